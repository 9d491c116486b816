import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What the README of a peer says to copy together: the files that it names in a row, one list a row. */
function copies(folder: string): readonly (readonly string[])[] {
  const extension = folder === 'go' ? 'go' : 'java';
  const rows = readFileSync(`conformance/peers/${folder}/README.md`, 'utf8').match(
    /^\|.*; copy .* with .*$/gm,
  );
  return (rows ?? []).map((row) =>
    [...row.matchAll(/`(\w+\.(\w+))`/g)].flatMap(([, file = '', ending]) =>
      ending === extension ? [file] : [],
    ),
  );
}

const JAVA = 'conformance/peers/java/src/main/java/peer';
const classes = readdirSync(JAVA).map((file) => file.replace('.java', ''));

/** The classes of the peer in Java that a file of it names. */
function namedClasses(file: string): readonly string[] {
  const code = readFileSync(join(JAVA, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
  return classes.filter((name) => new RegExp(`\\b${name}\\b`).test(code));
}

describe('the files that a README names to copy are all that they need', () => {
  it.each(copies('java').map((files) => [files]))('in Java: %j', (files) => {
    for (const file of files)
      expect(
        namedClasses(file).filter((name) => !files.includes(`${name}.java`)),
        file,
      ).toEqual([]);
  });

  const hasGo = spawnSync('go', ['version']).status === 0;
  it.skipIf(!hasGo).each(copies('go').map((files) => [files]))(
    'in Go: %j (skipped where there is no Go)',
    (files) => {
      const folder = mkdtempSync(join(tmpdir(), 'tallystick-copied-'));
      for (const file of ['go.mod', 'go.sum', ...files])
        copyFileSync(join('conformance/peers/go', file), join(folder, file));
      writeFileSync(join(folder, 'main.go'), 'package main\n\nfunc main() {}\n');
      execFileSync('go', ['build', '-o', join(folder, 'out'), '.'], { cwd: folder, stdio: 'pipe' });
      rmSync(folder, { recursive: true });
    },
  );

  it('in as many rows as there are parts to copy', () => {
    expect([copies('java').length, copies('go').length]).toEqual([4, 4]);
  });
});
