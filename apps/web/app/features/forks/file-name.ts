/** `2026-11-23_Passwortrichtlinie_Stadt-Kelheim_v2.1.md`, with the label where it is not public. */
export function fileNameOf(
  { title, municipality, tlp }: { title: string; municipality: { name: string }; tlp: string },
  number: string | null | undefined,
  day: string,
): string {
  const parts = [
    day,
    title,
    municipality.name,
    number ? `v${number}` : 'Entwurf',
    ...(tlp === 'CLEAR' ? [] : [`TLP-${tlp.replace('_', '-')}`]),
  ];
  return `${parts.map(asPart).join('_')}.md`;
}

/** What every file system takes: no umlauts, no signs, at most sixty characters. */
const asPart = (text: string): string =>
  text
    .replaceAll(/[äöüÄÖÜß]/g, (letter) => umlauts[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9.+-]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);

const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ß: 'ss' };
