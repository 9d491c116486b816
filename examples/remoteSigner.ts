import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { importRemoteKey, type KeySource, type RemoteKey } from 'tallystick/envelope';

/** A key that another process uses, and how to end that process. */
export interface RemoteSigner {
  readonly key: RemoteKey;
  close(): void;
}

/**
 * Starts a process that has a private key and uses it for this one. A line of JSON asks it, such as
 * `{"operation":"signDigest","input":"…","hash":"SHA-256"}` with the bytes in Base64; a line with `output`, or with
 * `error`, answers. A service on another machine is asked in the same way, by `fetch`.
 *
 * @param command the program and its arguments
 * @param publicHalf the certificate or the public key
 * @param kid the certificate ID that the network assigned
 */
export function startRemoteSigner(
  command: readonly [string, ...string[]],
  publicHalf: KeySource,
  kid: string,
): RemoteSigner {
  const [program, ...argv] = command;
  const signer = spawn(program, argv, { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting: { resolve(output: Buffer): void; reject(error: Error): void }[] = [];
  createInterface({ input: signer.stdout }).on('line', (line) => {
    const { output, error } = JSON.parse(line) as { readonly output?: string; readonly error?: string };
    const asked = waiting.shift();
    if (output === undefined) asked?.reject(new Error(error));
    else asked?.resolve(Buffer.from(output, 'base64'));
  });
  signer.on('exit', () => {
    for (const { reject } of waiting.splice(0)) reject(new Error('the signer has ended'));
  });
  // Writing to a process that has ended fails; its exit tells those who wait.
  signer.stdin.on('error', () => undefined);
  const ask = (operation: string, input: Uint8Array, more: object = {}): Promise<Buffer> =>
    new Promise((resolve, reject) => {
      if (signer.exitCode !== null) {
        reject(new Error('the signer has ended'));
        return;
      }
      waiting.push({ resolve, reject });
      signer.stdin.write(
        `${JSON.stringify({ operation, input: Buffer.from(input).toString('base64'), ...more })}\n`,
      );
    });
  const key = importRemoteKey(
    {
      signDigest: (digest, hash) => ask('signDigest', digest, { hash }),
      decrypt: (wrapped, wrapping) => ask('decrypt', wrapped, { wrapping }),
      // What the call itself does not tell.
      onFault: (fault) => console.error('remote key:', fault instanceof Error ? fault.message : fault),
    },
    publicHalf,
    { kid },
  );
  return { key, close: () => signer.kill() };
}
