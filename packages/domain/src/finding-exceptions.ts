/** Names reserved for examples (RFC 2606, RFC 6761). */
const exampleDomain = /(?:^|\.)(?:example(?:\.(?:com|net|org|edu))?|invalid|test|localhost)$/i;

export const isExampleAddress = (address: string): boolean =>
  exampleDomain.test(address.slice(address.lastIndexOf('@') + 1));

/** Numbers that the Bundesnetzagentur keeps free for films and novels ("Drama-Nummern"), without the leading zero. */
const dramaNumbers = [
  /^3023125\d{0,3}$/,
  /^6990009\d{0,3}$/,
  /^4066969\d{0,3}$/,
  /^2214710\d{0,3}$/,
  /^8999998\d{0,3}$/,
  /^152(?:28817386|28895456|54599371)$/,
  /^17139200\d{2}$/,
  /^172(?:9925904|9968532|9973185|9973186|9980752)$/,
  /^176040690\d{2}$/,
];

export function isExamplePhone(digits: string): boolean {
  const national = digits.replace(/^(?:0049|49)0?/, '').replace(/^0/, '');
  return dramaNumbers.some((pattern) => pattern.test(national));
}

const roleEndings =
  /(?:meister|meisterin|rat|rätin|rats|präsident|präsidentin|leiter|leiterin|dezernent|dezernentin|direktor|direktorin|referent|referentin|minister|ministerin|vorsteher|vorsteherin|beauftragte|beauftragter|verordneter?|kämmerer|kämmerin|vorsitzender?|doktor|professor|professorin|kollege|kollegin)$/i;
const inventedNames = new Set([
  'Muster',
  'Mustermann',
  'Musterfrau',
  'Beispiel',
  'Vorname',
  'Nachname',
  'Name',
  'Und',
  'Oder',
]);

/** "Frau Bürgermeisterin" names an office and "Herr Mustermann" nobody. */
export const isRoleWord = (word: string): boolean => roleEndings.test(word) || inventedNames.has(word);
