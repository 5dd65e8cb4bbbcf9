import type { FileReference } from '@allmende/domain/content';
import { labelOfFile, labelsForFile, objectionToRename } from '@allmende/domain/files';
import { withFileRenamed } from '@allmende/domain/pictures';
import { licenceFits } from '@allmende/domain/licences';
import type { Language } from '../../i18n/languages.ts';
import { textsIn } from '../../i18n/texts.ts';
import { type FormProblem, textOf } from '../../session/problems.ts';
import { filesTexts } from './files.texts.ts';
import type { DraftPart } from './save-part.ts';

/** One file of a working copy as a form: how it is called, and where licence and label differ from its solution's. */
export const filePart = (name: string, language: Language): DraftPart => ({
  read: ({ content }) => {
    const file = content.files.find((one) => one.name === name);
    return file ? { name: [file.name], licence: [file.licence], tlp: [file.tlp ?? ''] } : null;
  },
  write: ({ content, tlp: entry }, form) => {
    const t = textsIn(language, filesTexts);
    const file = content.files.find((one) => one.name === name);
    if (!file) return { problems: [problem('name', t('gone'))] };
    const others = content.files.filter((one) => one !== file);
    const renamed = textOf(form, 'name');
    const objection = objectionToRename(renamed, file.mediaType, others);
    const tlp = labelsForFile(entry).find((label) => label !== entry && label === form.get('tlp'));
    const licence = textOf(form, 'licence');
    const problems = [
      ...(objection ? [problem('name', t(`name_${objection}`, { ending: endingOf(file.name) }))] : []),
      ...(licence === '' || licenceFits(labelOfFile({ tlp }, entry), licence)
        ? []
        : [problem('licence', t('licenceUnfit'))]),
      ...(tlp || textOf(form, 'tlp') === '' ? [] : [problem('tlp', t('tlpUnfit'))]),
    ];
    if (problems.length > 0) return { problems };
    const { tlp: _before, ...rest } = file;
    const changed: FileReference = { ...rest, name: renamed, licence, ...(tlp && { tlp }) };
    // Under its new name it stays where the text shows it.
    const now = renamed === name ? content : withFileRenamed(content, name, renamed);
    return { content: { ...now, files: content.files.map((one) => (one === file ? changed : one)) } };
  },
});

const endingOf = (name: string): string => name.slice(name.lastIndexOf('.'));

const problem = (field: string, message: string): FormProblem => ({ code: 'INVALID_INPUT', message, path: [field] });
