import { Injectable } from '@nestjs/common';
import type { Tlp } from '@allmende/domain/audience';
import { namesShownIn, showsFile } from '@allmende/domain/pictures';
import { type Value, valuesFor } from '@allmende/domain/variables';
import type { DocumentToWrite } from '@allmende/document-formats/conversion/export-task';
import type { FrameFacts } from '@allmende/document-formats/document-frame';
import { outside } from '../../foundation/database/ids.ts';
import { notFound } from '../../foundation/graphql/refusal.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { FindReleaseRecord } from '../solutions/find-release-record.ts';
import { filesFor } from '../solutions/solution-mapping.ts';
import type { SolutionRow, VersionRow } from '../solutions/solution-row.ts';
import { VersionLoader } from '../solutions/version.loader.ts';
import { VersionValues } from '../solutions/version-values.ts';
import { DocumentFacts, isOwn } from './document-facts.ts';

/** A version with the solution it belongs to, as somebody sees them. */
export interface SeenVersion {
  readonly row: VersionRow;
  readonly owner: SolutionRow;
}

/** How it is to be written. */
export interface Composition {
  readonly label: Tlp;
  /** Who was given this copy. */
  readonly recipient: string | null;
  /** In place of the variables; null where these stay open. */
  readonly values: ReadonlyMap<string, Value> | null;
}

type Files = readonly { readonly name: string; readonly sha256: string }[];

/** Reads all that a document says, so that it can be written by a process that can ask nobody. */
@Injectable()
export class ComposeDocument {
  constructor(
    private readonly versions: VersionLoader,
    private readonly facts: DocumentFacts,
    private readonly values: VersionValues,
    private readonly record: FindReleaseRecord,
  ) {}

  /** @throws Refusal where whoever asks does not see it */
  async see(versionId: string, context: RequestContext, field = 'versionId'): Promise<SeenVersion> {
    const row = await this.versions.one(versionId, context);
    if (!row) throw notFound([field]);
    return { row, owner: await this.facts.ownerOf(row, context) };
  }

  /** The document, and the pictures that are laid beside it. */
  async of(
    seen: SeenVersion,
    context: RequestContext,
    { label, recipient, values }: Composition,
  ): Promise<{ document: DocumentToWrite; files: Files }> {
    const { row, owner } = seen;
    const { content } = row;
    const shown = namesShownIn(content.clauses);
    const visible = filesFor(context.actor, row, owner);
    const pictures = visible.filter((file) => shown.has(file.name) && showsFile(file));
    const document: DocumentToWrite = {
      content: { ...content, files: visible },
      ...(values ? { values } : {}),
      frame: { ...(await this.frameOf(seen, context)), label, recipient },
      pictures: pictures.map(({ name, sha256 }) => ({ name, file: sha256 })),
      mark: { solution: outside('solution', owner.id), version: outside('version', row.id) },
      approvals: await this.approvals(seen, context),
      language: context.language,
    };
    return { document, files: pictures.map(({ sha256 }) => ({ name: sha256, sha256 })) };
  }

  /** What stands around the text; where it changes, so does the document. */
  async frameOf({ row, owner }: SeenVersion, context: RequestContext): Promise<FrameFacts> {
    const author = await this.facts.authorOf(row, owner, context);
    const isOut = row.publication === 'published' || row.publication === 'replaced';
    return {
      municipalityName: author.name,
      number: row.number,
      date: dayOf(row),
      licence: row.content.metadata.licence,
      url: `${this.facts.addressOf(owner)}${isOut ? `/${row.number}` : ''}`,
      provenance: await this.facts.provenance(owner, context),
    };
  }

  /** What stands in place of the variables of a version: its own city's, or those of the city it is compared for. */
  valuesIn(seen: SeenVersion, forCity: SeenVersion, context: RequestContext): Promise<Map<string, Value>> {
    const { row, owner } = seen;
    if (owner.municipalityId === forCity.owner.municipalityId) return this.values.of(row, owner, context);
    return this.values
      .profile(forCity.owner.municipalityId, context)
      .then((profile) => valuesFor(row.content, profile, forCity.owner.values));
  }

  /** Functions and days of those who have asked for the release and released it; what a city says to itself only. */
  private async approvals({ row, owner }: SeenVersion, context: RequestContext): Promise<DocumentToWrite['approvals']> {
    if (!isOwn(owner, context)) return {};
    const steps = (await this.record.steps([row.id])).get(row.id) ?? [];
    const approval = (action: 'requested' | 'released') => {
      const step = steps.find((one) => one.action === action);
      return step && { function: step.by?.function ?? '', date: germanDay(step.at) };
    };
    const [created, released] = [approval('requested'), approval('released')];
    return { ...(created ? { created } : {}), ...(released ? { released } : {}) };
  }
}

/** Day of a version: that of its release, of a working copy that of its last change. */
export const dayOf = ({ releasedAt, updatedAt }: VersionRow): string => germanDay(releasedAt ?? updatedAt);

const germanDay = (moment: string): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Berlin' }).format(new Date(moment));
