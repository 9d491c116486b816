import { Readable, Writable } from 'node:stream';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import { builtIn, serve } from '../../conformance/conform.js';
import protocolSchema from '../../conformance/protocol.schema.json' with { type: 'json' };

const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false });
const isMessage = ajv.addSchema(protocolSchema, 'protocol').getSchema('protocol');

/** The first message of the suite. */
export const hello = { type: 'hello', protocol: { min: 1, max: 1 }, kit: '0.1.0' };

/** That a message is what the schema of the protocol says. */
export function expectMessage(message: unknown): void {
  if (isMessage?.(message) === true) return;
  expect.unreachable(JSON.stringify(isMessage?.errors?.[0]));
}

/** What the schema says of an operation, such as of the output of `jws-sign`: `outputOfJwsSign`. */
export function schemaOf(kind: 'input' | 'output', operation: string): ValidateFunction | undefined {
  const name = operation.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  return ajv.getSchema(`protocol#/$defs/${kind}Of${name}`);
}

/** What the built-in process answers to messages, in its own process or not: the lines are the same. */
export async function exchange(messages: readonly object[]): Promise<readonly Record<string, unknown>[]> {
  const chunks: Buffer[] = [];
  const output = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(chunk);
      done();
    },
  });
  await serve(
    builtIn(),
    Readable.from(messages.map((message) => Buffer.from(`${JSON.stringify(message)}\n`))),
    output,
  );
  return Buffer.concat(chunks)
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}
