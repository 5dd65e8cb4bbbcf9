// One merge in a process of its own: its memory is that of nothing else.
import { editedDocuments } from './edited-documents.ts';
import { measure, type SideName } from './sides.ts';

const [side, clauses, characters] = process.argv.slice(2);
const versions = editedDocuments(Number(clauses), Number(characters));
const before = process.resourceUsage().maxRSS;
const measured = measure(side as SideName, versions);
const megabytes = (process.resourceUsage().maxRSS - before) / 1024;
process.stdout.write(JSON.stringify({ ...measured, megabytes }));
