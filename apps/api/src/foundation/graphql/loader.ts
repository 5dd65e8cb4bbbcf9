import DataLoader from 'dataloader';
import type { RequestContext } from '../identity/request-context.ts';

/**
 * Many in one query: the loader of this name that belongs to this request. `batch` gets the keys of one tick, each once,
 * and answers with what it found by key; what is not in the answer is null.
 */
export function loaderIn<Value>(
  context: Pick<RequestContext, 'loaders'>,
  name: string,
  batch: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): DataLoader<string, Value | null> {
  const known = context.loaders.get(name);
  if (known) return known as DataLoader<string, Value | null>;
  const loader = new DataLoader<string, Value | null>(async (keys) => {
    const found = await batch(keys);
    return keys.map((key) => found.get(key) ?? null);
  });
  context.loaders.set(name, loader);
  return loader;
}
