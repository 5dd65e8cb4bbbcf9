import { Injectable } from '@nestjs/common';
import { mayActing, verbs, type Verb } from '@allmende/domain/rights';
import { Database } from '../../foundation/database/database.ts';
import { CannotBeWritten, type Chosen } from '../../foundation/graphql/chosen-fields.ts';
import { writtenObject } from '../../foundation/graphql/written-json.ts';
import { WrittenOperations, type Naming, type WriteRoot } from '../../foundation/graphql/written-operations.ts';
import { doorsFor, versionsSeen, writtenEntry } from './find-solution.ts';
import { thingOf, type StandingRow } from './solution-row.ts';
import { solutionFields, versionFields, versionsField } from './written-fields.ts';

interface Written {
  before: string;
  after: string;
  standing: StandingRow;
}

const DOORS = '$2';

const fields = {
  ...solutionFields,
  versions: versionsField(DOORS),
  version: {
    of: versionFields,
    as: (object: string) => `(SELECT ${object} FROM (SELECT chosen.*) v,
      jsonb_to_record(v.content) AS c(metadata jsonb, clauses jsonb, variables jsonb, links jsonb) WHERE v.id IS NOT NULL)`,
  },
};

/** What the rules ask of a solution, as a StandingRow. */
const standing = `json_build_object('municipalityId', s.municipality_id, 'tlp', s.tlp, 'recipientIds', s.recipients,
  'recipientGroupIds', s.recipient_groups,
  'fourEyes', m.four_eyes, 'originVersionId', s.origin_version_id, 'workingVersionId', s.working_version_id,
  'versions', (SELECT json_agg(json_build_object('id', v.id, 'release', v.release, 'publication', v.publication,
    'requestedBy', v.requested_by) ORDER BY v.created_at DESC, v.id DESC) FROM ${versionsSeen(DOORS)}))`;

/** The entry page as PostgreSQL writes it; what the viewer may do is put in between by the rules. */
@Injectable()
export class WrittenSolution {
  constructor(
    private readonly database: Database,
    operations: WrittenOperations,
  ) {
    operations.enter('solution', (chosen, named) => this.prepare(chosen, named));
  }

  private prepare({ fields: chosen }: Chosen, named: Naming): WriteRoot {
    const place = chosen.findIndex(({ name }) => name === 'viewerCan');
    const rights = chosen[place];
    const [before, after] = rights ? [chosen.slice(0, place), chosen.slice(place + 1)] : [chosen, []];
    const asked = rights?.fields.map(verbOf) ?? [];
    const entry = named<Written>(
      writtenEntry(
        `${writtenObject(before, fields)}::text AS before, ${writtenObject(after, fields)}::text AS after,
         ${rights ? standing : 'NULL'} AS standing`,
      ),
    );
    return async ({ slug, number = null }, { actor, actingId }) => {
      const doors = doorsFor(actor);
      const [row] = await this.database.readBehind(doors, entry, [slug, doors, number]);
      if (!row) return null;
      if (!rights) return row.before;
      const thing = thingOf(row.standing);
      const can = Object.fromEntries(asked.map(({ key, verb }) => [key, mayActing(actor, verb, thing, actingId)]));
      return joined(row.before, JSON.stringify({ [rights.key]: can }), row.after);
    };
  }
}

/** Rooms above add verbs that depend on what only they know. */
function verbOf({ key, name }: Chosen): { key: string; verb: Verb } {
  const verb = verbs.find((known) => known === name && known !== 'rate');
  if (!verb) throw new CannotBeWritten(name);
  return { key, verb };
}

/** Objects as one, member after member. */
const joined = (...objects: readonly string[]): string =>
  `{${objects
    .map((object) => object.slice(1, -1))
    .filter((inner) => inner !== '')
    .join(',')}}`;
