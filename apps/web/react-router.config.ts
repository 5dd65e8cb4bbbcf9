import type { Config } from '@react-router/dev/config';

export default {
  appDirectory: 'app',
  buildDirectory: 'build',
  ssr: true,
  // Few routes: naming them all at once saves the browser a question per link.
  routeDiscovery: { mode: 'initial' },
} satisfies Config;
