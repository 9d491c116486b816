import { isUtf8 } from 'node:buffer';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { operations } from '../operations.js';
import protocolSchema from '../protocol.schema.json' with { type: 'json' };
import type { Answer, Declaration } from '../Testee.js';
import { maskedLine } from './maskedLine.js';
import { plainText } from './plainText.js';
import { TesteeFault } from './TesteeFault.js';
import { unknownNames } from './unknownNames.js';

/** The one version of the protocol. */
export const PROTOCOL = 1;

/** A result as it was written, before it is known whether it is one. */
export interface WrittenResult {
  readonly id: number;
  /** None where the rest of the line is not what the protocol says. */
  readonly answer: Answer | undefined;
  /** What is wrong with the rest, in a few words; empty where nothing is. */
  readonly fault: string;
}

/** Misspelt names that one fault lists. */
const MOST_MISSPELT = 3;

/** What the suite waits for. */
type Due = 'ready' | 'result';

const DUE: Readonly<Record<Due, string>> = {
  ready: 'Expected is {"type":"ready","protocol":1,"implementation":{"name":…},"operations":[…]}',
  result: 'Expected is {"type":"result","id":…,"status":…} on one line; logs go to standard error',
};

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
 * @throws {@link TesteeFault} where it is not a `ready` of version 1, or declares a misspelt name
 */
export function readReady(line: Uint8Array): Declaration {
  const written = parsed(line, 'ready');
  ready ??= schemaOf('ready');
  if (!ready(written)) {
    throw offending(
      `The first line is no message ready of version ${PROTOCOL}: ${place(ready)}`,
      'ready',
      line,
      elsewhere(written),
    );
  }
  const { implementation, ...said } = written as unknown as Declaration;
  const { name, version, language } = implementation;
  const { misspelt, notes } = unknownNames(said);
  if (misspelt.length > 0) throw new TesteeFault(misspelt.slice(0, MOST_MISSPELT).join(' '));
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
    ...(notes.length > 0 && { notes }),
  };
}

/**
 * Reads a line that may answer a case.
 *
 * @throws {@link TesteeFault} where it is not a message of the type `result` with an `id`
 */
export function readResult(line: Uint8Array): WrittenResult {
  const written = parsed(line, 'result');
  if (written.type !== 'result') {
    throw offending('Standard output has a message of another type than result', 'result', line);
  }
  if (!Number.isSafeInteger(written.id)) {
    throw offending('Standard output has a result whose id is not the integer of the case', 'result', line);
  }
  const answer = isAnswer(written) ? (written as unknown as Answer) : undefined;
  return { id: written.id as number, answer, fault: answer === undefined ? place(result) : '' };
}

/** Whether an answer has the members that its status demands. */
export function isAnswer(written: unknown): boolean {
  result ??= schemaOf('result');
  return result(
    typeof written === 'object' && written !== null ? { ...written, type: 'result', id: 0 } : written,
  ) as boolean;
}

/** Passes over a byte-order mark, which the runtimes of some systems write ahead of all else. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

function parsed(line: Uint8Array, due: Due): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(utf8.decode(line));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>;
    }
  } catch {
    // The engine's own message quotes the line.
  }
  throw offending(`Standard output has ${kindOf(line)}`, due, line);
}

/** A line that is not what is due, shown with what is. */
function offending(what: string, due: Due, line: Uint8Array, hint = ''): TesteeFault {
  return new TesteeFault(`${what}. ${DUE[due]}.${hint}`, { said: maskedLine(line) });
}

/** What says a URL is a program that another command starts. */
function elsewhere({ url, notices }: Record<string, unknown>): string {
  if (typeof url !== 'string') return '';
  const [kind, command] = notices === undefined ? ['server', 'server'] : ['merchant', 'receiver'];
  return ` It said a url: a ${kind} is tested with \`tallystick conform ${command}\`.`;
}

function kindOf(line: Uint8Array): string {
  if (line.includes(0)) return 'a line in UTF-16 or with NUL characters; write UTF-8';
  const text = Buffer.from(line).toString().trim();
  if (text === '') return 'an empty line';
  if (text === '{') return 'a JSON object that goes on in the next line';
  return isUtf8(line) ? 'a line that is no JSON object' : 'a line that is not UTF-8';
}

function place(validate: ValidateFunction | undefined): string {
  const [first] = validate?.errors ?? [];
  if (first === undefined) return 'it is none';
  const missing = first.params.missingProperty as string | undefined;
  return `${first.instancePath || 'it'} ${missing === undefined ? 'has a wrong value' : `has no ${missing}`}`;
}
