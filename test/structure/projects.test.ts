import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../package/repository.js';

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** The projects that a script of `package.json` runs. */
const projectsOf = (script: string) =>
  [...(scripts[script] ?? '').matchAll(/--project (\w+)/g)].map(([, project = '']) => project);

/** Each file of tests with the project that runs it; a file of two projects is listed twice. */
const listed = JSON.parse(
  execFileSync('npx', ['vitest', 'list', '--filesOnly', '--json'], { cwd: root, encoding: 'utf8' }),
) as readonly { readonly file: string; readonly projectName: string }[];

describe('every file of tests', () => {
  it('is in one project', () => {
    const files = ['test', 'examples'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.test.ts'))
        .map((file) => join(root, folder, file)),
    );
    expect(files.length).toBeGreaterThan(200);
    expect(listed.map(({ file }) => file).sort()).toEqual(files.sort());
  });

  it('runs in the gate: it calls scripts that run every project once', () => {
    const gate = readFileSync(join(root, '.ci/run'), 'utf8');
    const called = [
      'test',
      ...[...gate.matchAll(/^npm run --silent (test:\w+)$/gm)].map(([, name = '']) => name),
    ];
    expect(gate).toContain("grep -E '^npm ci && npm test$' README.md");
    const projects = [...new Set(listed.map(({ projectName }) => projectName))];
    expect(called.flatMap(projectsOf).sort()).toEqual(projects.sort());
  });

  it('of units is in npm test, too', () => {
    expect(projectsOf('test:unit')).toEqual(['unit']);
    expect(projectsOf('test')).toContain('unit');
  });
});
