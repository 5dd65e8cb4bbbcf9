import { Command, Option } from 'commander';
import { type CityRole, cityRoles } from '@allmende/domain/rights';
import { setIdentityProvider } from '../features/identity-providers/set-identity-provider.ts';
import { readConfiguration } from '../foundation/config/configuration.ts';
import { Secrets } from '../foundation/identity/secrets.ts';
import { withDataSource } from './command-data-source.ts';
import { CommandRefused } from './command-refused.ts';
import { givenClientSecret } from './given-password.ts';

interface Options {
  issuer: string;
  clientId: string;
  label?: string;
  ags?: string;
  roleLimit: CityRole;
  roleClaim?: string;
  role: string[];
  secondFactor: string[];
}

const gather = (value: string, before: string[]) => [...before, value];

export const setIdentityProviderCommand = new Command('set-identity-provider')
  .description('enters an identity provider (OpenID Connect) or changes one; sessions through it end')
  .argument('<slug>', 'names it in addresses: small letters, digits and dashes')
  .requiredOption('--issuer <url>', 'its address, as its discovery document names it')
  .requiredOption('--client-id <id>', 'what it calls us')
  .option('--label <label>', 'what people read on the sign-in page (default: the slug)')
  .option('--ags <ags>', 'the municipality it speaks for; without it, all of them')
  .addOption(new Option('--role-limit <role>', 'what a session opens at most').choices(cityRoles).default('releaser'))
  .option('--role-claim <claim>', 'claim that names roles; whoever has one gets an account when first seen')
  .option('--role <value=role>', 'what a value of that claim means here; may be repeated', gather, [])
  .option('--second-factor <value>', 'value of amr or acr that is believed; may be repeated', gather, [])
  .addHelpText('after', '\nThe client secret comes from ALLMENDE_CLIENT_SECRET.')
  .action(async (slug: string, { issuer, clientId, label, ags, roleLimit, roleClaim, role, secondFactor }: Options) => {
    const clientSecret = givenClientSecret();
    const roleMap = Object.fromEntries(role.map((pair) => pair.split('=', 2))) as Record<string, CityRole>;
    await withDataSource(async (source) => {
      const provider = { slug, label: label ?? slug, issuer, clientId, clientSecret, ags: ags ?? null, roleLimit };
      const mapping = { roleClaim: roleClaim ?? null, roleMap, secondFactor };
      const isSet = await setIdentityProvider(source, new Secrets(readConfiguration()), { ...provider, ...mapping });
      if (!isSet) throw new CommandRefused(`There is no municipality with the AGS ${ags}: see import-municipalities.`);
      const { publicUrl } = readConfiguration();
      process.stdout.write(
        `${slug} is set. Enter at the provider:\n  redirect address: ${publicUrl}/oidc/callback\n` +
          `  after signing out: ${publicUrl}/\n  back-channel logout: ${publicUrl}/oidc/${slug}/backchannel-logout\n`,
      );
    });
  });
