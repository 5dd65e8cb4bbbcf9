import type { PlatformRole } from '@allmende/domain/rights';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('account')
export class AccountEntity {
  @PrimaryColumn('uuid') id: string;
  /** Compared without regard to case. */
  @Column('citext', { unique: true }) email: string;
  @Column('text') name: string;
  /** Argon2id; null where the person signs in another way. */
  @Column('text', { name: 'password_hash', nullable: true }) passwordHash: string | null;
  @Column('text', { name: 'platform_role', nullable: true }) platformRole: PlatformRole | null;
  /** The TLP leaflet that was acknowledged last. */
  @Column('int', { name: 'leaflet_version', nullable: true }) leafletVersion: number | null;
  @Column('timestamptz', { name: 'leaflet_at', nullable: true }) leafletAt: Date | null;
  /** What the sample person does; null for everybody else. */
  @Column('text', { name: 'demo_role', nullable: true }) demoRole: string | null;
  /** A second address outside the city's own domain; confirmed where it is set. */
  @Column('citext', { name: 'contact_email', nullable: true }) contactEmail: string | null;
  @Column('timestamptz', { name: 'contact_confirmed_at', nullable: true }) contactConfirmedAt: Date | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'disabled_at', nullable: true }) disabledAt: Date | null;
}
