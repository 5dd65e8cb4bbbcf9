import { maySee, tlpLabels, type Tlp, type Viewer, type Visible } from './audience.ts';
import type { FileReference } from './content.ts';
import { findingsInText } from './findings.ts';
import { MAX_FILE_NAME_CHARACTERS, MAX_FILES, MAX_FILES_BYTES } from './limits.ts';

/** What a kind of file is made of, and with that, how its bytes are looked at. */
export type FileNature = 'binary' | 'package' | 'text';

export interface FileType {
  readonly mediaType: string;
  readonly nature: FileNature;
}

const office = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

/** The files that are taken, by the ending that stands for them. */
export const fileTypes = {
  pdf: { mediaType: 'application/pdf', nature: 'binary' },
  docx: { mediaType: `${office}.wordprocessingml.document`, nature: 'package' },
  xlsx: { mediaType: `${office}.spreadsheetml.sheet`, nature: 'package' },
  pptx: { mediaType: `${office}.presentationml.presentation`, nature: 'package' },
  odt: { mediaType: `${openDocument}.text`, nature: 'package' },
  ods: { mediaType: `${openDocument}.spreadsheet`, nature: 'package' },
  odp: { mediaType: `${openDocument}.presentation`, nature: 'package' },
  png: { mediaType: 'image/png', nature: 'binary' },
  jpg: { mediaType: 'image/jpeg', nature: 'binary' },
  webp: { mediaType: 'image/webp', nature: 'binary' },
  gif: { mediaType: 'image/gif', nature: 'binary' },
  txt: { mediaType: 'text/plain', nature: 'text' },
  md: { mediaType: 'text/markdown', nature: 'text' },
  csv: { mediaType: 'text/csv', nature: 'text' },
  json: { mediaType: 'application/json', nature: 'text' },
  yaml: { mediaType: 'application/yaml', nature: 'text' },
} as const satisfies Record<string, FileType>;
export type FileEnding = keyof typeof fileTypes;

const otherSpellings: Readonly<Record<string, FileEnding>> = { jpeg: 'jpg', yml: 'yaml', markdown: 'md' };

/** Every ending that may be chosen, other spellings included. */
export const fileEndings: readonly string[] = [...Object.keys(fileTypes), ...Object.keys(otherSpellings)];

/** Why a file is not taken. */
export type FileObjection =
  | 'empty'
  | 'macros'
  | 'archive'
  | 'active'
  | 'old-format'
  | 'unknown-type'
  | 'not-as-named'
  | 'restricted-name'
  | 'restricted-text'
  | 'secrets';

const refusedEndings: Readonly<Record<string, FileObjection>> = Object.fromEntries([
  ...['docm', 'dotm', 'xlsm', 'xltm', 'xlam', 'xlsb', 'pptm', 'potm', 'ppsm', 'ppam'].map((one) => [one, 'macros']),
  ...['zip', '7z', 'rar', 'tar', 'gz', 'tgz', 'bz2', 'xz', 'iso', 'cab'].map((one) => [one, 'archive']),
  ...[
    'svg',
    'svgz',
    'html',
    'htm',
    'xhtml',
    'xml',
    'js',
    'mjs',
    'exe',
    'msi',
    'bat',
    'cmd',
    'ps1',
    'sh',
    'vbs',
    'jar',
  ].map((one) => [one, 'active']),
  ...['doc', 'dot', 'xls', 'xlt', 'ppt', 'pps', 'rtf'].map((one) => [one, 'old-format']),
]);

const endingIn = (name: string): string => /\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** The kind of file that a name speaks of, or why a file of this name is not taken. */
export function fileTypeOf(name: string): FileEnding | { readonly objection: FileObjection } {
  const ending = endingIn(name);
  if (Object.hasOwn(fileTypes, ending)) return ending as FileEnding;
  return otherSpellings[ending] ?? { objection: refusedEndings[ending] ?? 'unknown-type' };
}

// Control characters; marks that turn the direction of reading, with which `gpj.exe` is made to look like `exe.jpg`,
// and others that are not seen; and what some file systems do not take.
const unwanted = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufffc-\uffff<>:"|?*]/gu;

/**
 * The name under which a file is kept and given out: without a path, without characters that hide something, at most 200
 * characters with its ending. Empty where nothing is left.
 */
export function cleanFileName(name: string): string {
  const last = name.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replace(unwanted, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  if (clean.length <= MAX_FILE_NAME_CHARACTERS) return clean;
  const ending = endingIn(clean);
  const tail = ending && `.${ending}`;
  return `${clean
    .slice(0, MAX_FILE_NAME_CHARACTERS - tail.length)
    .toWellFormed()
    .replaceAll('\ufffd', '')
    .trimEnd()}${tail}`;
}

/** Objects to a name that says its content is classified, however it is spelled: `VS_NfD`, `TLP-RED`. */
export function objectionToName(name: string): FileObjection | null {
  const words = name
    .replace(/\.[A-Za-z0-9]{1,10}$/, '')
    .replace(/[_.]+/g, ' ')
    .replace(/\btlp[\s-]*red\b/gi, ' TLP:RED ')
    .replace(/\bvs[\s-]*nfd\b/gi, ' VS-NfD ');
  const isMarked = findingsInText(words).some(({ code }) => code.startsWith('classification'));
  return isMarked ? 'restricted-name' : null;
}

/** May a file of this media type be called so? It keeps its kind, whatever it is called. */
export function isNameFor(name: string, mediaType: string): boolean {
  const ending = fileTypeOf(name);
  const isKind = typeof ending === 'string' && fileTypes[ending].mediaType === mediaType;
  return isKind && cleanFileName(name) === name && objectionToName(name) === null;
}

/** Why a file may not get a new name. */
export type RenameObjection = 'missing' | 'unfit' | 'other-kind' | 'restricted-name' | 'taken';

/** Objects to a new name for a file beside others; the name of a file is what it is known by within its version. */
export function objectionToRename(
  name: string,
  mediaType: string,
  others: readonly Pick<FileReference, 'name'>[],
): RenameObjection | null {
  if (name.trim() === '') return 'missing';
  if (objectionToName(name)) return 'restricted-name';
  const ending = fileTypeOf(name);
  if (typeof ending !== 'string' || fileTypes[ending].mediaType !== mediaType) return 'other-kind';
  if (cleanFileName(name) !== name) return 'unfit';
  return others.some((other) => other.name === name) ? 'taken' : null;
}

/** Objects to text that is marked as classified or holds keys to something. */
export function objectionToText(text: string): FileObjection | null {
  const errors = findingsInText(text).filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return null;
  return errors.some(({ code }) => code === 'classification-mark') ? 'restricted-text' : 'secrets';
}

/** Objects to more files or bytes than a version may have. */
export function objectionToAmount(files: readonly Pick<FileReference, 'size'>[]): 'too-many' | 'too-large' | null {
  if (files.length > MAX_FILES) return 'too-many';
  return files.reduce((sum, { size }) => sum + size, 0) > MAX_FILES_BYTES ? 'too-large' : null;
}

/** The labels that a file of an entry with this label may carry: the same and the stricter ones. */
export const labelsForFile = (entry: Tlp): readonly Tlp[] => tlpLabels.slice(tlpLabels.indexOf(entry));

/** The label under which a file stands: its own where that is the stricter one, otherwise its entry's. */
export const labelOfFile = ({ tlp }: Pick<FileReference, 'tlp'>, entry: Tlp): Tlp =>
  tlp && labelsForFile(entry).includes(tlp) ? tlp : entry;

/** May a viewer who sees the version see this file of it? An attachment may be stricter than its entry, never wider. */
export const maySeeFile = (viewer: Viewer, file: Pick<FileReference, 'tlp'>, version: Visible): boolean =>
  maySee(viewer, version) && maySee(viewer, { ...version, tlp: labelOfFile(file, version.tlp) });
