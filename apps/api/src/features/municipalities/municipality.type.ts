import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Node } from '../../foundation/graphql/node.type.ts';
import { connectionOf } from '../../foundation/graphql/paging.ts';

export const MunicipalityKind = {
  CITY: 'city',
  TOWN: 'town',
  MUNICIPALITY: 'municipality',
  DISTRICT: 'district',
  ASSOCIATION: 'association',
  PROVIDER: 'provider',
} as const;
export type MunicipalityKind = (typeof MunicipalityKind)[keyof typeof MunicipalityKind];
registerEnumType(MunicipalityKind, {
  name: 'MunicipalityKind',
  description: 'What a municipality is in law.',
  valuesMap: {
    CITY: { description: 'Kreisfreie Stadt or Stadtkreis.' },
    TOWN: { description: 'Town that belongs to a district.' },
    MUNICIPALITY: { description: 'Gemeinde or Markt.' },
    DISTRICT: { description: 'Landkreis, Kreis, Städteregion.' },
    ASSOCIATION: { description: 'Association of municipalities.' },
    PROVIDER: { description: 'IT provider: no municipality, acts for some by delegation.' },
  },
});

export const SizeClass = { LAND: 'LAND', KLEIN: 'KLEIN', MITTEL: 'MITTEL', GROSS: 'GROSS' } as const;
export type SizeClass = keyof typeof SizeClass;
registerEnumType(SizeClass, {
  name: 'SizeClass',
  description: 'Size by inhabitants, after the types of the BBSR.',
  valuesMap: {
    LAND: { description: 'Below 5,000 inhabitants.' },
    KLEIN: { description: '5,000 to 19,999 inhabitants.' },
    MITTEL: { description: '20,000 to 99,999 inhabitants.' },
    GROSS: { description: 'From 100,000 inhabitants.' },
  },
});

export const AssociationMembership = { DIRECT: 'direct', INDIRECT: 'indirect', NONE: 'none' } as const;
export type AssociationMembership = (typeof AssociationMembership)[keyof typeof AssociationMembership];
registerEnumType(AssociationMembership, {
  name: 'AssociationMembership',
  description: 'How a municipality belongs to the Deutscher Städtetag.',
  valuesMap: {
    DIRECT: { description: 'A member itself.' },
    INDIRECT: { description: 'Through the association of its Land.' },
    NONE: { description: 'Not at all; districts for example.' },
  },
});

@ObjectType({
  implements: () => Node,
  description: 'A city, town, municipality or district; or an IT provider that acts for some.',
})
export class Municipality implements Node {
  @Field(() => ID, { description: 'Opaque and stable.' }) id: string;
  @Field({
    description:
      'Amtlicher Gemeindeschlüssel: eight digits, five for districts; for IT providers a key of our own that begins with it-.',
  })
  ags: string;
  @Field({ description: 'Name without designation; districts carry theirs.' }) name: string;
  @Field(() => MunicipalityKind, { description: 'What it is in law.' }) kind: MunicipalityKind;
  @Field({ description: 'Code of the Land, two letters.' }) land: string;
  @Field(() => Int, { nullable: true, description: 'Inhabitants, rounded.' }) population: number | null;
  @Field(() => SizeClass, { description: 'Size by inhabitants.' }) sizeClass: SizeClass;
  @Field(() => AssociationMembership, { description: 'How it belongs to the Städtetag.' })
  associationMembership: AssociationMembership;
  @Field(() => Float, { nullable: true, description: 'Degrees, WGS 84.' }) latitude: number | null;
  @Field(() => Float, { nullable: true, description: 'Degrees, WGS 84.' }) longitude: number | null;
  @Field(() => Float, { nullable: true, description: 'Position on the map @svg-maps/germany.' }) mapX: number | null;
  @Field(() => Float, { nullable: true, description: 'Position on the map @svg-maps/germany.' }) mapY: number | null;
  @Field({ description: 'Whether somebody acts for it here.' }) participates: boolean;
}

export const MunicipalityConnection = connectionOf(() => Municipality, 'Municipality');
