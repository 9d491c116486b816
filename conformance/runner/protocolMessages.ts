import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { operations } from '../operations.js';
import protocolSchema from '../protocol.schema.json' with { type: 'json' };
import type { Answer, Declaration } from '../Testee.js';
import { plainText } from './plainText.js';
import { TesteeFault } from './TesteeFault.js';

/** The one version of the protocol. */
export const PROTOCOL = 1;

/** A result as it was written, before it is known whether it is one. */
export interface WrittenResult {
  readonly id: number;
  /** None where the rest of the line is not what the protocol says. */
  readonly answer: Answer | undefined;
}

// Compiled when first asked for, without a look at the schema itself, which tests have looked at: that
// would take longer than everything else before the first case.
const ajv = new Ajv2020({ meta: false, validateSchema: false });
let ready: ValidateFunction | undefined;
let result: ValidateFunction | undefined;

function schemaOf(name: 'ready' | 'result'): ValidateFunction {
  return ajv.compile({ $ref: `#/$defs/${name}`, $defs: protocolSchema.$defs });
}

/**
 * Reads the line that answers `hello`.
 *
 * @throws {@link TesteeFault} where it is no `ready` of version 1
 */
export function readReady(line: Uint8Array): Declaration {
  const written = parsed(line);
  ready ??= schemaOf('ready');
  if (!ready(written)) {
    throw new TesteeFault(
      `The first line must be the message ready of version ${PROTOCOL}${place(ready)}; protocol.md has its members.`,
    );
  }
  const { implementation, ...said } = written as unknown as Declaration;
  const { name, version, language } = implementation;
  return {
    implementation: {
      name: plainText(name),
      ...(version !== undefined && { version: plainText(version) }),
      ...(language !== undefined && { language: plainText(language) }),
    },
    operations: operations.filter((operation) => said.operations.includes(operation)),
    ...(said.messages && { messages: said.messages }),
    ...(said.maxInFlight !== undefined && { maxInFlight: said.maxInFlight }),
    ...(said.features && { features: said.features }),
  };
}

/**
 * Reads a line that may answer a case.
 *
 * @throws {@link TesteeFault} where it is no message of the type `result` with an `id`
 */
export function readResult(line: Uint8Array): WrittenResult {
  const written = parsed(line);
  if (written.type !== 'result' || !Number.isSafeInteger(written.id)) {
    throw new TesteeFault(
      'Standard output has a line that is no result with an id; write logs to standard error.',
    );
  }
  return { id: written.id as number, answer: isAnswer(written) ? (written as unknown as Answer) : undefined };
}

/** Whether an answer has the members that its status demands. */
export function isAnswer(written: unknown): boolean {
  result ??= schemaOf('result');
  return result(
    typeof written === 'object' && written !== null ? { ...written, type: 'result', id: 0 } : written,
  ) as boolean;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function parsed(line: Uint8Array): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(utf8.decode(line));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>;
    }
  } catch {
    // The engine's own message quotes the line.
  }
  throw new TesteeFault(
    'Standard output has a line that is no JSON object in UTF-8; write logs to standard error.',
  );
}

function place({ errors }: ValidateFunction): string {
  const [first] = errors ?? [];
  if (first === undefined) return '';
  const missing = first.params.missingProperty as string | undefined;
  return `, but ${first.instancePath || 'it'} ${missing === undefined ? 'has a wrong value' : `has no ${missing}`}`;
}
