import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expandVectors } from '../../conformance/vectors/expandVectors.js';
import { formatVectors, writeVectors } from '../../conformance/vectors/format.js';
import { allFiles } from './allFiles.js';

const directory = fileURLToPath(new URL('../../vectors', import.meta.url));
/** Files that are written by hand, or once. */
const OTHERS = ['vectors.schema.json', 'keys.json'];

const all = allFiles();
const files = new Map(all.map((file) => [`${file.group}.json`, file]));
const stale = [...files].filter(([name, file]) => read(name) !== formatVectors(file)).map(([name]) => name);
const orphans = list().filter((file) => !files.has(file) && !OTHERS.includes(file));
const count = all.flatMap(expandVectors).reduce((sum, { vectors }) => sum + vectors.length, 0);

if (process.argv.includes('--check')) {
  for (const file of [...stale, ...orphans]) console.error(`vectors/${file} has drifted from tools/vectors`);
  if (stale.length + orphans.length > 0) {
    console.error('Run `npm run vectors` and commit what it writes.');
    process.exitCode = 1;
  } else {
    console.log(`${count} vectors in ${files.size} files are as their build says`);
  }
} else {
  mkdirSync(directory, { recursive: true });
  for (const file of stale) writeVectors(join(directory, file), files.get(file) as object);
  for (const file of orphans) rmSync(join(directory, file));
  console.log(`${count} vectors in ${files.size} files, ${stale.length} written, ${orphans.length} removed`);
}

function read(file: string): string | undefined {
  const path = join(directory, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function list(): readonly string[] {
  return existsSync(directory) ? readdirSync(directory).filter((file) => file.endsWith('.json')) : [];
}
