import type { Product } from '@allmende/local-services/product';
import type { Sentence } from '@allmende/local-services/progress';

const LIMIT = 5;
const WITHIN_MS = 60_000;

/**
 * Brings back each part that ends by accident. Resolves with `hopeless` when that happens too often, or when a part
 * does not come back.
 */
export function restartAfterAccidents(product: Product, tell: (sentence: Sentence) => void): Promise<'hopeless'> {
  const accidents: number[] = [];
  return new Promise((resolve) => {
    product.onAccident((name) => {
      const now = Date.now();
      accidents.push(now);
      if (accidents.filter((time) => now - time < WITHIN_MS).length > LIMIT) {
        tell({ de: `${name} ist zu oft abgebrochen.`, en: `${name} broke down too often.` });
        resolve('hopeless');
        return;
      }
      tell({ de: `${name} ist abgebrochen und wird neu gestartet.`, en: `${name} broke down and is started again.` });
      product.restart(name).catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        tell({ de: `${name} startet nicht wieder: ${reason}`, en: `${name} does not start again: ${reason}` });
        resolve('hopeless');
      });
    });
  });
}
