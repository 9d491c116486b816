import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CurlRequest, curlCommand } from '../../src/http/curlCommand.js';

const directory = mkdtempSync(join(tmpdir(), 'tallystick-curl-'));
beforeAll(() => {
  const curl = join(directory, 'curl');
  writeFileSync(curl, `#!/bin/sh\ncat > '${directory}/body'\nprintf '%s\\0' "$@" > '${directory}/argv'\n`);
  chmodSync(curl, 0o755);
});
afterAll(() => rmSync(directory, { recursive: true }));

/** What a curl in the place of the real one is given by the command. */
function given(request: CurlRequest): { readonly argv: readonly string[]; readonly body: Buffer } {
  execFileSync('sh', [], {
    input: curlCommand(request, 'http://127.0.0.1:1', '/a'),
    env: { PATH: `${directory}:${process.env.PATH}` },
  });
  const argv = readFileSync(join(directory, 'argv'), 'latin1').split('\0').slice(0, -1);
  return { argv, body: readFileSync(join(directory, 'body')) };
}

const TYPE = ['Content-Type', 'application/json'] as const;

describe('curlCommand', () => {
  it.each<readonly [string, Uint8Array]>([
    ['text', Buffer.from('{"name":"张伟 \'x\' %s \\\\n"}')],
    ['every byte', Uint8Array.from({ length: 256 }, (_, byte) => byte)],
    ['a line end', Buffer.from('{}\r\n')],
    ['what steers a terminal', Buffer.from('{"a":"\u001b[201~\nrm -rf x\u202e\u009b"}')],
    ['nothing', Buffer.from('')],
  ])('sends %s as it is', (_, body) => {
    expect(given({ headers: [TYPE], body }).body).toEqual(Buffer.from(body));
  });

  it('has nothing in it that steers the terminal it is pasted into', () => {
    const hostile = '\u001b[201~\nrm\u202e\u009b';
    const headers = [TYPE, ['User-Agent', `a${'\u009b'}31m'; rm -rf x`]] as const;
    const text = curlCommand({ headers, body: Buffer.from(hostile) }, 'http://127.0.0.1:1', '/a');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(text).not.toContain('\nrm');
    expect(given({ headers, body: Buffer.from('{}') }).argv).toContain(`User-Agent: a\u009b31m'; rm -rf x`);
  });

  it('sends headers in their order, also twice, and no type of its own', () => {
    const { argv } = given({
      headers: [
        ['X-A', '1'],
        ['x-a', "it's"],
      ],
      body: Buffer.from('{}'),
    });
    const headers = argv.filter((_, index) => argv[index - 1] === '--header');
    expect(headers).toEqual(['X-A: 1', "x-a: it's", 'Content-Type:']);
  });

  it('names a method that is none of curl with a body', () => {
    const { argv } = given({ method: 'GET', headers: [TYPE], body: Buffer.from('') });
    expect(argv[argv.indexOf('--request') + 1]).toBe('GET');
    expect(given({ headers: [TYPE], body: Buffer.from('') }).argv).not.toContain('--request');
  });
});
