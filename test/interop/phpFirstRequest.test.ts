import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createTestKeys, writeTestKeys } from 'tallystick/envelope';
import { serveGateway } from 'tallystick/gateway';
import { expect, it } from 'vitest';
import { conform } from '../../conformance/conform.js';

const CHECK = 'exit(extension_loaded("openssl") && PHP_VERSION_ID >= 80100 ? 0 : 1);';
const hasPhp = spawnSync('php', ['-r', CHECK]).status === 0;

const PEER = 'conformance/peers/php';

it.skipIf(!hasPhp)(
  'the peer in PHP passes the suite (skipped where there is no PHP with openssl)',
  async () => {
    const { failures, restarts, counts } = await conform(
      { command: ['php', `${PEER}/testee.php`] },
      { seed: 1 },
    );
    expect(failures).toEqual([]);
    expect(restarts).toEqual([]);
    expect(counts.passed).toBeGreaterThan(400);
  },
);

it.skipIf(!hasPhp)(
  'the first request in PHP is answered by both networks (skipped where there is no PHP with openssl)',
  async () => {
    const directory = mkdtempSync(join(tmpdir(), 'tallystick-php-'));
    const keys = await createTestKeys();
    await writeTestKeys(join(directory, 'keys'), keys);
    const gateway = await serveGateway({ keys: keys.network.ring });
    try {
      const argv = [`${PEER}/first-request.php`, gateway.url, join(directory, 'keys/member')];
      const { stdout, stderr } = await promisify(execFile)('php', ['-d', 'display_errors=stderr', ...argv]);
      expect({ stdout, stderr }).toEqual({ stdout: 'UnionPay: 00\nLianLian: 0000\n', stderr: '' });
    } finally {
      await gateway.close();
      rmSync(directory, { recursive: true });
    }
  },
);
