import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { derivedFiles } from './derivedFiles.js';
import { loadSpec } from './loadSpec.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const OWNED = ['src/networks', 'spec/schema'];
const WRITTEN_BY_HAND = ['src/networks/Publication.ts', 'src/networks/withTables.ts'];

const spec = loadSpec(join(root, 'spec'));
const check = process.argv.includes('--check');
const files = derivedFiles(spec);
const stale = [...files].filter(([path, content]) => read(path) !== content).map(([path]) => path);
const orphans = OWNED.flatMap(list).filter((path) => !files.has(path) && !WRITTEN_BY_HAND.includes(path));

if (check) {
  for (const path of [...stale, ...orphans]) console.error(`${path} has drifted from spec/`);
  if (stale.length + orphans.length > 0) {
    console.error('Run `npm run generate` and commit what it writes.');
    process.exitCode = 1;
  } else {
    console.log(`${files.size} generated files are as spec/ says`);
  }
} else {
  write(files);
  for (const path of orphans) rmSync(join(root, path));
  console.log(`${files.size} files generated, ${stale.length} of them changed, ${orphans.length} removed`);
}

function read(path: string): string | undefined {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined;
}

function write(contents: ReadonlyMap<string, string>): void {
  for (const [path, content] of contents) {
    if (read(path) === content) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

function list(directory: string): readonly string[] {
  if (!existsSync(join(root, directory))) return [];
  return readdirSync(join(root, directory), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}
