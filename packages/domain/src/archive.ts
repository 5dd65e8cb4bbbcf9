import * as z from 'zod';
import { tlpLabels, type Tlp } from './audience.ts';
import { contentSchema, fileReferenceSchema, type Content, variableKeyPattern } from './content.ts';
import { labelOfFile } from './files.ts';
import { publicationStates, releaseStates } from './lifecycle.ts';
import { may, municipalityThing, type Actor } from './rights.ts';

/** Name and version of the form in which a municipality takes along what is its own; a reader of another version refuses. */
export const ARCHIVE_FORMAT = 'allmende-archive';
export const ARCHIVE_VERSION = 1;

/** Bytes of an archive as it comes in, and of what is in it. */
export const MAX_ARCHIVE_BYTES = 4 * 1024 * 1024 * 1024;
/** Entries of an archive that is read, and solutions in it. */
export const MAX_ARCHIVE_PARTS = 60_000;
export const MAX_ARCHIVE_SOLUTIONS = 5_000;
/** Bytes of one part that is data; files have the limit of files. */
export const MAX_ARCHIVE_DATA_BYTES = 64 * 1024 * 1024;

/** May this person take along all that a municipality owns, and bring it in? Its own administrators only, no provider. */
export const mayArchive = (actor: Actor, municipalityId: string): boolean =>
  may(actor, 'manageProfile', municipalityThing(municipalityId), municipalityId);

const moment = z.iso.datetime({ offset: true });
const day = z.iso.date();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** An id of the platform from which the archive comes: a word, and nothing that anybody would look up. */
const foreignId = z.string().regex(/^[a-z]{3}_[0-9a-f-]{36}$/);
const ags = z.string().regex(/^[0-9]{5}([0-9]{3})?$/);
const words = (max: number) => z.string().max(max);
const MAX_ANSWERS = 1_000;
const answers = z
  .record(z.string().max(80).regex(variableKeyPattern), words(2_000))
  .refine((held) => Object.keys(held).length <= MAX_ANSWERS);

const cityShown = z.object({ ags, name: words(200) });
/** A solution of somebody else, as far as the municipality sees it: without title and owner where it does not any more. */
const solutionShown = z.object({
  id: foreignId,
  title: words(200).nullable(),
  municipality: cityShown.nullable(),
});

export const archivedVersionSchema = z.object({
  id: foreignId,
  /** Null for a working copy. */
  number: words(20).nullable(),
  release: z.enum(releaseStates),
  publication: z.enum(publicationStates),
  seal: words(40),
  changeClass: words(40).nullable(),
  changeNote: words(5_000),
  createdAt: moment,
  updatedAt: moment,
  releasedAt: moment.nullable(),
  publishedAt: moment.nullable(),
  validFrom: day.nullable(),
  reviewDate: day.nullable(),
  /** What stood in place of the variables on the day of the release. */
  values: answers.nullable(),
  content: contentSchema,
});
export type ArchivedVersion = z.infer<typeof archivedVersionSchema>;

/** A solution of the municipality with all its versions, the oldest first: `loesungen/<slug>/solution.json`. */
export const archivedSolutionSchema = z.object({
  id: foreignId,
  slug: z.string().regex(/^[a-z0-9-]{1,120}$/),
  tlp: z.enum(tlpLabels),
  /** Whom an AMBER label names. */
  recipients: z.array(cityShown).max(2_000),
  groups: z.array(z.object({ id: foreignId, name: words(200) })).max(500),
  /** Of an own version: from which version of which solution it was made. */
  origin: solutionShown
    .extend({ versionId: foreignId, number: words(20), licence: words(60), url: words(2_000).nullable() })
    .nullable(),
  /** The municipality's own answers to the document's variables. */
  values: answers,
  createdAt: moment,
  updatedAt: moment,
  versions: z.array(archivedVersionSchema).min(1).max(1_000),
  /** Where the files of its versions lie in the archive. */
  files: z.array(fileReferenceSchema.pick({ sha256: true, name: true }).extend({ path: words(400) })).max(5_000),
});
export type ArchivedSolution = z.infer<typeof archivedSolutionSchema>;

/** `stadtprofil.json` */
export const archivedProfileSchema = z.object({ values: answers, fourEyes: z.boolean() });
export type ArchivedProfile = z.infer<typeof archivedProfileSchema>;

/** `nachnutzungen.json`: what the municipality uses of others and of its own. */
export const archivedAdoptionSchema = z.object({
  solution: solutionShown,
  number: words(20).nullable(),
  ownSolutionId: foreignId.nullable(),
  ...{ status: words(40), since: day.nullable(), reviewDate: day.nullable(), visibility: words(40) },
  ...{ consulted: z.array(words(40)), effortHours: z.int().nullable(), externalCost: z.int().nullable() },
  ...{ changed: z.string(), contactWelcome: z.boolean(), createdAt: moment, updatedAt: moment },
});

/** `bewertungen.json` */
export const archivedRatingSchema = z.object({
  solution: solutionShown,
  ...{ understandable: z.int(), adaptable: z.int(), complete: z.int(), effortAsStated: z.int() },
  ...{ note: z.string(), createdAt: moment, updatedAt: moment },
});

/** `beitraege.json`: the municipality's own words in discussions; the people who wrote them are not named. */
export const archivedCommentSchema = z.object({
  solution: solutionShown,
  clauseId: words(64).nullable(),
  text: z.string(),
  createdAt: moment,
});

/** `vorschlaege.json`: what the municipality has given back to originals, in its own words. */
export const archivedProposalSchema = z.object({
  solution: solutionShown,
  ownSolutionId: foreignId,
  ...{ state: words(40), reason: z.string(), licence: words(60), createdAt: moment, answeredAt: moment.nullable() },
  clauses: z.array(
    z.object({ clauseId: words(64), kind: words(20), state: words(20), offered: z.unknown().nullable() }),
  ),
});

/** `manifest.json`, which comes last: what lies in the archive, each part with the hash of its bytes. */
export const archiveManifestSchema = z.object({
  format: z.literal(ARCHIVE_FORMAT),
  formatVersion: z.literal(ARCHIVE_VERSION),
  createdAt: moment,
  /** Address of the platform that wrote it. */
  platform: words(2_000),
  municipality: cityShown,
  /** The strictest label of anything in it. */
  label: z.enum(tlpLabels),
  /** To whom this copy was given. */
  recipient: words(500),
  counts: z.record(z.string().max(40), z.int().min(0)),
  parts: z.array(z.object({ path: words(400), size: z.int().min(0), sha256 })).max(MAX_ARCHIVE_PARTS),
});
export type ArchiveManifest = z.infer<typeof archiveManifestSchema>;

/** The parts that are data, by their names in the archive. */
export const archiveParts = {
  manifest: 'manifest.json',
  readme: 'LIESMICH.md',
  profile: 'stadtprofil.json',
  adoptions: 'nachnutzungen.json',
  ratings: 'bewertungen.json',
  comments: 'beitraege.json',
  proposals: 'vorschlaege.json',
  letterhead: 'briefkopf.docx',
} as const;

export const solutionFolder = (slug: string): string => `loesungen/${slug}`;
const solutionPath = /^loesungen\/[a-z0-9-]{1,120}\/solution\.json$/;
export const isSolutionPart = (path: string): boolean => solutionPath.test(path);

/**
 * Where each file of a solution lies in its folder: under its name, and where two of different bytes share one in a
 * folder of their own.
 */
export function archivedFiles(slug: string, contents: readonly Pick<Content, 'files'>[]): ArchivedSolution['files'] {
  const files = new Map<string, ArchivedSolution['files'][number]>();
  const taken = new Set<string>();
  for (const { sha256: hash, name } of contents.flatMap((content) => content.files)) {
    const key = `${hash} ${name}`;
    if (files.has(key)) continue;
    const isTaken = taken.has(name.toLowerCase());
    taken.add(name.toLowerCase());
    const place = isTaken ? `${hash.slice(0, 12)}/${name}` : name;
    files.set(key, { sha256: hash, name, path: `${solutionFolder(slug)}/dateien/${place}` });
  }
  return [...files.values()];
}

/** The labels that a solution carries, with those of its files where they are stricter. */
export const labelsIn = (tlp: Tlp, ofFiles: readonly Tlp[]): Tlp[] => [
  tlp,
  ...ofFiles.map((own) => labelOfFile({ tlp: own }, tlp)),
];

/** What goes on when a solution is brought in: its working copy, or else what its city released last. */
export function versionToTake({ versions }: ArchivedSolution): ArchivedVersion {
  const open = versions.find(({ number }) => number === null);
  return open ?? versions.findLast(({ release }) => release === 'released') ?? versions.at(-1)!;
}

/** Why something in an archive is not taken over, or not as it was. */
export const archiveNotes = {
  'solution-unreadable': {
    de: '„{path}“ hat nicht die Form, die dieses Format verlangt ({detail}), und wird nicht übernommen.',
    en: '“{path}” does not have the form that this format asks for ({detail}), and is not taken over.',
  },
  'solution-classified': {
    de: '„{title}“ trägt eine Einstufung, die hier nicht angenommen wird, und wird nicht übernommen.',
    en: '“{title}” carries a classification that is not accepted here, and is not taken over.',
  },
  'type-unknown': {
    de: '„{title}“ hat eine Art, die es hier nicht gibt, und wird nicht übernommen.',
    en: '“{title}” has a type that does not exist here, and is not taken over.',
  },
  'file-refused': {
    de: 'Die Datei „{name}“ von „{title}“ wird nicht übernommen: {reason}',
    en: 'The file “{name}” of “{title}” is not taken over: {reason}',
  },
  'origin-elsewhere': {
    de: '„{title}“ beruht auf einer Lösung, die es hier nicht gibt oder die Sie nicht sehen. Die Quelle steht in den Links der Arbeitsfassung.',
    en: '“{title}” is based on a solution that does not exist here or that you do not see. The source stands among the links of the working copy.',
  },
  'recipients-missing': {
    de: '„{title}“ nennt Empfänger, die es hier nicht gibt: {names}.',
    en: '“{title}” names recipients that do not exist here: {names}.',
  },
  'groups-left': {
    de: '„{title}“ war für Gruppen bestimmt ({names}). Gruppen gehören zur Plattform; nennen Sie die Empfänger neu.',
    en: '“{title}” was for groups ({names}). Groups belong to the platform; name the recipients anew.',
  },
  'profile-differs': {
    de: '{count} Angaben des Stadtprofils sind hier anders ausgefüllt und bleiben, wie sie sind.',
    en: '{count} entries of the city profile are filled in differently here and stay as they are.',
  },
  'values-left': {
    de: 'Stadtprofil und eigene Angaben gehören {name} und werden nicht übernommen.',
    en: 'City profile and own answers belong to {name} and are not taken over.',
  },
  'others-left': {
    de: 'Nachnutzungen, Bewertungen, Beiträge und Vorschläge ({count}) sind Aussagen zu Lösungen der anderen Plattform. Sie bleiben im Archiv lesbar und werden nicht übernommen.',
    en: 'Adoptions, ratings, comments and proposals ({count}) are statements about solutions of the other platform. They stay readable in the archive and are not taken over.',
  },
  'letterhead-left': {
    de: 'Der Briefkopf liegt im Archiv. Laden Sie ihn im Stadtprofil hoch; dabei wird er geprüft.',
    en: 'The letterhead lies in the archive. Upload it in the city profile; it is checked there.',
  },
} as const;
export type ArchiveNoteCode = keyof typeof archiveNotes;
