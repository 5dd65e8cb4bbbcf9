import type { SizeFilter } from '@allmende/vocabularies/size-classes';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AssociationMembership, MunicipalityKind } from './municipality.type.ts';

@Entity('municipality')
export class MunicipalityEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text', { unique: true }) ags: string;
  @Column('text') name: string;
  @Column('text') kind: MunicipalityKind;
  @Column('text') land: string;
  @Column('int', { nullable: true }) population: number | null;
  @Column('text', { name: 'size_class' }) sizeClass: SizeFilter;
  @Column('text', { name: 'association_membership' }) associationMembership: AssociationMembership;
  @Column('double precision', { nullable: true }) latitude: number | null;
  @Column('double precision', { nullable: true }) longitude: number | null;
  @Column('double precision', { name: 'map_x', nullable: true }) mapX: number | null;
  @Column('double precision', { name: 'map_y', nullable: true }) mapY: number | null;
  /** Somebody acts for it here. */
  @Column('boolean', { default: false }) participates: boolean;
  /** Asking for a release and releasing take two people. */
  @Column('boolean', { name: 'four_eyes', default: false }) fourEyes: boolean;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}
