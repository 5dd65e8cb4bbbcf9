import type { FieldDraft } from './document-fields.ts';
import { childOf, childrenOf, descendantsOf, elementsOf, textOf, type XmlElement } from '../office-package/xml-tree.ts';

const draft = (more: Partial<FieldDraft>): FieldDraft => ({
  ...{ name: '', label: '', help: '', type: 'text', options: [], value: '' },
  ...more,
});

/** What a field of an OpenDocument text asks for; null where it asks nothing. */
export function odtFieldDraft(element: XmlElement): FieldDraft | null {
  const { name, attributes } = element;
  const value = textOf(element);
  switch (name) {
    case 'text:text-input':
    case 'text:variable-input':
      return draft({ name: attributes['text:name'] ?? '', label: attributes['text:description'] ?? '', value });
    case 'text:user-field-get':
    case 'text:user-field-input':
    case 'text:variable-get':
      return draft({ name: attributes['text:name'] ?? '', value });
    case 'text:database-display':
      return draft({ name: attributes['text:column-name'] ?? '', value: /^<.*>$/.test(value) ? '' : value });
    case 'text:drop-down': {
      const options = childrenOf(element, 'text:label').map((label) => label.attributes['text:value'] ?? '');
      const shown = element.children.filter((child) => typeof child === 'string').join('');
      return draft({ name: attributes['text:name'] ?? '', type: 'choice', options, value: shown.trim() });
    }
    case 'loext:content-control':
      return controlDraft(element);
    default:
      return null;
  }
}

function controlDraft(element: XmlElement): FieldDraft | null {
  const { attributes } = element;
  const isOn = (name: string) => attributes[`loext:${name}`] === 'true';
  const [alias, tag] = [attributes['loext:alias'] ?? '', attributes['loext:tag'] ?? ''];
  const content = textOf(element);
  const named = { name: tag || alias, label: alias };
  const value = isOn('showing-place-holder') ? '' : content;
  if (isOn('checkbox')) return draft({ ...named, type: 'boolean', value: isOn('checked') ? 'yes' : 'no' });
  const items = childrenOf(element, 'loext:list-item').filter((item) => (item.attributes['loext:value'] ?? '') !== '');
  if (items.length > 0) {
    const options = items.map((item) => item.attributes['loext:display-text'] ?? item.attributes['loext:value'] ?? '');
    return draft({ ...named, type: 'choice', options, value });
  }
  if (isOn('picture')) return null;
  if (isOn('date')) return draft({ ...named, type: 'date', value });
  if (named.name !== '') return draft({ ...named, value });
  return isOn('showing-place-holder') && content !== '' ? draft({ label: content }) : null;
}

/** Form controls by the ids under which the text shows them. */
export function odtFormDrafts(text: XmlElement): Map<string, FieldDraft> {
  const controls = descendantsOf(
    childOf(text, 'office:forms'),
    'form:checkbox',
    'form:text',
    'form:listbox',
    'form:combobox',
    'form:textarea',
    'form:date',
    'form:formatted-text',
  );
  return new Map(
    controls.map((control) => [
      control.attributes['form:id'] ?? control.attributes['xml:id'] ?? '',
      formDraft(control),
    ]),
  );
}

function formDraft(control: XmlElement): FieldDraft {
  const { name, attributes } = control;
  const named = { name: attributes['form:name'] ?? '', label: attributes['form:label'] ?? '' };
  const value = attributes['form:current-value'] ?? '';
  if (name === 'form:checkbox')
    return draft({ ...named, type: 'boolean', value: attributes['form:current-state'] === 'checked' ? 'yes' : 'no' });
  if (name === 'form:date') return draft({ ...named, type: 'date', value });
  const offered = elementsOf(control).filter((one) => one.attributes['form:label'] !== undefined);
  const options = offered.map((one) => one.attributes['form:label']!);
  if (options.length === 0) return draft({ ...named, value });
  const chosen = offered.find((one) => one.attributes['form:current-selected'] === 'true');
  return draft({ ...named, type: 'choice', options, value: value || (chosen?.attributes['form:label'] ?? '') });
}

/** Fields that say who wrote it and where it lies. */
export const isOdtAuthorship = (name: string): boolean =>
  /^text:(?:author-|initial-creator|creator|sender-|file-name|template-name|printed-by|editing-)/.test(name);
/** Numbers of pages, of which there are none here. */
export const isOdtPageNumber = (name: string): boolean =>
  /^text:(?:page-number|page-count|page-continuation|page-variable)/.test(name);
/** Tables of contents and other registers. */
export const isOdtRegister = (name: string): boolean =>
  /^text:(?:table-of-content|illustration-index|table-index|object-index|user-index|alphabetical-index|bibliography)$/.test(
    name,
  );
