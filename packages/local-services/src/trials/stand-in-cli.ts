/** Stands in for the api's command line in the specs of this package: a migration, a seed and two accounts. */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';

const [command = ''] = process.argv.slice(2);
appendFileSync(join(process.env['ALLMENDE_DATA_DIR'] ?? '', 'events'), `${command}\n`);

const client = new Client({ connectionString: process.env['DATABASE_URL'] });
await client.connect();
if (command === 'migrate') await client.query('CREATE TABLE IF NOT EXISTS solution (title text)');
if (command === 'seed') await client.query(`INSERT INTO solution VALUES ('Passwortrichtlinie')`);
if (command === 'demo-accounts') {
  process.stdout.write('Anna Alt\tFreigabe\tanna@kelheim.example\nBen Bach\tModeration\tben@staedtetag.example\n');
}
if (command === 'count') process.stdout.write(String((await client.query('SELECT title FROM solution')).rowCount));
await client.end();
if (command === 'fail') throw new Error('Die Spalte gibt es schon.');
