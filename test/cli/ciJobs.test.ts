import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveGateway } from 'tallystick/gateway';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createTestKeys } from '../../src/envelope/keys/createTestKeys.js';
import { writeTestKeys } from '../../src/envelope/keys/writeTestKeys.js';
import { scratch } from './keyFiles.js';
import { runProgram } from './runProgram.js';

const read = (name: string): unknown =>
  parse(readFileSync(new URL(`../../examples/ci/${name}`, import.meta.url), 'utf8'));

/** Every line that a job runs, from wherever in the file it is. */
function linesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    if (!['run', 'script', 'before_script'].includes(name)) return linesIn(member);
    return [member].flat().map(String);
  });
}

const OWN = /^npx tallystick /;

/** What a job needs beside the package. */
const OTHERS = [/^npm ci\b/, /^pip install [a-z]+$/, /^apt-get update /, /^exit "\$\{failed:-0\}"$/];

/** Of each command of the suite, few cases of what it requires: that it accepts its options is what is asked. */
const FEW: Readonly<Record<string, string>> = {
  server: 'serve.mpay-apply.unsigned*',
  client: 'call.mpay-*.success',
  receiver: 'receive.*.success',
};
/** Of a server that runs, both that it refuses and that it does no work. */
const FEW_AT_A_URL = 'serve.mobile-number-verification.unsigned*';

/** The words of a line up to the program that is tested, with files in a directory. */
function wordsIn(line: string, directory: string): readonly string[] {
  const [given = ''] = line.replace(OWN, '').split(/ -- | \|\| /);
  const words = given
    .replaceAll('$GITHUB_STEP_SUMMARY', join(directory, 'summary.md'))
    .match(/(?:"[^"]*"|\S)+/g)
    ?.map((word) => word.replaceAll('"', ''))
    .map((word) => word.replace(/=(conformance.*)$/, (_, file: string) => `=${join(directory, file)}`))
    .map((word) => word.replace(/^test-keys(?=\/|$)/, join(directory, 'test-keys')));
  return words ?? [];
}

describe.each(['github-actions.yml', 'gitlab-ci.yml'])('the jobs of %s', (name) => {
  const lines = linesIn(read(name));
  const { directory } = scratch();
  let server: Awaited<ReturnType<typeof serveGateway>>;

  beforeAll(async () => {
    const made = await createTestKeys();
    await writeTestKeys(join(directory, 'test-keys'), made);
    server = await serveGateway({ keys: made.network.ring, time: 'runs' });
  });
  afterAll(() => server.close());

  /** A word of the job, where the server that runs is that of the test. */
  const atServer = (word: string) =>
    word
      .replace(/^http:\/\/[\w.]+:4010$/, server.url)
      .replace(/^http:\/\/[\w.]+:4011\/work$/, `${server.controlUrl}/worlds/default/work`);

  it('run the package, and little else', () => {
    const strangers = lines.filter((line) => !OWN.test(line) && !OTHERS.some((other) => other.test(line)));
    expect(strangers).toEqual([]);
    expect(
      lines.filter((line) => OWN.test(line)).map((line) => line.split(' ').slice(2, 4).join(' ')),
    ).toEqual([
      'conform --jobs',
      'keys new',
      'conform server',
      'conform client',
      'conform receiver',
      'conform server',
    ]);
  });

  it.each(lines.filter((line) => OWN.test(line)))('give what the command line accepts: %s', async (line) => {
    const given = wordsIn(line, directory).map(atServer);
    // The first word of a directory of keys is also that of the command that makes one.
    const words = line.includes(' keys new ') ? ['keys', 'new', join(directory, 'keys')] : given;
    const isSuite = words[0] === 'conform';
    const one = words.includes('--url') ? FEW_AT_A_URL : (FEW[words[1] ?? ''] ?? 'serial-pad.*');
    const few = isSuite ? ['--include', one] : [];
    const required = words.flatMap((word, index) => (word === '--require' ? [index, index + 1] : []));
    const isOwn = isSuite && !words.includes('--url');
    if (isOwn && required.length > 0) {
      // It knows each name, and the package, which is tested in place of the program, cannot be required to have it.
      const refused = await runProgram([...words, ...few]);
      expect(refused.err).toContain('--require is for what you test, and nothing is named');
    }
    const accepted = isOwn ? words.filter((_, index) => !required.includes(index)) : words;
    const { code, err } = await runProgram([...accepted, ...few]);
    expect({ code, err }).toEqual({ code: 0, err: expect.any(String) });
    const files = words.flatMap((word) => /^[a-z]+=(.*)$/.exec(word)?.[1] ?? []);
    for (const file of files) expect(existsSync(file), file).toBe(true);
    if (isSuite) expect(files.length).toBeGreaterThanOrEqual(2);
  });

  it('test what the guide has written before, with the keys that were made', () => {
    const programs = lines.flatMap((line) => / -- (.*?)(?: \|\||$)/.exec(line)?.[1] ?? []);
    expect(programs).toEqual([
      'python3 testee.py',
      'python3 server.py test-keys/network',
      'python3 client.py',
      'python3 receiver.py test-keys/member',
    ]);
    expect(lines.join('\n')).toContain('npx tallystick keys new test-keys');
    expect(lines.join('\n')).toContain('conform server --keys test-keys/member');
    expect(lines.join('\n')).toContain('conform receiver --keys test-keys/network');
  });
});
