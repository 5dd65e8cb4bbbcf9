// Packs the built assets once, so that the server can send them packed without any work.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Bytes below which packing does not pay. */
const WORTHWHILE = 1_000;
const folder = fileURLToPath(new URL('../../build/client/', import.meta.url));

const files = (await readdir(folder, { recursive: true })).filter((name) => /\.(js|css|svg|json|txt)$/.test(name));
for (const name of files) {
  const path = join(folder, name);
  const content = await readFile(path);
  if (content.length < WORTHWHILE) continue;
  await writeFile(
    `${path}.br`,
    await promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  );
  await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }));
}
