import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A municipality's values for well-known variables. There is no row before the first save. */
@Entity('city_profile')
export class CityProfileEntity {
  @PrimaryColumn('uuid', { name: 'municipality_id' }) municipalityId: string;
  @Column('jsonb', { default: {} }) values: Record<string, string>;
  @Column('int', { default: 1 }) revision: number;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' }) updatedAt: Date;
}
