import { posix, win32 } from 'node:path';
import { isObject, type JsonObject } from '../../table/JsonObject.js';
import { keyError } from './currentKey.js';
import type { KeyRing } from './KeyRing.js';

/** One key of `key-ring.json`; file names are relative to its directory. */
export interface KeyRingEntry {
  readonly kid?: string;
  readonly file: string;
  /** Of a private key. */
  readonly certificate?: string;
  /** The name of the environment variable that holds the passphrase. */
  readonly passphraseEnv?: string;
  /** Whether UnionPay's public exponent, 65537, is not demanded. */
  readonly anyExponent?: boolean;
}

/** What `key-ring.json` says. */
export type KeyRingFile = { readonly [List in keyof KeyRing]: readonly KeyRingEntry[] };

const LISTS: readonly (keyof KeyRing)[] = ['signing', 'decryption', 'verification', 'encryption'];
const TEXTS: readonly (keyof KeyRingEntry)[] = ['kid', 'file', 'certificate', 'passphraseEnv'];
const MEMBERS: readonly (keyof KeyRingEntry)[] = [...TEXTS, 'anyExponent'];

/**
 * Checks what `key-ring.json` says; lists that are missing are empty.
 *
 * @throws {@link TallystickError} `key-invalid` with a JSON Pointer to the fault
 */
export function parseKeyRingFile(value: unknown): KeyRingFile {
  if (!isObject(value)) throw keyError(`key-ring.json must be an object of ${listed(LISTS)}.`);
  requireKnown(value, LISTS, '');
  const [signing = [], decryption = [], verification = [], encryption = []] = LISTS.map((list) =>
    entriesOf(value[list] === undefined ? [] : value[list], `/${list}`),
  );
  return { signing, decryption, verification, encryption };
}

function entriesOf(value: unknown, path: string): readonly KeyRingEntry[] {
  if (!Array.isArray(value)) throw keyError(`${nameOf(path)} must be a list of keys.`, path);
  return value.map((entry: unknown, index) => entryOf(entry, `${path}/${index}`));
}

function entryOf(value: unknown, path: string): KeyRingEntry {
  if (!isObject(value)) throw keyError(`${nameOf(path)} must be an object with file.`, path);
  requireKnown(value, MEMBERS, path);
  if (value.file === undefined) throw keyError(`${nameOf(path)} must name its file.`, path);
  for (const name of TEXTS) requireText(value[name], `${path}/${name}`);
  if (value.anyExponent !== undefined && typeof value.anyExponent !== 'boolean') {
    throw keyError(`${nameOf(`${path}/anyExponent`)} must be true or false.`, `${path}/anyExponent`);
  }
  requireInside(value.file, `${path}/file`);
  requireInside(value.certificate, `${path}/certificate`);
  return value as unknown as KeyRingEntry;
}

function requireText(value: unknown, path: string): void {
  if (value !== undefined && typeof value !== 'string')
    throw keyError(`${nameOf(path)} must be a string.`, path);
}

/** Even on a system where the other separator is an ordinary character: the file may travel. */
function requireInside(value: unknown, path: string): void {
  if (typeof value !== 'string') return;
  const isAbsolute = posix.isAbsolute(value) || win32.isAbsolute(value) || /^[a-z]:/i.test(value);
  if (value !== '' && !isAbsolute && !value.split(/[\\/]/).includes('..')) return;
  throw keyError(`${nameOf(path)} must be a path below the directory of key-ring.json, without "..".`, path);
}

function requireKnown(value: JsonObject, known: readonly string[], path: string): void {
  const unknown = Object.keys(value).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const where = path === '' ? 'key-ring.json' : nameOf(path);
  throw keyError(`${where} has an unknown member ${named(unknown)}; it may have ${listed(known)}.`, path);
}

/** Only what looks like a name is repeated: anything else may be what no message shows. */
function named(member: string): string {
  return /^[A-Za-z][\w-]{0,31}$/.test(member) ? member : 'of an odd name';
}

function listed(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** `/signing/0/file` as `signing[0].file`. */
function nameOf(path: string): string {
  const [, list = '', index, member] = path.split('/');
  return `${list}${index === undefined ? '' : `[${index}]`}${member === undefined ? '' : `.${member}`}`;
}
