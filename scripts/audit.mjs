import { handOver } from './hand-over.mjs';

await handOver('audit.ts');
