import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAVED_PAGE } from '../import/markupPages.js';
import { root, run } from '../package/repository.js';

const image = mkdtempSync(join(tmpdir(), 'tallystick-image-'));
const context = mkdtempSync(join(tmpdir(), 'tallystick-context-'));
afterAll(() => {
  for (const directory of [image, context]) rmSync(directory, { recursive: true, force: true });
});

const steps = readFileSync(join(root, 'examples/container/Containerfile'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)] as const);
const one = (word: string) => steps.find(([name]) => name === word)?.[1] ?? '';

/** A step as a line of a shell, with the root of the image in a directory. */
function lineOf([word, rest]: readonly [string, string]): string {
  const inImage = rest.replaceAll('/opt/', `${image}/opt/`);
  switch (word) {
    case 'WORKDIR':
      return `mkdir -p ${join(image, rest)} && cd ${join(image, rest)}`;
    case 'COPY':
      return `cp ${context}/${rest}`;
    case 'RUN':
      return inImage;
    case 'ENV':
      return `export ${inImage}`;
    default:
      return ':';
  }
}

const script = (words: readonly string[], lines: readonly (readonly [string, string])[]) =>
  ['set -e', ...lines.map(lineOf), words.join(' ')].join('\n');

describe('the container file', () => {
  beforeAll(() => {
    run('npm', ['pack', '--ignore-scripts', '--pack-destination', context]);
    run('bash', ['-c', script([], steps)]);
  });

  /** In a container: without what was copied and run, which is in the image. */
  const inContainer = (...words: readonly string[]) =>
    run('bash', [
      '-c',
      script(
        [...(JSON.parse(one('ENTRYPOINT')) as string[]), ...words],
        steps.filter(([word]) => word === 'ENV' || word === 'WORKDIR'),
      ),
    ]);

  it('installs the command, which runs', () => {
    expect(inContainer('codes', '1001')).toContain('1001  lianlian');
    expect(inContainer(...(JSON.parse(one('CMD')) as string[]))).toContain('Usage: tallystick');
  });

  it('has what optional commands need', () => {
    writeFileSync(join(context, 'page.html'), SAVED_PAGE);
    expect(inContainer('tables', 'import', join(context, 'page.html'))).toContain('identifier: berthNo');
  });

  it('runs it on a Node that the package supports, and not as root', () => {
    expect(Number(/^node:(\d+)-slim$/.exec(one('FROM'))?.[1])).toBeGreaterThanOrEqual(20);
    expect(one('USER')).toBe('node');
  });
});
