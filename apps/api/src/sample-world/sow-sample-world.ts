import { DataSource } from 'typeorm';
import { sampleAdoptions } from '@allmende/sample-catalogue/adoptions';
import { sampleDocuments, unfinishedDocuments } from '@allmende/sample-catalogue/documents';
import { sampleForks } from '@allmende/sample-catalogue/forks';
import { nextVersions } from '@allmende/sample-catalogue/next-versions';
import { sampleProposals } from '@allmende/sample-catalogue/sample-proposals';
import { sampleDiscussions } from '@allmende/sample-catalogue/sample-discussions';
import { sampleRatings } from '@allmende/sample-catalogue/sample-ratings';
import { municipalities } from '@allmende/vocabularies/municipalities';
import { entities } from '../entities.ts';
import { importMunicipalities } from '../features/municipalities/import-municipalities.ts';
import { dataSourceOptions } from '../foundation/database/data-source.ts';
import { Database, type Work } from '../foundation/database/database.ts';
import { Calendar } from './calendar.ts';
import { sowCases } from './sow-cases.ts';
import { sowDocuments, sowForks, sowUnfinished } from './sow-catalogue.ts';
import { sowPeople } from './sow-people.ts';
import { sowProposals } from './sow-proposals.ts';
import { sowAdoptions, sowDiscussions, sowRatings } from './sow-voices.ts';

/** A database that holds solutions holds somebody's work, or the sample world already. */
const isInhabited = 'SELECT EXISTS (SELECT 1 FROM solution) OR EXISTS (SELECT 1 FROM membership) AS inhabited';

/**
 * Fills a migrated database with the sample world. `today` is the day that the story ends on.
 * @returns false where somebody lives there already, and nothing was done
 */
export async function sowSampleWorld(url: string, today: Date = new Date()): Promise<boolean> {
  const source = await new DataSource(dataSourceOptions(url, 2, entities)).initialize();
  try {
    const [found]: { inhabited: boolean }[] = await source.query(isInhabited);
    if (found?.inhabited) return false;
    const database = new Database(source);
    await importMunicipalities(database, municipalities);
    // All or nothing: an interrupted seed leaves only municipalities behind and is simply run again.
    await database.change(async (work) => {
      await sow(work, today);
      await work.record({ verb: 'platform.sowSample', by: 'command', about: { kind: 'platform', id: null } });
    });
    return true;
  } finally {
    await source.destroy();
  }
}

async function sow(work: Work, today: Date): Promise<void> {
  const documents = sampleDocuments();
  const unfinished = unfinishedDocuments();
  const forks = sampleForks(documents);
  const next = nextVersions(documents);
  const adoptions = sampleAdoptions(documents);
  const speaking = sampleDiscussions.flatMap(({ comments }) => comments.map(({ ags }) => ags));
  const takingPart = [...documents, ...unfinished, ...forks, ...adoptions].map(({ ags }) => ags);

  const calendar = new Calendar(today);
  const people = await sowPeople(work, today, [...takingPart, ...speaking]);
  const ground = { work, calendar, people };
  const sown = await sowDocuments(ground, documents, next);
  await sowForks(ground, forks, sown);
  await sowProposals({ ...ground, documents, forks, sown }, sampleProposals);
  await sowUnfinished(ground, unfinished, sown);
  await sowCases(work, calendar, people, sown, next, forks);
  await sowAdoptions({ ...ground, sown }, adoptions, forks);
  await sowRatings({ ...ground, sown }, sampleRatings(adoptions));
  await sowDiscussions({ ...ground, sown }, sampleDiscussions);
}
