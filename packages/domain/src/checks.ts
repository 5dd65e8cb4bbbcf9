import { conditionProblem, conditionShown } from './conditions.ts';
import { labelOfFile } from './files.ts';
import { forkLicenceAllowed, licenceFits } from './licences.ts';
import type { Tlp } from './audience.ts';
import type { Content } from './content.ts';
import { type FindingCode, findingsIn } from './findings.ts';
import { outlineOf } from './outline.ts';
import { isPicture, picturesIn } from './pictures.ts';
import { profileNamespaces, tokensIn, variablesIn } from './variables.ts';

export const checkCodes = [
  'short-version-missing',
  'topics-missing',
  'licence-missing',
  'licence-unfit',
  'nothing-to-read',
  'summary-missing',
  'departments-missing',
  'requirements-missing',
  'size-classes-missing',
  'maintainer-missing',
  'clause-empty',
  'level-jumps',
  'anchor-broken',
  'picture-without-words',
  'picture-missing',
  'picture-unfit',
  'picture-stricter',
  'picture-elsewhere',
  'variable-undefined',
  'variable-unused',
  'choice-without-options',
  'condition-unfit',
  'condition-unknown-answer',
  'audience-wider',
  'origin-closed',
  'title-of-origin',
  'summary-of-origin',
  'licence-incompatible',
  'file-licence-unfit',
  'file-label-wider',
] as const;
export type CheckCode = (typeof checkCodes)[number] | FindingCode | 'own-value';

export interface ContentCheck {
  readonly code: CheckCode;
  /** An error keeps a version from being released, or from being published. */
  readonly severity: 'error' | 'warning';
  /** Values for the sentence of the code (`texts.ts`). */
  readonly params: Readonly<Record<string, string | number>>;
  /** Where: `metadata.topics`, `clauses.<id>`, `variables.<key>`; null for the whole. */
  readonly path: string | null;
}

export interface CheckOptions {
  /** Is this key answered by the city profile? By default judged by the first part of the key. */
  readonly isProfileKey?: (key: string) => boolean;
  /** Licence of the version that an own version was made from. */
  readonly originLicence?: string | undefined;
  /** Licences that the owner of that version has agreed to besides. */
  readonly agreedLicences?: readonly string[];
}

/** What is missing or doubtful before a version is released. Errors first, in the order in which a person would mend them. */
export function checkForRelease(content: Content, tlp: Tlp, options: CheckOptions = {}): ContentCheck[] {
  const checks = [
    ...metadataChecks(content, tlp),
    ...originChecks(content, options),
    ...fileChecks(content, tlp),
    ...clauseChecks(content),
    ...pictureChecks(content, tlp),
    ...variableChecks(content, options.isProfileKey ?? isInProfileNamespace),
    ...conditionChecks(content),
    ...refusedFindings(content),
  ];
  return [
    ...checks.filter(({ severity }) => severity === 'error'),
    ...checks.filter(({ severity }) => severity !== 'error'),
  ];
}

export const mayBeReleased = (checks: readonly ContentCheck[]): boolean =>
  checks.every(({ severity }) => severity !== 'error');

function metadataChecks({ metadata, clauses, files, links }: Content, tlp: Tlp): ContentCheck[] {
  const { licence } = metadata;
  const found: ContentCheck[] = [];
  const error = (code: CheckCode, path: string | null) => found.push({ code, severity: 'error', params: {}, path });
  const warning = (code: CheckCode, field: string) =>
    found.push({ code, severity: 'warning', params: {}, path: `metadata.${field}` });
  if (metadata.shortVersion === '') error('short-version-missing', 'metadata.shortVersion');
  if (metadata.topics.length === 0) error('topics-missing', 'metadata.topics');
  if (licence === '') error('licence-missing', 'metadata.licence');
  else if (!licenceFits(tlp, licence))
    found.push({
      code: 'licence-unfit',
      severity: 'error',
      params: { licence, tlp: tlpName(tlp) },
      path: 'metadata.licence',
    });
  if (clauses.every(({ body }) => body.trim() === '') && files.length === 0 && links.length === 0)
    error('nothing-to-read', 'clauses');
  if (metadata.summary === '') warning('summary-missing', 'summary');
  if (metadata.departmentsUse.length === 0) warning('departments-missing', 'departmentsUse');
  if (metadata.requirements.length === 0) warning('requirements-missing', 'requirements');
  if (metadata.sizeClasses.length === 0) warning('size-classes-missing', 'sizeClasses');
  if (metadata.maintainer.function === '') warning('maintainer-missing', 'maintainer.function');
  return found;
}

/** A licence is the city's own choice. How far its audience may reach is asked when it publishes, not when it releases for itself. */
function originChecks({ metadata: { licence } }: Content, options: CheckOptions): ContentCheck[] {
  const { originLicence, agreedLicences = [] } = options;
  if (!originLicence || licence === '' || forkLicenceAllowed([originLicence, ...agreedLicences], licence)) return [];
  const params = { licence, origin: originLicence };
  return [{ code: 'licence-incompatible', severity: 'error', params, path: 'metadata.licence' }];
}

function fileChecks({ files }: Content, tlp: Tlp): ContentCheck[] {
  return files.flatMap((file): ContentCheck[] => {
    const label = labelOfFile(file, tlp);
    const params = { name: file.name, licence: file.licence, tlp: tlpName(label) };
    const error = (code: CheckCode): ContentCheck => ({
      code,
      severity: 'error',
      params,
      path: `files.${file.sha256}`,
    });
    return [
      ...(file.tlp && file.tlp !== label ? [error('file-label-wider')] : []),
      ...(file.licence !== '' && !licenceFits(label, file.licence) ? [error('file-licence-unfit')] : []),
    ];
  });
}

function clauseChecks({ clauses }: Content): ContentCheck[] {
  const ids = new Set(clauses.map(({ id }) => id));
  const outline = outlineOf(clauses);
  return clauses.flatMap(({ id, heading, level, body }, at) => {
    const found: ContentCheck[] = [];
    const warning = (code: CheckCode, params: ContentCheck['params'] = {}) =>
      found.push({ code, severity: 'warning', params: { heading, ...params }, path: `clauses.${id}` });
    const hasBelow = (clauses[at + 1]?.level ?? 0) > level;
    if (body.trim() === '' && !hasBelow) warning('clause-empty');
    if (outline[at]!.jumps) warning('level-jumps');
    for (const anchor of anchorsIn(body)) if (!ids.has(anchor)) warning('anchor-broken', { anchor });
    return found;
  });
}

/** A picture is a file that is there, of a kind that is shown, for all who read the text, and has words for those who do not see it. */
function pictureChecks({ clauses, files }: Content, tlp: Tlp): ContentCheck[] {
  const byName = new Map(files.map((file) => [file.name, file]));
  return clauses.flatMap(({ id, heading, body, guidance }) => {
    const found = new Map<string, ContentCheck>();
    const note = (code: CheckCode, name: string, severity: ContentCheck['severity'] = 'warning') =>
      found.set(`${code} ${name}`, { code, severity, params: { heading, name }, path: `clauses.${id}` });
    for (const { name, address, alt, isDecorative } of [...picturesIn(body), ...picturesIn(guidance)]) {
      const file = name === null ? undefined : byName.get(name);
      if (alt === '' && !isDecorative) note('picture-without-words', name ?? address);
      if (name === null) note('picture-elsewhere', address);
      else if (!file) note('picture-missing', name);
      else if (!isPicture(file)) note('picture-unfit', name);
      else if (labelOfFile(file, tlp) !== tlp) note('picture-stricter', name, 'error');
    }
    return [...found.values()];
  });
}

function variableChecks(content: Content, isProfileKey: (key: string) => boolean): ContentCheck[] {
  const used = variablesIn(content);
  const inGuidance = new Set(content.clauses.flatMap(({ guidance }) => tokensIn(guidance).map(({ key }) => key)));
  const defined = new Set(content.variables.map(({ key }) => key));
  const check = (code: CheckCode, key: string, label: string): ContentCheck => ({
    code,
    severity: 'warning',
    params: { key, label },
    path: `variables.${key}`,
  });
  return [
    ...[...used.keys()]
      .filter((key) => !defined.has(key) && !isProfileKey(key))
      .map((key) => check('variable-undefined', key, key)),
    ...content.variables
      .filter(({ key }) => !used.has(key) && !inGuidance.has(key))
      .map(({ key, label }) => check('variable-unused', key, label)),
    ...content.variables
      .filter(({ type, options }) => type === 'choice' && options.length === 0)
      .map(({ key, label }) => check('choice-without-options', key, label)),
  ];
}

/** A clause whose condition can never hold would silently be missing from every document. */
function conditionChecks({ clauses, variables }: Content): ContentCheck[] {
  return clauses.flatMap(({ id, heading, when }) => {
    const code = when && conditionProblem(when, variables);
    if (!code) return [];
    const { label, answers } = conditionShown(when, variables);
    return [
      { code, severity: 'error', params: { heading, label, answers: answers.join(', ') }, path: `clauses.${id}` },
    ];
  });
}

const refusedFindings = (content: Content): ContentCheck[] =>
  findingsIn(content)
    .filter(({ severity }) => severity === 'error')
    .map(({ code, severity, clauseId, excerpt, count }) => ({
      code,
      severity,
      params: { excerpt, count },
      path: clauseId === null ? 'metadata' : `clauses.${clauseId}`,
    }));

const anchorsIn = (body: string): string[] => [
  ...new Set([...body.matchAll(/\]\(#([a-z0-9][a-z0-9-]*)\)/g)].map((match) => match[1]!)),
];

const namespaces = new Set<string>(profileNamespaces);
const isInProfileNamespace = (key: string): boolean => namespaces.has(key.split('.')[0]!);

/** The label as it is written for people: `TLP:AMBER+STRICT`. */
export const tlpName = (tlp: Tlp): string => `TLP:${tlp.replace('_', '+')}`;

/** The label in front of a file's name, above CLEAR: `TLP-GREEN_`. A colon is none of Windows' signs. */
export const labelInFileName = (tlp: Tlp): string => (tlp === 'CLEAR' ? '' : `${tlpName(tlp).replace(':', '-')}_`);
