import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blocks } from './blocks.js';
import { root, run } from './repository.js';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const guides = readdirSync(join(root, 'docs/guides')).map((file) => `docs/guides/${file}`);

/** It takes a minute; test/conformance/selfTest.test.ts runs this program with these words. */
const SELF_TEST = 'npx tallystick conform self-test';

/** A script as a reader would type it, but that a line may announce its exit code. */
function scriptOf(block: string): string {
  const lines = block
    .replace(/\\\n */g, '')
    .split('\n')
    .filter((line) => !line.startsWith('npm ') && line !== SELF_TEST)
    .map((line) =>
      line.replace(/^(.*?) +# exit code (\d+)$/, '{ status=0; $1 || status=$?; test "$status" = $2; }'),
    );
  return ['set -eo pipefail', ...lines].join('\n');
}

/** Makes a directory for commands: the examples are in it, and `npx tallystick` is the build. */
function workshop(document: string): { readonly directory: string; readonly prepare: string } {
  const directory = join(root, 'coverage/commands', document);
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(join(directory, '.bin'), { recursive: true });
  for (const folder of ['examples', 'conformance/peers']) {
    cpSync(join(root, folder), join(directory, folder), { recursive: true });
  }
  const npx = `#!/bin/sh\nshift\nexec ${process.execPath} ${join(root, 'dist/cli/main.js')} "$@"\n`;
  writeFileSync(join(directory, '.bin/npx'), npx, { mode: 0o755 });
  return { directory, prepare: `PATH="${directory}/.bin:$PATH"\n` };
}

/** A function in Python takes the place of the one of its name in the program that `init` wrote. */
function fix(directory: string, code: string): void {
  const [head = ''] = /^def \w+\(/.exec(code) ?? [];
  const programs = readdirSync(directory).filter((name) => name.endsWith('.py'));
  const file = programs
    .map((name) => join(directory, name))
    .find((path) => readFileSync(path, 'utf8').includes(`\n${head}`));
  if (file === undefined) throw new Error(`no program has ${head}`);
  const before = readFileSync(file, 'utf8');
  const start = before.indexOf(head);
  const end = start + before.slice(start).search(/\n(?=[^\s#])/);
  expect(Math.min(head.length, start, end), file).toBeGreaterThan(0);
  writeFileSync(file, `${before.slice(0, start)}${code}\n${before.slice(end)}`);
}

/** What a document needs that is not on every machine. */
const missingTools = (text: string) => [
  ...['jq', 'python3', 'go', 'mvn', 'make', 'php', 'openssl'].filter(
    (tool) =>
      blocks(text, 'sh').some((block) => new RegExp(`\\b${tool} `).test(block)) &&
      spawnSync('which', [tool]).status !== 0,
  ),
  ...(text.includes('pip install cryptography') &&
  spawnSync('python3', ['-c', 'import cryptography']).status !== 0
    ? ['cryptography']
    : []),
];

describe('commands', () => {
  const withCommands = ['README.md', ...guides].filter((document) => /^```sh/m.test(read(document)));

  for (const document of withCommands) {
    const missing = missingTools(read(document));
    it.skipIf(missing.length > 0)(`of ${document} follow each other without a fault`, () => {
      const { directory, prepare } = workshop(document);
      for (const [, language, block = ''] of read(document).matchAll(/^```(sh|python)\n([\s\S]*?)^```/gm)) {
        if (language === 'python') fix(directory, block);
        else run('bash', ['-c', prepare + scriptOf(block)], directory);
      }
    });
  }

  it('stand in the README and in most guides', () => {
    expect(withCommands.length).toBeGreaterThan(guides.length / 2);
    const commands = blocks(read('README.md'), 'sh').join('');
    expect(commands.split('npx tallystick').length).toBeGreaterThan(6);
    expect(commands.split('\n')).toContain(SELF_TEST);
  });
});

describe('the README', () => {
  it('shows what the command line prints, by commands that need nothing else', () => {
    const pictures = blocks(read('README.md'), 'text').map((block) => block.trimEnd().split('\n'));
    expect(pictures).toHaveLength(2);
    for (const [at, lines] of pictures.entries()) {
      const { directory, prepare } = workshop(`picture-${at}`);
      const isCommand = (line: string) => line.startsWith('$ ');
      const commands = lines.filter(isCommand).map((line) => line.slice('$ '.length));
      const last = `${commands.pop()} 2>&1 || true`;
      const printed = run('bash', ['-c', [`${prepare}set -e`, ...commands, last].join('\n')], directory);
      expect(printed).toContain(lines.filter((line) => !isCommand(line)).join('\n'));
    }
  });

  it('has a first line that sets everything up and shows the main job, on a fresh clone', () => {
    const [first = '', second = ''] = blocks(read('README.md'), 'sh').map((block) => block.trim());
    expect(second).toBe('npm ci && npm test');
    const clone = join(root, 'coverage/clone');
    rmSync(clone, { recursive: true, force: true });
    run('git', ['clone', '--quiet', '--no-hardlinks', root, clone]);
    const printed = run('bash', ['-c', first], clone);
    // What the documents show runs in the clone, too.
    expect(run('npx', ['--no', 'tallystick', 'codes', '1001'], clone)).toContain('1001  lianlian');
    rmSync(clone, { recursive: true, force: true });
    for (const name of [
      'MOBILE_NUMBER_VERIFICATION',
      'ID_CARD_PHOTO_VERIFICATION',
      'CHANNEL_LOGIN_INFO',
      'MPAY_VERIFY',
    ]) {
      expect(printed).toContain(name);
    }
    expect(printed).toMatch(/valid/);
    expect(printed).toMatch(/not valid/);
    expect(printed).toMatch(/Conforms\. \d{4} passed/);
  });
});
