import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { picture } from './visit.ts';

/** More stops than any page of the product has on the way to one thing. */
const PATIENT = 250;

interface Stop {
  /** What one would hear: the accessible name, more or less. */
  readonly name: string;
  readonly role: string;
}

/** Milliseconds within which a page that glides to the focus has come to rest, also on a busy machine. */
const GLIDE = 3_000;

/** Where the focus is now; fails when a person who looks could not tell once the page has come to rest. */
export async function stopOf(page: Page): Promise<Stop | undefined> {
  const until = Date.now() + GLIDE;
  let stop = await lookAtFocus(page);
  while (stop && !stop.isPlace && !stop.isVisible && Date.now() < until) {
    await page.waitForTimeout(50);
    stop = await lookAtFocus(page);
  }
  if (stop && !stop.isPlace && !stop.isVisible) await picture(page, 'focus-out-of-sight');
  if (stop && !stop.isPlace) expect(stop).toMatchObject({ html: stop.html, isVisible: true });
  return stop;
}

const lookAtFocus = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body) return undefined;
    const box = element.getClientRects()[0];
    const style = getComputedStyle(element);
    // A box or circle may be small; its ring is what counts.
    const ringed = Number.parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== 'none';
    const x = box ? box.left + box.width / 2 : -1;
    const y = box ? box.top + box.height / 2 : -1;
    const top = document.elementFromPoint(x, y);
    const labels = (element as HTMLInputElement).labels;
    return {
      html: element.outerHTML.slice(0, 200),
      name: [
        element.getAttribute('aria-label'),
        ...[...(labels ?? [])].map((one) => one.textContent),
        element.textContent,
      ]
        .join(' ')
        .trim()
        .replaceAll(/\s+/g, ' '),
      role:
        element.getAttribute('role') ??
        (element.matches('input') ? (element as HTMLInputElement).type : element.localName),
      isVisible: ringed && Boolean(top && (element.contains(top) || top.contains(element))),
      isPlace: element.tabIndex < 0,
    };
  });

/** Presses Tab until the focus is on what is meant, looking at every stop on the way. */
export async function tabTo(page: Page, role: string, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let press = 0; press < PATIENT; press += 1) {
    await page.keyboard.press('Tab');
    const stop = await stopOf(page);
    if (stop && stop.role === role && name.test(stop.name)) return;
    if (stop) passed.push(`${stop.role} ${stop.name.slice(0, 40)}`);
  }
  throw new Error(`Tab never came to the ${role} ${name}, but to ${passed.join(' | ')}`);
}
