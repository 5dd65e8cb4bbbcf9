/** What the set-up started and the teardown stops; both run in the same process. */
export const running: { stop: (() => Promise<void>)[] } = ((
  globalThis as { allmendeJourneys?: { stop: (() => Promise<void>)[] } }
).allmendeJourneys ??= {
  stop: [],
});
