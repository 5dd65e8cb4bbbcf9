/** What the set-up started and the teardown stops; both run in the same process. */
export const running: { stop: (() => Promise<void>)[] } = ((
  globalThis as { allmendeWebJourneys?: { stop: (() => Promise<void>)[] } }
).allmendeWebJourneys ??= {
  stop: [],
});
