import { auditVerbs } from '@allmende/domain/audit';
import { beginningOfDayInGermany } from '@allmende/domain/validity';

/** Which entries a page of the trail shows; the address says it. */
export interface TrailView {
  /** ISO days; empty where not chosen. */
  readonly from: string;
  readonly until: string;
  readonly verb: string;
  /** Outer id of a solution. */
  readonly subject: string;
  readonly after: string;
}

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const DAY = 86_400_000;

/** What the address asks for; whatever is no day, verb or id is left out. */
export function trailViewIn(search: URLSearchParams): TrailView {
  const text = (name: string) => search.get(name) ?? '';
  const verb = text('was');
  return {
    from: dayIn(text('von')),
    until: dayIn(text('bis')),
    verb: Object.hasOwn(auditVerbs, verb) ? verb : '',
    subject: /^sol_[0-9a-f-]{36}$/.test(text('loesung')) ? text('loesung') : '',
    after: text('nach').slice(0, 200),
  };
}

const dayIn = (text: string): string =>
  dayPattern.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text ? text : '';

/** The same as arguments of the api: days become moments, the last day is included. */
export const trailFilter = ({ from, until, verb, subject, after }: TrailView) => ({
  from: from ? beginningOfDayInGermany(from).toISOString() : null,
  until: until ? beginningOfDayInGermany(dayAfter(until)).toISOString() : null,
  verb: verb || null,
  subject: subject || null,
  after: after || null,
});

const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10);

/** The address of a page of the trail with these changes; a change of the filter begins at the newest entry. */
export function trailAddress(path: string, view: TrailView, changes: Partial<TrailView> = {}): string {
  const { from, until, verb, subject, after } = { ...view, after: '', ...changes };
  const search = new URLSearchParams({
    ...(from && { von: from }),
    ...(until && { bis: until }),
    ...(verb && { was: verb }),
    ...(subject && { loesung: subject }),
    ...(after && { nach: after }),
  }).toString();
  return search ? `${path}?${search}` : path;
}
