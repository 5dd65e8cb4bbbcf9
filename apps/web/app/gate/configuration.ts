import * as z from 'zod';

const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));

const schema = z.object({
  /** Port of the web server. */
  ALLMENDE_PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** Interface it listens on. */
  ALLMENDE_HOST: z.string().default('127.0.0.1'),
  /** Where this server reaches the api. */
  ALLMENDE_API_URL: address.default('http://127.0.0.1:3001'),
  /** Address of the platform as visitors see it; the address of the request where it is not set. */
  ALLMENDE_PUBLIC_URL: address.optional(),
  /** How much is logged. */
  ALLMENDE_LOG: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});
export type Configuration = z.infer<typeof schema>;

/**
 * The configuration of the web server.
 *
 * @throws Error in plain words, naming every setting that cannot be used.
 */
export function readConfiguration(environment: Record<string, string | undefined>): Configuration {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = schema.safeParse(present);
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`The web server cannot start with these settings. ${faults.join('; ')}`);
}
