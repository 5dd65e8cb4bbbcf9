import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { samplePlan } from '@allmende/sample-catalogue/sample-picture';
import type { Browser, Page } from 'playwright-core';
import { beginFromMarkdown } from './publishing.ts';
import { barriers, openBrowser, picture, sideways, signedInAs, type Visit } from './visit.ts';

/** More stops than a clause has on the way to one thing. */
const PATIENT = 80;

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < PATIENT; press += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`Tab never came to ${selector}`);
}

/** With the arrows along the toolbar, as one does who does not see it. */
async function arrowTo(page: Page, action: string): Promise<void> {
  for (let press = 0; press < 30; press += 1) {
    if (await page.evaluate((name) => document.activeElement?.matches(`[data-action='${name}']`), action)) return;
    await page.keyboard.press('ArrowRight');
  }
  throw new Error(`The arrows never came to ${action}`);
}

/** The browser tells where the cursor has gone a moment later; no person types that fast. */
const drawn = (page: Page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)))),
  );

const markdownIn = (page: Page) => page.locator('[name=body]').inputValue();

/** Somebody writes a clause as in Word; what is kept is Markdown, and what was not touched stays as it was. */
describe('writing a clause', () => {
  let browser: Browser;
  let murat: Visit;
  let clause: string;
  const asked: string[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
    murat = await signedInAs(browser, 'murat');
    murat.page.on('request', (request) => asked.push(request.url()));
    const draft = await beginFromMarkdown(murat, {
      title: 'Serverraum',
      shortVersion: '',
      text: '# Serverraum\n\n## Zutritt\n\nNur zu zweit, sagt {{isb.name}}.\n\n*  alter   Punkt\n\n## Ordnung\nKeine Kartons.\n',
    });
    await murat.open(`${draft}/dateien`);
    await murat.page.locator('.upload__drop').waitFor();
    await murat.page
      .getByLabel('Dateien auswählen')
      .setInputFiles({ name: 'plan.png', mimeType: 'image/png', buffer: samplePlan() });
    await murat.page.getByRole('button', { name: 'Hochladen' }).click();
    await murat.page.getByText('Eine Datei ist hinzugefügt.').waitFor();
    await murat.open(`${draft}/text`);
    await murat.page.waitForLoadState('networkidle');
    expect(asked.filter((url) => url.includes('clause-editor'))).toEqual([]);
    await murat.page
      .getByRole('link', { name: /Zutritt/ })
      .first()
      .click();
    await murat.page.waitForURL(/\/text\/[a-z0-9-]+$/);
    clause = new URL(murat.page.url()).pathname;
  });
  afterAll(() => browser?.close());

  it('loads the editor with the clause only, and shows the text with its placeholder', async () => {
    const { page } = murat;
    await page.locator('.clause-editor__text').waitFor();
    expect(asked.some((url) => /clause-editor.*\.js/.test(url))).toBe(true);
    expect(await page.locator('.clause-editor__text [data-variable]').getAttribute('data-variable')).toBe('isb.name');
    expect(await page.locator('.clause-editor__text li').textContent()).toBe('alter   Punkt');
    await picture(page, 'editor');
  });

  it('by keyboard alone: words, emphasis, a list, a placeholder, saved and there again', async () => {
    const { page } = murat;
    await page.locator('.clause-toolbar').waitFor();
    await tabTo(page, '.clause-toolbar button');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('textbox');
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Der Raum ist ');
    await page.keyboard.press('Control+b');
    await page.keyboard.type('immer');
    await page.keyboard.press('Control+b');
    await page.keyboard.type(' zu. ');
    await page.keyboard.press('Control+End');
    await drawn(page);
    await page.keyboard.press('Enter');
    await page.keyboard.type('neuer Punkt von ');
    await page.keyboard.press('Alt+F10');
    await arrowTo(page, 'variable');
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: 'Platzhalter' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Alt+F10');
    await page.keyboard.press('Escape');
    await page.keyboard.type(' selbst');
    await page.getByText(/^Gespeichert \d/).waitFor();
    expect(await markdownIn(page)).toBe(
      'Der Raum ist **immer** zu. Nur zu zweit, sagt {{isb.name}}.\n\n* alter   Punkt\n* neuer Punkt von {{isb.name}} selbst',
    );
    await tabTo(page, 'button[name=weiter], .al-form-actions button');
    await page.keyboard.press('Enter');
    await page.waitForURL((address) => address.pathname !== clause);
    await page.goto(clause);
    expect(await markdownIn(page)).toContain('* neuer Punkt von {{isb.name}} selbst');
    await page.locator('.clause-editor__text li').nth(1).waitFor();
  });

  it('leaves alone what nobody touches, and undoes letter by letter', async () => {
    const { page } = murat;
    await page.locator('.clause-editor__text').waitFor();
    const before = await markdownIn(page);
    await page.locator('.clause-editor__text').focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('x');
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('[name=body]')?.value.startsWith('x'));
    expect((await markdownIn(page)).slice(1)).toBe(before);
    await page.keyboard.press('Control+z');
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('[name=body]')?.value.startsWith('D'));
    expect(await markdownIn(page)).toBe(before);
  });

  it('wants a picture to have words or to be called decorative', async () => {
    const { page } = murat;
    await page.getByRole('button', { name: 'Bild' }).click();
    await page.getByRole('combobox', { name: 'Welches Bild?' }).selectOption('plan.png');
    await page.getByRole('button', { name: 'Einfügen', exact: true }).click();
    await page.getByText('Geben Sie einen Alternativtext ein').waitFor();
    await picture(page, 'editor-image');
    await page.getByRole('checkbox', { name: 'Das Bild ist nur dekorativ' }).check();
    await page.getByRole('button', { name: 'Einfügen', exact: true }).click();
    await page.getByRole('img', { name: 'Bild, dekorativ' }).waitFor();
    await page.waitForFunction(() =>
      document.querySelector<HTMLTextAreaElement>('[name=body]')?.value.includes('![](plan.png "dekorativ")'),
    );
  });

  it('by keyboard alone: a table with its head, a list in a list, a link, a footnote, and a picture with other words', async () => {
    const { page } = murat;
    await page.getByRole('button', { name: 'Als Markdown bearbeiten' }).click();
    await page.locator('[name=body]').fill('');
    await page.getByRole('button', { name: 'Mit Formatierung bearbeiten' }).click();
    await page.locator('.clause-editor__text').focus();
    const press = async (action: string) => {
      await page.keyboard.press('Alt+F10');
      await arrowTo(page, action);
      await page.keyboard.press('Enter');
      await drawn(page);
    };
    const type = async (...words: string[]) => {
      for (const word of words) {
        if (/^(Tab|Enter|Arrow\w+|Control\+\w+)$/.test(word)) await page.keyboard.press(word);
        else await page.keyboard.type(word);
        await drawn(page);
      }
    };
    await press('table');
    await type('Raum', 'Tab', 'Wer', 'Tab', 'Archiv', 'Tab', 'Bote', 'Tab', 'Keller', 'Tab', 'Wart', 'Tab');
    // Behind the last cell Tab leaves the editor, as it does everywhere outside of tables.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).not.toBe('textbox');
    await page.locator('.clause-editor__text').focus();
    await type('Control+End', 'Liste:', 'Enter');
    await press('bulletList');
    await type('eins', 'Enter', 'zwei');
    await press('indent');
    await type('Enter', 'Enter', 'Enter', 'Siehe ');
    await press('link');
    await type('Handbuch', 'Tab', 'https://example.org/handbuch', 'Enter', ' und');
    await press('image');
    await type('Tab', 'Plan', 'Enter');
    await type('ArrowLeft');
    await press('image');
    expect(await page.getByRole('textbox', { name: 'Alternativtext' }).inputValue()).toBe('Plan');
    await type('Tab', 'Control+a', 'Plan der Räume', 'Enter', 'ArrowRight');
    await press('footnote');
    await type('Stand 2026.');
    const markdown = [
      '| Raum | Wer |\n|---|---|\n| Archiv | Bote |\n| Keller | Wart |',
      'Liste:',
      '- eins\n  - zwei',
      'Siehe [Handbuch](https://example.org/handbuch) und![Plan der Räume](plan.png)[^1]',
      '[^1]: Stand 2026.',
    ].join('\n\n');
    await page.waitForFunction(() =>
      document.querySelector<HTMLTextAreaElement>('[name=body]')?.value.includes('Stand 2026.'),
    );
    expect((await markdownIn(page)).replaceAll(/ +\|/g, ' |').replaceAll(/-+/g, '-')).toBe(
      markdown.replaceAll(/ +\|/g, ' |').replaceAll(/-+/g, '-'),
    );
    await page.getByText(/^Gespeichert \d/).waitFor();
    await picture(page, 'editor-everything');
    await page.reload();
    await page.locator('.clause-editor__text th').first().waitFor();
    expect(await page.locator('.clause-editor__text th').allTextContents()).toEqual(['Raum', 'Wer']);
    expect(await page.locator('.clause-editor__text li li').textContent()).toBe('zwei');
  });

  it('has no barrier while it is open: light, dark, narrow, wide, and with its small forms', async () => {
    const { page } = murat;
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await barriers(page)).toEqual([]);
        await page.getByRole('button', { name: 'Bild' }).click();
        expect(await barriers(page)).toEqual([]);
        await picture(page, `editor-${width}-${colorScheme}`);
        await page.keyboard.press('Escape');
      }
      expect(await sideways(page)).toBe(0);
    }
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('shows the Markdown to whoever wants to see it, and takes it back', async () => {
    const { page } = murat;
    await page.getByRole('button', { name: 'Als Markdown bearbeiten' }).click();
    await page.locator('[name=body]').fill('Aus dem **Markdown**.');
    await page.getByRole('button', { name: 'Mit Formatierung bearbeiten' }).click();
    expect(await page.locator('.clause-editor__text strong').textContent()).toBe('Markdown');
    await page.getByText(/^Gespeichert \d/).waitFor();
    expect(murat.complaints()).toEqual([]);
  });

  it('fits on a telephone, with buttons for fingers', async () => {
    const { page } = murat;
    await page.setViewportSize({ width: 320, height: 700 });
    await page.locator('.clause-editor__text').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const sizes = await page
      .locator('.clause-toolbar button')
      .evaluateAll((buttons) =>
        buttons.map((button) => button.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)),
      );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
    // Whether it is saved stands in a bar of its own here, and on no words.
    await page.locator('.clause-editor__text').focus();
    await page.keyboard.type('x');
    await page.getByText(/^Gespeichert \d/).waitFor();
    const bar = await page.locator('.saving-state').boundingBox();
    expect(bar).toMatchObject({ x: 0, width: 320 });
    await picture(page, 'editor-320');
    await page.keyboard.press('Backspace');
    await page.getByText(/^Gespeichert \d/).waitFor();
  });

  it('without script there is the Markdown alone', async () => {
    const plain = await signedInAs(browser, 'murat', { javaScriptEnabled: false });
    await plain.page.goto(new URL(clause, murat.page.url()).href);
    expect(await markdownIn(plain.page)).toBe('Aus dem **Markdown**.');
    expect(await plain.page.getByRole('textbox', { name: 'Text des Abschnitts' }).isVisible()).toBe(true);
  });
});
