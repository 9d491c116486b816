import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** Runs a program against the built package and gives which of its steps had node-forge loaded. */
function forgeLoaded(program: string): unknown {
  const counting = `
    import { createRequire } from 'node:module';
    const { cache } = createRequire(import.meta.url);
    const isLoaded = () => Object.keys(cache).some((path) => path.includes('node-forge'));
    ${program}`;
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', counting], { cwd: root });
  return JSON.parse(printed.toString());
}

describe('node-forge', () => {
  it('is loaded by what issues certificates, not by the entry, by importing keys or by signing', () => {
    const loaded = forgeLoaded(`
      import { generateKeyPairSync } from 'node:crypto';
      const { createTestKeys, importPrivateKey, importPublicKey, unionpay } = await import('tallystick/envelope');
      const byEntry = isLoaded();
      const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
      const pem = publicKey.export({ type: 'spki', format: 'pem' });
      const header = await unionpay.sign('{}', {
        key: importPrivateKey(privateKey, { kid: 'A1' }), appId: '39990029', requestPath: '/v1',
      });
      await unionpay.verify('{}', header, { keys: [importPublicKey(pem, { kid: 'A1' })], requestPath: '/v1' });
      const bySigning = isLoaded();
      await createTestKeys();
      console.log(JSON.stringify({ byEntry, bySigning, byIssuing: isLoaded() }));`);
    expect(loaded).toEqual({ byEntry: false, bySigning: false, byIssuing: true });
  });
});
