import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { createTestKeys, lianlian, writeTestKeys } from 'tallystick/envelope';
import { afterAll, beforeAll, expect, it } from 'vitest';

const GUIDE = readFileSync('docs/guides/call-and-receive.md', 'utf8');
const BLOCK =
  GUIDE.split('```text\n')
    .find((text) => text.includes('forged.sh'))
    ?.split('```')[0] ?? '';
const hasCurl = spawnSync('curl', ['--version']).status === 0;

let directory: string;
const received: Record<string, string>[] = [];
const server = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  received.push(JSON.parse(body));
  response.end('{}');
});

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'tallystick-forged-'));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(() => {
  server.close();
  rmSync(directory, { recursive: true });
});

it.skipIf(!hasCurl)(
  'the guide sends a right notification, and one that its signature alone shows to be forged',
  async () => {
    const keys = await createTestKeys();
    mkdirSync(join(directory, '.tallystick'));
    await writeTestKeys(join(directory, '.tallystick/keys'), keys);
    const program = `${process.execPath} ${resolve('dist/cli/main.js')}`;
    const { port } = server.address() as AddressInfo;
    const commands = BLOCK.replaceAll('npx tallystick', program).replace(
      '127.0.0.1:3000',
      `127.0.0.1:${port}`,
    );
    await promisify(execFile)('sh', ['-ec', commands], { cwd: directory });
    const [right, forged] = received as [Record<string, string>, Record<string, string>];
    expect(received).toHaveLength(2);
    const holds = (members: Record<string, string>) => () =>
      lianlian.verify(members, { keys: keys.member.ring.verification });
    expect(holds(right)).not.toThrow();
    expect(holds(forged)).toThrow();
    // No member that a shop compares with its order is another one.
    const { oid_paybill, ...others } = forged;
    expect(right).toMatchObject(others);
    expect(oid_paybill).not.toBe(right.oid_paybill);
    expect(oid_paybill).toMatch(/^\d{16}$/);
  },
);
