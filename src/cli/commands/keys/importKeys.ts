import { basename, dirname, resolve } from 'node:path';
import { printable } from 'tallystick';
import type { KeyAddition, KeyFile } from '../../../envelope/keys/addToKeyRing.js';
import type { KeyRing } from '../../../envelope/keys/KeyRing.js';
import type { RsaKey } from '../../../envelope/keys/RsaKey.js';
import type { ReadKey } from '../../../envelope/keys/readKey.js';
import { askedAt } from '../../io/askedAt.js';
import { faultWords } from '../../io/faultWords.js';
import type { Io } from '../../io/Io.js';
import { readKeyBytes } from '../../io/readKeyFile.js';
import { terminalOf } from '../../io/terminalOf.js';
import { write } from '../../io/write.js';
import { writeJson } from '../../io/writeJson.js';
import { orUsage } from '../../orUsage.js';
import { keyListReport } from '../../render/keyListReport.js';
import type { Session } from '../../Session.js';
import { UsageError } from '../../UsageError.js';
import { listedKey } from './listedKey.js';
import { NO_KEYS } from './NO_KEYS.js';

/** A list of a key ring. */
export type ListName = keyof KeyRing;

/** What the user says besides the files. */
export interface ImportOptions {
  readonly keys: string;
  readonly list?: readonly ListName[];
  /** One for each key, in their order; false where the network assigns none. */
  readonly kid?: readonly string[] | false;
  readonly passphraseEnv?: string;
  readonly json?: true;
}

/** A key with the files that it is in. */
interface Found {
  readonly path: string;
  readonly key: RsaKey;
  readonly isPrivate: boolean;
  readonly file: KeyFile;
  readonly certificate?: KeyFile;
  /** Whether the passphrase is needed to read it. */
  readonly isProtected: boolean;
}

/** Puts what the network delivered into a key ring, shows it, and asks for what is missing. */
export async function importKeys(
  paths: readonly string[],
  options: ImportOptions,
  session: Session,
): Promise<void> {
  const { io } = session;
  const found = paired(await readAll(paths, options, io));
  const terminal = terminalOf(io.stdout, io.env);
  if (!options.json) {
    for (const [index, { path, key }] of found.entries()) {
      const kid = options.kid ? options.kid[index] : undefined;
      const named = kid === undefined ? key : { ...key, kid };
      await write(io.stdout, keyListReport(printable(path), [listedKey(named, [])], terminal));
    }
  }
  const additions = await completed(found, options, io);
  const { addToKeyRing, keyWarnings } = await import('tallystick/envelope');
  await orUsage(
    () => addToKeyRing(options.keys, additions),
    (error) => faultWords.keys(options.keys)(error) ?? faultWords.writing(options.keys)(error),
  );
  const entries = additions.map(({ lists, kid, file, certificate, passphraseEnv }) => ({
    lists,
    kid,
    file: file.name,
    ...(certificate && { certificate: certificate.name }),
    ...(passphraseEnv !== undefined && { passphraseEnv }),
  }));
  if (options.json) await writeJson(io.stdout, entries);
  else await writeEntries(entries, options, io);
  for (const [index, { lists, file }] of entries.entries()) {
    const ofKey = (list: ListName) => keyWarnings({ ...NO_KEYS, [list]: [found[index]?.key] }, 0);
    for (const { code, message } of lists.flatMap(ofKey)) {
      // Its name is given in the addition, and its validity is shown above.
      if (code === 'key-other-use') await write(io.stderr, `${printable(file)}: ${message} (${code})\n`);
    }
  }
}

async function writeEntries(
  entries: readonly { readonly lists: readonly ListName[]; readonly kid: string; readonly file: string }[],
  options: ImportOptions,
  io: Io,
): Promise<void> {
  const ring = printable(options.keys);
  for (const { lists, kid, file } of entries) {
    const name = kid === '' ? 'without kid' : `as ${printable(kid)}`;
    await write(
      io.stdout,
      `${printable(file)} is in ${lists.join(' and ')} of ${ring}/key-ring.json, ${name}\n`,
    );
  }
}

async function readAll(
  paths: readonly string[],
  { passphraseEnv }: ImportOptions,
  io: Io,
): Promise<
  readonly (ReadKey & { readonly path: string; readonly bytes: Buffer; readonly isProtected: boolean })[]
> {
  const { readKey } = await import('tallystick/envelope');
  const passphrase = passphraseOf(passphraseEnv, io);
  const read = [];
  for (const path of paths) {
    const bytes = await readKeyBytes(path, io);
    const open = (given: string | undefined) => readKey(bytes, { passphrase: given });
    // Whether it takes a passphrase shows in what it is without one.
    const plain = await open(undefined).catch(() => undefined);
    const key = plain ?? (await orUsage(() => open(passphrase), withAdvice(path)));
    read.push({ ...key, path, bytes, isProtected: plain === undefined });
  }
  return read;
}

function passphraseOf(name: string | undefined, { env }: Io): string | undefined {
  if (name === undefined) return env.TALLYSTICK_PASSPHRASE;
  const value = env[name];
  if (value !== undefined) return value;
  throw new UsageError(`The environment variable ${printable(name)} of --passphrase-env is not set.`);
}

function withAdvice(path: string): (error: unknown) => string | undefined {
  return (error) => {
    const words = faultWords.keys(path)(error);
    if (words === undefined || !words.includes('passphrase')) return words;
    return `${words} Give --passphrase-env <name> of the variable that holds it, or set TALLYSTICK_PASSPHRASE.`;
  };
}

/** Its own name, or that of its directory before it where another file is called alike. */
function nameOf(path: string, all: readonly string[]): string {
  const isAlone = all.every((other) => other === path || basename(other) !== basename(path));
  return isAlone ? basename(path) : `${basename(dirname(resolve(path)))}-${basename(path)}`;
}

/** A private key and the certificate of it, in two files, are one entry. */
function paired(read: Awaited<ReturnType<typeof readAll>>): readonly Found[] {
  const idOf = ({ publicKey }: ReadKey) =>
    publicKey.key.export({ type: 'spki', format: 'der' }).toString('base64');
  const isPair = (one: ReadKey, other: ReadKey) =>
    one !== other && other.privateKey !== undefined && idOf(one) === idOf(other);
  const paths = read.map(({ path }) => path);
  return read.flatMap((one): readonly Found[] => {
    const { privateKey, publicKey, path, bytes, isProtected } = one;
    const isPart = privateKey === undefined && read.some((other) => isPair(one, other));
    if (isPart) return [];
    const certificate = read.find((other) => other.privateKey === undefined && isPair(other, one));
    const key = certificate?.publicKey ?? publicKey;
    const file = { name: nameOf(path, paths), bytes };
    return [
      {
        path,
        key: { ...publicKey, validity: key.validity, certificate: key.certificate },
        isPrivate: privateKey !== undefined,
        file,
        isProtected,
        ...(certificate && {
          certificate: { name: nameOf(certificate.path, paths), bytes: certificate.bytes },
        }),
      },
    ];
  });
}

/** The keys with what the options say, and with what is answered at the terminal. */
async function completed(
  found: readonly Found[],
  options: ImportOptions,
  io: Io,
): Promise<readonly KeyAddition[]> {
  const { kid, passphraseEnv } = options;
  if (found.length > 1 && options.list !== undefined && options.list.length > 1) {
    throw new UsageError(
      `--list: ${found.length} keys and ${options.list.length} lists; each key would be in every list. Import one file after the other, each with its own --list.`,
    );
  }
  if (Array.isArray(kid) && kid.length !== found.length) {
    throw new UsageError(
      `--kid: give one name for each key, with commas between them; keys: ${found.length}, names: ${kid.length}.`,
    );
  }
  const terminal = askedAt(io);
  try {
    const additions: KeyAddition[] = [];
    for (const [index, one] of found.entries()) {
      const named = kid === false ? '' : (kid?.[index] ?? (one.key.kid || undefined));
      const lists = options.list ?? listsOf(one);
      const missing = [...(lists.length === 0 ? ['--list'] : []), ...(named === undefined ? ['--kid'] : [])];
      if (missing.length > 0 && terminal === undefined) throw missingOf(one, missing);
      additions.push({
        lists: requireFitting(one, lists.length > 0 ? lists : await askList(one, terminal?.ask)),
        kid: named ?? (await askKid(one, terminal?.ask)),
        file: one.file,
        certificate: one.certificate,
        ...(one.isProtected && passphraseEnv !== undefined && { passphraseEnv }),
      });
    }
    return additions;
  } finally {
    terminal?.end();
  }
}

const LISTS = {
  private: { signing: 'signing', encryption: 'decryption' },
  public: { signing: 'verification', encryption: 'encryption' },
} as const;

/** The list that the use of the certificate says; none where it does not say one. */
function listsOf({ key, isPrivate }: Found): readonly ListName[] {
  const use = key.certificate?.use ?? [];
  const [only] = use;
  return only !== undefined && use.length === 1 ? [LISTS[isPrivate ? 'private' : 'public'][only]] : [];
}

function possible({ isPrivate }: Found): readonly ListName[] {
  return Object.values(LISTS[isPrivate ? 'private' : 'public']);
}

function requireFitting(one: Found, lists: readonly ListName[]): readonly ListName[] {
  const wrong = lists.find((list) => !possible(one).includes(list));
  if (wrong === undefined) return lists;
  const what = one.isPrivate ? 'a private key' : 'a public key or a certificate';
  throw new UsageError(
    `${printable(one.path)} is ${what}, which ${wrong} does not take; --list may be ${possible(one).join(' or ')}.`,
  );
}

const HELP: Readonly<Record<string, (one: Found) => string>> = {
  '--list': (one) =>
    `--list ${possible(one).join(', --list ')}, or for both: --list ${possible(one)}; its certificate does not say its use`,
  '--kid': () =>
    '--kid <id>: the certificate ID that UnionPay assigned, which is not the serial number; --no-kid for LianLian, which assigns none',
};

function missingOf(one: Found, missing: readonly string[]): UsageError {
  const lines = missing.map((name) => `  ${HELP[name]?.(one)}`);
  return new UsageError(`${printable(one.path)}: what is missing has to be given:\n${lines.join('\n')}`);
}

type Ask = ((question: string) => Promise<string>) | undefined;

async function askList(one: Found, ask: Ask): Promise<readonly ListName[]> {
  const choices = possible(one);
  const answer = (
    await ask?.(`${printable(one.path)} is for ${choices.join(' or ')}, or both (${choices}): `)
  )?.trim();
  const chosen = answer?.split(/[\s,]+/).map((word) => choices.find((list) => list === word.toLowerCase()));
  if (chosen === undefined || chosen.includes(undefined)) throw missingOf(one, ['--list']);
  return chosen as readonly ListName[];
}

async function askKid(one: Found, ask: Ask): Promise<string> {
  const answer = await ask?.(
    `${printable(one.path)}: the certificate ID that UnionPay assigned (not the serial number), or - where the network assigns none: `,
  );
  const kid = answer?.trim() ?? '';
  if (kid === '') throw missingOf(one, ['--kid']);
  return kid === '-' ? '' : kid;
}
