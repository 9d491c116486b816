import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const SCRIPT = `
import { createTestKeys } from 'tallystick/envelope';
import { createClient } from 'tallystick/http';
import { samples } from 'tallystick/samples';
import { mobileNumberVerification as called } from 'tallystick/unionpay';

const { member } = await createTestKeys();
const client = createClient({
  network: 'unionpay', baseUrl: 'https://gateway.example', keys: member.ring, appId: '39990029', timeout: 500,
  fetch: () => new Promise(() => {}),
});
const { value } = samples(called.request, { seed: 1, party: 'member' }).next();
try {
  await client.call(called, value, { path: '/v1/verify' });
} catch (error) {
  console.log(error.code);
}
`;

it('a call that nothing else keeps alive ends by its time limit, not with the process', async () => {
  const program = ['--import', 'tsx', '--conditions=tallystick-source', '--input-type=module', '-e', SCRIPT];
  const { stdout } = await promisify(execFile)(process.execPath, program);
  expect(stdout).toBe('outcome-unknown\n');
});
