import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import type { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { splitTestee } from '../../src/cli/commands/conform/splitTestee.js';
import type { CommandEntry } from '../../src/cli/commandTree.js';
import { exitCode } from '../../src/cli/exitCode.js';
import { programOf } from '../../src/cli/programOf.js';
import { programTree } from '../../tools/site/programTree.js';
import { root } from '../package/repository.js';

const all = (command: CommandEntry): readonly CommandEntry[] => [command, ...command.commands.flatMap(all)];
const commands = all(programTree());
const examples = [...new Set(commands.flatMap((command) => command.examples))].map((example) =>
  // The program's own help has a word about each.
  example.replace(/(?<=\S) {2,}(?=[a-z]).*$/, ''),
);

/** Files that the test makes, by the commands of the program itself. */
const PREPARE = `set -e
tallystick keys new test-keys > keys.txt
cp test-keys/member/signing.key.pem private.pem
tallystick sample MOBILE_NUMBER_VERIFICATION --seed 1 > message.json
tallystick sample CHANNEL_LOGIN_INFO --seed 1 --count 3 > log.ndjson
tallystick seal MOBILE_NUMBER_VERIFICATION message.json --keys test-keys/member --app-id 39990029 \\
  --request-path /v1/verify > request.http
`;

/** What is run: commands that end by themselves, on what is made up and on those files. */
const RUN =
  /^tallystick(?:$| (?:demo|codes|tables(?! import)|sample|schema|id|completion fish)\b| seal MOBILE| open MOBILE| conform (?:init|list|show|vectors (?:expand|lint))\b| validate (?:MOBILE|CHANNEL)\S* (?:--ndjson log|message)| sign lianlian message| inspect request| diagnose request)/;

let directory: string;
const run = (script: string) =>
  spawnSync('bash', ['-c', script], {
    cwd: directory,
    env: { ...process.env, HOME: directory, PATH: `${join(directory, 'bin')}:${process.env.PATH}` },
    encoding: 'utf8',
  });

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'tallystick-examples-'));
  for (const folder of ['bin', '.config/fish/completions']) {
    mkdirSync(join(directory, folder), { recursive: true });
  }
  const program = `#!/bin/sh\nexec ${process.execPath} ${join(root, 'dist/cli/main.js')} "$@"\n`;
  writeFileSync(join(directory, 'bin/tallystick'), program, { mode: 0o755 });
  const { status, stderr } = run(PREPARE);
  expect(stderr.replace(/^seed .*\n/gm, '')).toBe('');
  expect(status).toBe(0);
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe('--help', () => {
  it.each(commands.map((command) => [command.path, command] as const))(
    'of %s has an example of it',
    (path, command) => {
      const own = path === 'tallystick testee' ? 'tallystick testee' : path.split(' ').slice(0, 2).join(' ');
      expect(command.examples.filter((example) => example.includes(own)).length).toBeGreaterThan(0);
    },
  );
});

describe('an example of --help', () => {
  it.each(examples)('has commands, options and values that there are: %s', async (example) => {
    for (const words of commandLines(example)) await expect(parsed(words)).resolves.toBeUndefined();
  });

  const shown = examples.filter((example) => RUN.test(example));
  it.each(shown)('runs: %s', (example) => {
    const { status, stderr } = run(example);
    // 1: what is diagnosed or signed may be refused; 2 would be a fault of the example.
    expect([0, 1], stderr).toContain(status);
  });

  it('is run in most commands that need no other program', () => {
    expect(shown.length).toBeGreaterThan(20);
  });
});

describe('bash', () => {
  it('completes by the script', () => {
    const { stdout, stderr } = run(`source <(tallystick completion bash)
COMP_LINE='tallystick schema MPAY_VERIFY --reading s' COMP_POINT=41
_tallystick && printf '%s\\n' "\${COMPREPLY[@]}"`);
    expect(stderr).toBe('');
    expect(stdout).toBe('strict\n');
  });
});

/** The command lines of this program in a line of a shell, as words. */
function commandLines(example: string): readonly (readonly string[])[] {
  return example
    .replaceAll('\\\n', ' ')
    .replaceAll('npx tallystick testee', 'testee')
    .split(/ \| /)
    .map((part) => part.replace(/ >>? ?\S+$/, ''))
    .filter((part) => part.startsWith('tallystick'))
    .map((part) =>
      (part.match(/'[^']*'|"[^"]*"|\S+/g) ?? []).slice(1).map((word) => word.replace(/^['"]|['"]$/g, '')),
    );
}

/** Has the program parse words, and do nothing. */
async function parsed(words: readonly string[]): Promise<undefined> {
  const streams = { stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() };
  const program = programOf({ io: { ...streams, env: {}, version: '' }, exitCode: exitCode.fine }, words);
  idle(program);
  const { argv } = splitTestee(words, program);
  await program.parseAsync(argv.length === 0 ? ['demo'] : [...argv], { from: 'user' });
}

function idle(command: Command): void {
  if (command.commands.length === 0 || command.registeredArguments.length > 0)
    command.action(() => undefined);
  for (const inner of command.commands) idle(inner);
}
