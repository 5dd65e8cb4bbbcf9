// The floors inside the apps: who stands on whom. Imports look down only; rooms on one floor do not know each other.

/** Rooms under the api that every feature stands on. The list is closed: a new one is a decision. */
export const foundationRooms = [
  ...['config', 'conversions', 'database', 'files', 'graphql', 'health', 'identity', 'jobs', 'log', 'mail'],
];

/** Feature rooms of the api, the ground floor first. */
export const apiFloors = [
  ['municipalities'],
  ['accounts', 'groups', 'delegations'],
  ['solutions', 'second-factors', 'identity-providers', 'members'],
  ['adoptions', 'discussions', 'documents', 'forks', 'requirements'],
  ['consents', 'hand-overs', 'proposals', 'ratings', 'readings'],
  ['merges', 'moderation'],
  ['admissions', 'audit', 'search', 'notifications', 'feeds'],
  ['archives', 'privacy'],
];

/** Rooms of the web below its features, the lowest first, each allowed to look at those before it. */
export const webFloors = ['gql', 'i18n', 'gate', 'session', 'shell'];

/** Feature rooms of the web: the twins of the api's rooms. */
export const webRooms = apiFloors.flat();

/** @param {string} type @param {string} pattern folder from the root of the repository */
const room = (type, pattern) => ({ type, pattern, partialMatch: false });

/** Every room with its folder. The first that matches counts, hence the houses themselves last. */
export const elements = [
  ...foundationRooms.map((name) => room('api-foundation', `apps/api/src/foundation/${name}`)),
  ...apiFloors.flat().map((name) => room(`api-${name}`, `apps/api/src/features/${name}`)),
  room('api-unknown-room', 'apps/api/src/{foundation,features}'),
  room('api-sample-world', 'apps/api/src/sample-world'),
  room('api-commands', 'apps/api/src/commands'),
  room('api-house', 'apps/api/src'),
  ...webFloors.map((name) => room(`web-${name}`, `apps/web/app/${name}`)),
  ...webRooms.map((name) => room(`web-feature-${name}`, `apps/web/app/features/${name}`)),
  room('web-unknown-room', 'apps/web/app/features'),
  room('web-pages', 'apps/web/app/pages'),
  room('web-house', 'apps/web/app'),
];

/** @param {string} from @param {string[]} to */
const mayLookAt = (from, to) =>
  to.length === 0 ? [] : [{ from: { element: { type: from } }, allow: { to: { element: { types: { anyOf: to } } } } }];

const apiRooms = apiFloors.flat().map((name) => `api-${name}`);
const webFeatures = webRooms.map((name) => `web-feature-${name}`);
const webBelow = webFloors.map((name) => `web-${name}`);

/** One file in the hall knows every table, because a data source must; whoever opens a data source may look at it. */
const tables = { element: { type: 'api-house' }, file: { path: '**/apps/api/src/entities.ts' } };

/** What each room may look at; everything else is an error. */
export const policies = [
  ...mayLookAt('api-foundation', ['api-foundation']),
  ...apiFloors.flatMap((floor, height) => {
    const below = apiFloors.slice(0, height).flat();
    return floor.flatMap((name) => mayLookAt(`api-${name}`, ['api-foundation', ...below.map((low) => `api-${low}`)]));
  }),
  ...mayLookAt('api-sample-world', ['api-foundation', ...apiRooms]),
  ...mayLookAt('api-commands', ['api-foundation', ...apiRooms, 'api-sample-world']),
  { from: { element: { types: { anyOf: ['api-commands', 'api-sample-world'] } } }, allow: { to: tables } },
  ...mayLookAt('api-house', ['api-foundation', ...apiRooms, 'api-commands', 'api-sample-world']),
  ...webBelow.flatMap((name, height) => mayLookAt(name, webBelow.slice(0, height))),
  ...webFeatures.flatMap((name) => mayLookAt(name, webBelow)),
  ...mayLookAt('web-pages', [...webBelow, ...webFeatures]),
  ...mayLookAt('web-house', [...webBelow, ...webFeatures, 'web-pages']),
];
