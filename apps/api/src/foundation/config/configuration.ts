import { CONVERSION_MEGABYTES, CONVERSION_SECONDS } from '@allmende/domain/conversions';
import * as z from 'zod';

const flag = z.stringbool({ truthy: ['1', 'true', 'on'], falsy: ['0', 'false', 'off', ''] });

/**
 * Every setting of the api, checked once at the start. Names, meanings and defaults here are what `.env.example`,
 * `docker-compose.yml` and the operations guide are compared with.
 */
export const configurationSchema = z
  .object({
    DATABASE_URL: z
      .url({ protocol: /^postgres(ql)?$/ })
      .describe('PostgreSQL 16 or later, with the address and credentials'),
    DATABASE_POOL: z.coerce
      .number()
      .int()
      .min(2)
      .max(100)
      .default(10)
      .describe('Connections to PostgreSQL per process'),
    MEILI_URL: z.url({ protocol: /^https?$/ }).describe('Meilisearch 1.21 or later'),
    MEILI_MASTER_KEY: z.string().default('').describe('Key of Meilisearch'),
    MEILI_INDEX: z
      .string()
      .regex(/^[a-z0-9_-]+$/)
      .default('solutions')
      .describe('Name of the index of solutions'),
    ALLMENDE_HOST: z.string().default('127.0.0.1').describe('Address the api listens on'),
    ALLMENDE_API_PORT: z.coerce.number().int().min(0).max(65535).default(3001).describe('Port of the api'),
    ALLMENDE_PUBLIC_URL: z
      .url({ protocol: /^https?$/ })
      .default('http://127.0.0.1:3000')
      .describe('Address under which people reach Allmende'),
    ALLMENDE_SECRET: z
      .string()
      .min(32)
      .describe('Key for what is kept encrypted, at least 32 characters; without it second factors are lost'),
    ALLMENDE_SECRET_BEFORE: z
      .union([z.literal(''), z.string().min(32)])
      .default('')
      .describe('The secret of before, while it is being changed: opens what reseal-secrets has not come to yet'),
    ALLMENDE_DATA_DIR: z.string().default('.allmende').describe('Folder for uploaded files'),
    ALLMENDE_SMTP_URL: z
      .union([z.literal(''), z.url({ protocol: /^smtps?$/ })])
      .default('')
      .describe('Mail server, with the address and credentials; without it no mail is sent'),
    ALLMENDE_MAIL_FROM: z.string().default('').describe('Sender of mails; noreply at the public address where empty'),
    ALLMENDE_WORKER: flag
      .default(true)
      .describe(
        'Whether this process also carries changes into the search index, converts documents and clears files away',
      ),
    ALLMENDE_CONVERSIONS: z.coerce
      .number()
      .int()
      .min(1)
      .max(16)
      .default(1)
      .describe('How many documents this process has converted at the same time, each in a process of its own'),
    ALLMENDE_CONVERT_TIME: z.coerce
      .number()
      .min(0.1)
      .max(3_600)
      .default(CONVERSION_SECONDS)
      .describe('Seconds after which the conversion of a document is given up'),
    ALLMENDE_CONVERT_MB: z.coerce
      .number()
      .int()
      .min(64)
      .max(65_536)
      .default(CONVERSION_MEGABYTES)
      .describe('Memory that the conversion of a document may take, in megabytes'),
    ALLMENDE_DEMO: flag.default(false).describe('One-click sign-in as one of the sample people; loopback only'),
    ALLMENDE_LOG: z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
      .default('info')
      .describe('How much is logged'),
  })
  .superRefine((settings, context) => {
    if (settings.ALLMENDE_DEMO && !isLoopback(settings.ALLMENDE_HOST))
      context.addIssue({
        code: 'custom',
        path: ['ALLMENDE_DEMO'],
        message: 'is allowed on a loopback address only (ALLMENDE_HOST)',
      });
  });

export type Settings = z.infer<typeof configurationSchema>;

/** The settings of this process. Injected by this class, so that tests may hand in their own. */
export class Configuration {
  constructor(readonly settings: Settings) {}

  /** The address under which people reach Allmende, without a slash at the end. */
  get publicUrl(): string {
    return this.settings.ALLMENDE_PUBLIC_URL.replace(/\/+$/, '');
  }

  /** Cookies carry the `__Host-` prefix, and with it the Secure mark, wherever people come in by https. */
  get isSecure(): boolean {
    return this.settings.ALLMENDE_PUBLIC_URL.startsWith('https:');
  }
}

export class ConfigurationRefused extends Error {}

/** Reads the settings from the environment, or refuses in plain words, naming each setting at fault. */
export function readConfiguration(environment: NodeJS.ProcessEnv = process.env): Configuration {
  const read = configurationSchema.safeParse(environment);
  if (read.success) return new Configuration(read.data);
  const faults = read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new ConfigurationRefused(
    `The settings of Allmende are not complete:\n${faults.join('\n')}\nSee .env.example for their meaning.`,
  );
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}
