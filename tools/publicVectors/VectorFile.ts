import { isObject, type JsonObject } from '../../src/table/JsonObject.js';
import { VectorFileError } from './VectorFileError.js';

/** What a vector says of its input; with `acceptable`, both answers are right. */
export type VectorResult = (typeof RESULTS)[number];

const RESULTS = ['valid', 'invalid', 'acceptable'] as const;

/** A case; its other members depend on the type of its group. */
export interface Vector {
  readonly tcId: number;
  readonly comment: string;
  readonly flags: readonly string[];
  readonly result: VectorResult;
  /** All members, those above too. */
  readonly members: JsonObject;
}

/** Cases that share a key and an algorithm. */
export interface VectorGroup {
  /** Such as `RsassaPkcs1Verify`. */
  readonly type: string;
  readonly members: JsonObject;
  readonly vectors: readonly Vector[];
}

/** A file in the format of Wycheproof. */
export interface VectorFile {
  /** Such as `AES-GCM`; not all files say it. */
  readonly algorithm: string | undefined;
  readonly groups: readonly VectorGroup[];
}

/**
 * Reads a file in the format of Wycheproof, version 1.
 *
 * @param text JSON
 * @throws VectorFileError `vectors-json`, `vectors-form` or `vectors-count`
 */
export function readVectorFile(text: string): VectorFile {
  const { algorithm, numberOfTests, testGroups } = objectIn(parsed(text), 'The file');
  const groups = listIn(testGroups, 'testGroups').map(groupOf);
  const count = groups.reduce((sum, { vectors }) => sum + vectors.length, 0);
  if (numberOfTests !== count) {
    throw new VectorFileError('vectors-count', `numberOfTests must be ${count}, as many as the file has.`);
  }
  return { algorithm: typeof algorithm === 'string' ? algorithm : undefined, groups };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new VectorFileError('vectors-json', 'The file must be JSON.');
  }
}

function groupOf(value: unknown, place: number): VectorGroup {
  const members = objectIn(value, `testGroups[${place}]`);
  const { type, tests } = members;
  if (typeof type !== 'string') throw malformed(`testGroups[${place}].type must be a string.`);
  return { type, members, vectors: listIn(tests, `testGroups[${place}].tests`).map(vectorOf) };
}

function vectorOf(value: unknown, place: number): Vector {
  const members = objectIn(value, `tests[${place}]`);
  const { tcId, comment = '', flags = [], result } = members;
  if (typeof tcId !== 'number' || !Number.isInteger(tcId)) {
    throw malformed(`tests[${place}].tcId must be a whole number.`);
  }
  const known = RESULTS.find((one) => one === result);
  if (known === undefined) throw malformed(`result of tcId ${tcId} must be ${RESULTS.join(', ')}.`);
  if (typeof comment !== 'string') throw malformed(`comment of tcId ${tcId} must be a string.`);
  if (!Array.isArray(flags) || !flags.every((flag) => typeof flag === 'string')) {
    throw malformed(`flags of tcId ${tcId} must be a list of strings.`);
  }
  return { tcId, comment, flags, result: known, members };
}

/**
 * The bytes of a member that is written in hexadecimal.
 *
 * @throws VectorFileError `vectors-form`
 */
export function hexIn(members: JsonObject, name: string): Buffer {
  const text = textIn(members, name);
  if (!/^(?:[0-9a-f]{2})*$/i.test(text)) throw malformed(`${name} must be whole bytes in hexadecimal.`);
  return Buffer.from(text, 'hex');
}

/**
 * A member that is a string.
 *
 * @throws VectorFileError `vectors-form`
 */
export function textIn(members: JsonObject, name: string): string {
  const value = members[name];
  if (typeof value !== 'string') throw malformed(`${name} must be a string.`);
  return value;
}

function listIn(value: unknown, name: string): readonly unknown[] {
  if (!Array.isArray(value)) throw malformed(`${name} must be a list.`);
  return value;
}

function objectIn(value: unknown, name: string): JsonObject {
  if (!isObject(value)) throw malformed(`${name} must be an object.`);
  return value;
}

function malformed(message: string): VectorFileError {
  return new VectorFileError('vectors-form', message);
}
