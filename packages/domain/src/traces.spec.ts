import { describe, expect, it } from '@jest/globals';
import { contentSchema } from './content.ts';
import { withoutTraces } from './remove-traces.ts';
import { tracesIn } from './traces.ts';

const content = (body: string, title = 'Leitlinie') =>
  contentSchema.parse({
    metadata: { title, type: 'leitlinie' },
    clauses: [{ id: 'a', heading: 'Zweck', level: 1, body }],
  });
const found = (body: string, municipalities: string[] = []) =>
  tracesIn(content(body), municipalities).map((trace) => [trace.code, trace.found]);

describe('what betrays from whom a document comes', () => {
  it.each([
    ['die Stadt Kelheim', 'municipality-name', 'Stadt Kelheim'],
    ['im Landkreis Bautzen', 'municipality-name', 'Landkreis Bautzen'],
    ['des Landkreises Bautzen', 'municipality-name', 'des Landkreises Bautzen'],
    ['der Großen Kreisstadt Calw', 'municipality-name', 'Großen Kreisstadt Calw'],
    ['Stadt Neustadt an der Weinstraße', 'municipality-name', 'Stadt Neustadt an der Weinstraße'],
    ['Gemeinde Bad Wiessee', 'municipality-name', 'Gemeinde Bad Wiessee'],
    ['Frau Huber', 'person-name', 'Frau Huber'],
    ['Dr. Sabine Huber', 'person-name', 'Dr. Sabine Huber'],
    ['Murat Kaya', 'person-name', 'Murat Kaya'],
    ['Herr Murat Kaya', 'person-name', 'Herr Murat Kaya'],
    ['Herr Murat', 'person-name', 'Herr Murat'],
    ['Frau Dr. Sabine Huber', 'person-name', 'Frau Dr. Sabine Huber'],
    ['Frau Sabine von der Tann', 'person-name', 'Frau Sabine von der Tann'],
    ['Frau Huber Meldungen', 'person-name', 'Frau Huber'],
    ['Frau Sabine Bürgermeisterin', 'person-name', 'Frau Sabine'],
    ['Prof. Dr. Schulze', 'person-name', 'Prof. Dr. Schulze'],
    ['Huber, Sabine', 'person-name', 'Huber, Sabine'],
    ['Łukasz Żółć', 'person-name', 'Łukasz Żółć'],
    ['06221 58-10000', 'phone', '06221 58-10000'],
    ['isb@stadt-x.de', 'email', 'isb@stadt-x.de'],
    ['10.12.0.7', 'internal-ip', '10.12.0.7'],
    ['93.184.216.34', 'ip-address', '93.184.216.34'],
    ['srv-dc01.rathaus.local', 'internal-host', 'srv-dc01.rathaus.local'],
    ['SRV-DC01', 'host-name', 'SRV-DC01'],
    ['pc_10_0231', 'host-name', 'pc_10_0231'],
    ['Inv.-Nr. 2023-00417', 'inventory-number', '2023-00417'],
    ['Seriennummer: **C02XK1', 'inventory-number', 'C02XK1'],
    ['INV-004711', 'inventory-number', 'INV-004711'],
    ['DE89 3704 0044 0532 0130 00', 'iban', 'DE89 3704 0044 0532 0130 00'],
    ['FR-DC01', 'host-name', 'FR-DC01'],
    ['gez. Huber', 'person-name', 'gez. Huber'],
    ['Hr. Krahl', 'person-name', 'Hr. Krahl'],
    ['die Durchwahl -3313', 'phone', '-3313'],
    ['Nebenstelle: 214', 'phone', '214'],
    ['0761/201-3313', 'phone', '0761/201-3313'],
    ['(0761) 201-0', 'phone', '(0761) 201-0'],
    ['+49 (0)761 201-3313', 'phone', '+49 (0)761 201-3313'],
    ['isb(at)kelheim.de', 'email', 'isb(at)kelheim.de'],
    ['isb [at] kelheim [punkt] de', 'email', 'isb [at] kelheim [punkt] de'],
    ['2a02:2450:1029::17', 'ip-address', '2a02:2450:1029::17'],
    ['Inventarnr. 417', 'inventory-number', '417'],
    ['Service-Tag: 7XK2JQ3', 'inventory-number', '7XK2JQ3'],
    ['IMEI 356938035643809', 'inventory-number', '356938035643809'],
  ])('in „%s“ is %s', (text, code, wording) => expect(found(`Das ist ${text}.`)).toEqual([[code, wording]]));

  it.each([
    ...[
      'die Stadt Musterstadt',
      'Kreis Beteiligter',
      'Max Mustermann',
      'Frau Bürgermeisterin',
      '{{municipality.name}}',
      'ISO 27001',
      'DIN EN 50600-1',
    ],
    ...[
      '192.0.2.17',
      '8.8.8.8',
      'isb@example.org',
      '030 23125-140',
      'Version 10.2.1',
      'Peter und Paul',
      'SQL Server 2022',
      'web-basiert',
    ],
    ...['Seriennummer des Geräts', 'Markt und Handel', 'Anna Bürgermeisterin'],
    ...['Drucksache 0123/2024', 'Abschnitt 5.1.2.3', 'Version 115.0.57.9', 'gez. Bürgermeisterin', '2001:db8::17'],
    ...['ISO-27001', 'CON.3', 'COVID-19', 'Durchwahl der Hotline', 'Apparat 2.0', '01.07.2026 12:30', 'PLZ 01067'],
  ])('in „%s“ nothing', (text) => expect(found(`Das ist ${text}.`)).toEqual([]));

  it('is found again in other words: short name, adjective, web address, family name', () => {
    const traces = tracesIn(
      content(
        'Die Stadt Kelheim, Kelheims Rathaus und das Kelheimer Amt: www.kelheim.de. Sabine Huber leitet; fragen Sie Huber.',
        'Leitlinie Kelheim',
      ),
    );
    expect(traces.map(({ code, found: wording, suggestion }) => [code, wording, suggestion.key])).toEqual([
      ['municipality-name', 'Stadt Kelheim', 'municipality.name'],
      ['municipality-name', 'Kelheimer', 'municipality.adjective'],
      ['municipality-name', 'Kelheims', 'municipality.name-short'],
      ['municipality-name', 'Kelheim', 'municipality.name-short'],
      ['person-name', 'Sabine Huber', 'person.name-1'],
      ['person-name', 'Huber', 'person.name-2'],
      ['own-address', 'www.kelheim.de', 'kommune.web-1'],
    ]);
    expect(traces[3]!.places).toMatchObject([{ clauseId: null, field: 'title', mayBeVariable: false }]);
  });

  it('knows the web address of a short name, not every word in which it stands', () => {
    const addresses = (text: string) =>
      found(text, ['Stadt Essen']).flatMap(([code, wording]) => (code === 'own-address' ? [wording] : []));
    expect(addresses('www.essen.de stadtwerke-essen.de stadtessen.de essen-online.de')).toHaveLength(4);
    expect(addresses('www.interessen.de kantinenessen.de')).toEqual([]);
  });

  it('is looked for under a name that is known anyway', () =>
    expect(found('Unser Rathaus steht in Kelheim.', ['Stadt Kelheim'])).toEqual([['municipality-name', 'Kelheim']]));
});

describe('a person decides about each', () => {
  const text = content('Frau Huber: 06221 58-10000.\n\n`ping 10.12.0.7` und 10.12.0.7, Frau Huber dankt.');
  const traces = tracesIn(text);
  const idOf = (wording: string) => traces.find((trace) => trace.found === wording)!.id;

  it('nothing changes by itself', () => expect(withoutTraces(text, traces, []).content).toEqual(text));

  it('variables stand in place of names, what was removed leaves no gap, and in code a variable cannot stand', () => {
    const {
      content: now,
      changed,
      left,
    } = withoutTraces(text, traces, [
      { of: idOf('Frau Huber'), to: { key: 'isb.name', label: 'ISB' } },
      { of: traces.find(({ found: wording }) => wording === 'Frau Huber')!.places[1]!.id, to: 'leave' },
      { of: idOf('06221 58-10000'), to: 'remove' },
      { of: idOf('10.12.0.7'), to: { key: 'netz.adresse-1', label: '' } },
    ]);
    expect(now.clauses[0]!.body).toBe('{{isb.name}}: .\n\n`ping 10.12.0.7` und {{netz.adresse-1}}, Frau Huber dankt.');
    expect(now.variables.map(({ key, fromProfile }) => [key, fromProfile])).toEqual([
      ['isb.name', true],
      ['netz.adresse-1', false],
    ]);
    expect([changed, left.length]).toEqual([3, 1]);
    expect(contentSchema.parse(now)).toEqual(now);
  });

  it.each([
    ['Frau Huber (06221 58-10000) hilft.', 'Frau Huber hilft.'],
    ['Frau Huber (06221 58-10000).', 'Frau Huber.'],
    ['Rufen Sie 06221 58-10000 an.', 'Rufen Sie an.'],
    ['(Telefon 06221 58-10000)', '(Telefon )'],
  ])('%s leaves no gap where it stood', (text, left) => {
    const traces = tracesIn(content(text));
    const phone = traces.find(({ code }) => code === 'phone')!;
    expect(withoutTraces(content(text), traces, [{ of: phone.id, to: 'remove' }]).content.clauses[0]?.body).toBe(left);
  });

  it('is shown in the words around it, without signs of Markdown and without its neighbours', () => {
    const text =
      '**Meldung** an Frau Huber, die [im Rathaus](https://example.org) den Dienst für alle Ämter der Verwaltung leitet.\n\n| Ort | Wer |\n| - | - |\n| Empfang | Frau Huber |';
    const [huber] = tracesIn(content(text));
    expect(huber!.places.map(({ excerpt }) => excerpt)).toEqual([
      'Meldung an Frau Huber, die im Rathaus …',
      'Empfang Frau Huber',
    ]);
  });

  it('takes a name without its designation for the short one', () => {
    const [kelheim] = tracesIn(content('In Kelheim und im Rathaus der Stadt Kelheim'), ['Kelheim']);
    expect(kelheim).toMatchObject({ found: 'Kelheim', suggestion: { key: 'municipality.name-short' } });
  });
});
