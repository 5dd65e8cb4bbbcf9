import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../foundation/graphql/problem.type.ts';

@ObjectType({ description: 'Where people of a municipality may sign in instead of here (OpenID Connect).' })
export class IdentityProvider {
  @Field({ description: 'Names it in the address that begins: `/oidc/<slug>/start`.' }) slug: string;
  @Field({ description: 'How people know it.' }) label: string;
}

@ObjectType({ description: 'Answer to preparing to sign out at the identity provider too.' })
export class ProviderLogoutPayload extends Payload {
  @Field(() => String, {
    nullable: true,
    description: 'Address here that leads to signing out there, once; null where the session did not come from one.',
  })
  path?: string | null;
}
