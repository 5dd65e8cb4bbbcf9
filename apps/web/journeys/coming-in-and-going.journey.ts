import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { linkTo } from './mails.ts';
import { barriers, openBrowser, picture, sideways, signedInAs, type Visit, visitor } from './visit.ts';

/** A town of the register for which nobody acts in the sample world. */
const TOWN = { ags: '12060052', name: 'Eberswalde' };
const GRETA = 'greta@eberswalde.example';
const CARLA = 'carla@eberswalde.example';
const PASSWORD = 'Finowkanal bei Sonnenaufgang';

/** What a browser shows of coming in and going; who may do what is told in the api's stories. */
describe('a municipality comes in, and somebody goes', () => {
  let browser: Browser;
  let greta: Visit;
  let carla: Visit;
  let lena: Visit;
  beforeAll(async () => {
    browser = await openBrowser();
    // Nothing on the way to the own desk takes script.
    greta = await visitor(browser, { javaScriptEnabled: false });
    carla = await visitor(browser);
    lena = await signedInAs(browser, 'lena');
  });
  afterAll(() => browser?.close());

  /** No barriers and nothing beside a narrow screen. */
  const isFine = async ({ page }: Visit, name: string) => {
    await page.setViewportSize({ width: 320, height: 900 });
    expect(await sideways(page)).toBe(0);
    await picture(page, `${name}-320`);
    await page.setViewportSize({ width: 1280, height: 900 });
    await picture(page, name);
    expect(await barriers(page)).toEqual([]);
  };

  it('the newcomer finds the town, applies, and confirms the address, without script', async () => {
    const { page } = greta;
    await greta.open('/anmelden');
    await page.getByRole('main').getByRole('link', { name: 'Kommune anmelden' }).click();
    await page.getByLabel('Welche ist Ihre Kommune?').fill(TOWN.name);
    await page.getByRole('button', { name: 'Suchen' }).click();
    await page.getByRole('main').getByRole('link', { name: TOWN.name, exact: true }).click();
    await page.getByLabel('Ihr Name').fill('Greta Neumann');
    await page.getByLabel('Ihre Funktion').fill('IT-Leitung');
    await page.getByLabel('Ihre dienstliche E-Mail-Adresse').fill('greta@gmx.de');
    await page.getByRole('button', { name: 'Antrag stellen' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('private Adresse');
    // Nothing has to be typed twice.
    expect(await page.getByLabel('Ihr Name').inputValue()).toBe('Greta Neumann');
    await page.getByLabel('Ihre dienstliche E-Mail-Adresse').fill(GRETA);
    await page.getByRole('button', { name: 'Antrag stellen' }).click();
    await page.getByText('noch nicht bekannt: Der Städtetag prüft sie').waitFor();
    await greta.open(await linkTo(GRETA, '/aufnahme/bestaetigen?token='));
    await page.getByRole('button', { name: 'Ja, das ist meine Adresse' }).click();
    await page.getByText('Danke, Ihre Adresse ist bestätigt').waitFor();
  });

  it('the Städtetag looks at it and admits the town', async () => {
    const { page } = lena;
    await lena.open('/pruefstelle');
    await page.getByRole('link', { name: /^Aufnahmen/ }).click();
    await page.getByRole('link', { name: TOWN.name }).click();
    await page.getByRole('heading', { name: 'Was das Register sagt' }).waitFor();
    await isFine(lena, 'aufnahme-pruefen');
    await page.getByLabel(/auf die Liste dieser Kommune/).check();
    await page.getByRole('button', { name: 'Kommune aufnehmen' }).click();
    await page.getByText('Die Person bekommt eine E-Mail').waitFor();
  });

  it('the first person sets up the access and stands at a working desk', async () => {
    const { page } = greta;
    await greta.open(await linkTo(GRETA, '/einladung/'));
    await page.getByLabel('Neues Passwort', { exact: true }).fill(PASSWORD);
    await page.getByLabel('Neues Passwort wiederholen').fill(PASSWORD);
    await page.getByRole('button', { name: 'Einladung annehmen' }).click();
    await page.getByRole('heading', { name: 'Arbeitsplatz', level: 1 }).waitFor();
    expect(await page.getByRole('main').textContent()).toContain(TOWN.name);
    await page.getByRole('main').getByRole('link', { name: 'Personen und Rollen' }).click();
    expect(await page.getByRole('row').filter({ hasText: 'Greta Neumann' }).textContent()).toContain('Verwalten');
  });

  it('she invites a colleague, who accepts', async () => {
    const { page } = greta;
    await page.getByRole('link', { name: 'Person einladen' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Carla Dritte');
    await page.getByLabel('Dienstliche E-Mail-Adresse').fill(CARLA);
    await page.getByRole('radio', { name: /^Bearbeiten/ }).check();
    await page.getByRole('button', { name: 'Einladung senden' }).click();
    await page.getByText('Die Einladung ist unterwegs.').waitFor();
    await carla.open(await linkTo(CARLA, '/einladung/'));
    await isFine(carla, 'einladung');
    await carla.page.getByLabel('Neues Passwort', { exact: true }).fill(PASSWORD);
    await carla.page.getByLabel('Neues Passwort wiederholen').fill(PASSWORD);
    await carla.page.getByRole('button', { name: 'Einladung annehmen' }).click();
    await carla.page.getByRole('heading', { name: 'Arbeitsplatz', level: 1 }).waitFor();
  });

  it('whose membership ends meets a closed door with the next click, and reads what happened', async () => {
    await carla.open(`/stadtprofil/${TOWN.ags}`);
    const { page } = greta;
    await greta.open(`/kommunen/${TOWN.ags}/mitglieder`);
    await page.getByRole('link', { name: 'Carla Dritte' }).click();
    await page.getByLabel('Ich will die Mitgliedschaft beenden').check();
    await page.getByRole('button', { name: 'Mitgliedschaft von Carla Dritte beenden' }).click();
    await page.getByText('Die Mitgliedschaft ist beendet.').waitFor();
    expect((await carla.open(`/stadtprofil/${TOWN.ags}`)).status()).toBe(404);
    await carla.page.getByText(`Sie handeln nicht mehr für ${TOWN.name}`).waitFor();
    await isFine(carla, 'beendet');
    // What is public stays, and says so too.
    expect((await carla.open(`/kommunen/${TOWN.ags}`)).status()).toBe(200);
    expect(await carla.page.getByText('Nur für Mitglieder dieser Kommune sichtbar').count()).toBe(0);
    await carla.page.getByRole('main').getByRole('link', { name: 'Meine Mitgliedschaften' }).click();
    await carla.page.getByRole('heading', { name: 'Beendete Mitgliedschaften' }).waitFor();
    await carla.open('/katalog');
    expect(await carla.page.getByText('Sie handeln nicht mehr').count()).toBe(0);
    expect([...lena.complaints(), ...carla.complaints()]).toEqual([]);
  });
});
