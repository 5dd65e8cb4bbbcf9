/** Words of a title and the solution type they speak for; the first that fits decides. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/dienstvereinbarung/, 'dienstvereinbarung'],
  [/dienstanweisung|geschäftsanweisung/, 'dienstanweisung'],
  [/beschlussvorlage/, 'beschluss'],
  [/leitlinie|policy/, 'leitlinie'],
  [/richtlinie/, 'richtlinie'],
  [/auftragsverarbeitung|\bavv\b|vertrag|vereinbarung/, 'vertrag'],
  [/leistungsbeschreibung|vergabe/, 'vergabe'],
  [/checkliste/, 'checkliste'],
  [/merkblatt|notfallkarte|aushang/, 'merkblatt'],
  [/schulung|sensibilisierung/, 'schulung'],
  [/übung|planspiel/, 'uebung'],
  [/kommunikation|pressemitteilung/, 'kommunikation'],
  [/notfall|krise|wiederanlauf|restore/, 'notfallplan'],
  [/konzept/, 'konzept'],
  [/meldeweg|prozess|runbook|playbook|eskalation/, 'prozess'],
  [/erfahrungsbericht|lessons learned/, 'erfahrungsbericht'],
];

/** A first guess at the solution type, which the author sees and may change. */
export function typeFromTitle(title: string): string {
  const words = title.toLowerCase();
  return signs.find(([sign]) => sign.test(words))?.[1] ?? 'vorlage';
}
