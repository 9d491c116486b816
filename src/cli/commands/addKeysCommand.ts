import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { printable } from 'tallystick';
import type { KeyRingFile } from '../../envelope/keys/KeyRingFile.js';
import { TEST_PASSPHRASE } from '../../envelope/keys/TEST_PASSPHRASE.js';
import type { Clock } from '../../identifiers/sources.js';
import { envelopeOptions } from '../arguments/envelopeOptions.js';
import { exitCode } from '../exitCode.js';
import { faultWords } from '../io/faultWords.js';
import type { Io } from '../io/Io.js';
import { interruption } from '../io/interruption.js';
import { readKeys } from '../io/readKeys.js';
import { terminalOf } from '../io/terminalOf.js';
import { write } from '../io/write.js';
import { writeJson } from '../io/writeJson.js';
import { orUsage } from '../orUsage.js';
import { keyListReport } from '../render/keyListReport.js';
import type { Session } from '../Session.js';
import { UsageError } from '../UsageError.js';
import { type ImportOptions, importKeys, type ListName } from './keys/importKeys.js';
import { listedKey } from './keys/listedKey.js';
import { NO_KEYS } from './keys/NO_KEYS.js';

interface ListOptions {
  readonly at?: Clock;
  readonly json?: true;
}

const LISTS = ['signing', 'decryption', 'verification', 'encryption'] as const;

/** `tallystick keys`: keys for tests, and what a directory of keys holds. */
export function addKeysCommand(program: Command, session: Session): void {
  const keys = program
    .command('keys')
    .summary('make keys for tests, import keys into a directory, or list them')
    .description(
      'Makes test keys, imports the keys of a network into a directory, or lists the keys of a directory with their problems.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  $ tallystick keys new test-keys\n  $ tallystick keys import network.cer --keys keys --kid 4000000002\n  $ tallystick keys list test-keys/member',
    );
  keys
    .command('new')
    .summary('make keys for tests')
    .description('Makes keys and certificates for a member and a network in a new directory. For tests only.')
    .argument('<directory>', 'path of the new directory; it must not exist yet')
    .addHelpText('after', '\nExample:\n  $ tallystick keys new test-keys')
    .action((directory: string) => makeKeys(directory, session.io));
  keys
    .command('list')
    .summary('list the keys of a directory')
    .description(
      'Lists the keys that key-ring.json of a directory names. Exit code 0: fine, 1: a key has expired or is not valid yet, 2: wrong usage. TALLYSTICK_PASSPHRASE in the environment opens encrypted files.',
    )
    .argument('<directory>', 'the directory with key-ring.json')
    .addOption(envelopeOptions.at())
    .option('--json', 'prints JSON')
    .addHelpText('after', '\nExample:\n  $ tallystick keys list test-keys/member --json')
    .action((directory: string, options: ListOptions) => listKeys(directory, options, session));
  keys
    .command('import')
    .summary('import keys into a directory')
    .description(
      'Shows what files of keys and certificates hold: subject, validity, fingerprint and use; copies them into a directory and adds them to its key-ring.json. Asks for what they do not say: what the key is for, and how the network names it. A private key and its certificate in two files are one entry. Warns on stderr of a certificate that is for another use than the list. Exit code 0: added, 2: wrong usage.',
    )
    .argument('<file...>', 'certificates, public and private keys, PKCS#12: in any form')
    .addOption(envelopeOptions.keys())
    .addOption(
      new Option(
        '--list <lists>',
        `purpose of the keys: ${LISTS.join(', ')}; taken from the certificate by default`,
      ).argParser(listsIn),
    )
    .option(
      '--kid <ids>',
      'certificate IDs assigned by the network, one for each key, separated by commas',
      namesIn,
    )
    .option('--no-kid', 'the network assigns no certificate IDs, like LianLian')
    .option('--passphrase-env <name>', 'environment variable with the passphrase of encrypted files')
    .option('--json', 'prints the entries as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  $ tallystick keys import network-signing.cer --keys keys --kid 4000000002\n  $ tallystick keys import lianlian.txt --keys keys --list verification --no-kid\n  $ tallystick keys import signing.p12 --keys keys --kid 4000000001 \\\n      --list signing --passphrase-env SIGNING_PASSPHRASE',
    )
    .action(
      (
        files: readonly string[],
        { kid, ...options }: Omit<ImportOptions, 'kid'> & { readonly kid?: ImportOptions['kid'] | true },
      ) =>
        // Where both are left out, commander makes true of --no-kid.
        importKeys(files, { ...options, ...(kid !== true && kid !== undefined && { kid }) }, session),
    );
}

function listsIn(text: string): readonly ListName[] {
  const lists = text.split(',').map((name) => LISTS.find((list) => list === name));
  if (lists.includes(undefined)) {
    throw new InvalidArgumentError(`It must be ${LISTS.join(', ')}, or several with commas between them.`);
  }
  return lists as readonly ListName[];
}

function namesIn(text: string): readonly string[] {
  const names = text.split(',').map((name) => name.trim());
  if (names.includes('')) throw new InvalidArgumentError('It must be names with commas between them.');
  return names;
}

async function makeKeys(directory: string, { stdout }: Io): Promise<void> {
  const { createTestKeys, writeTestKeys } = await import('tallystick/envelope');
  const { signal, end } = interruption();
  try {
    const keys = await createTestKeys();
    await orUsage(
      () => writeTestKeys(directory, keys, { signal }),
      (error) => faultWords.keys(directory)(error) ?? faultWords.writing(directory)(error),
    );
  } catch (error) {
    throw signal.aborted ? new UsageError('Interrupted; nothing is written.') : error;
  } finally {
    end();
  }
  const path = (name: string) => printable(join(directory, name));
  await write(
    stdout,
    [
      `${path('authority.pem')}  the certificate of the test authority`,
      `${path('member')}         the keys of the member, and the certificates of the network`,
      `${path('network')}        the keys of the network, and the certificates of the member`,
      '',
      `For tests alone: the passphrase of the PKCS#12 files is ${TEST_PASSPHRASE}, and the other keys have none.`,
      '',
    ].join('\n'),
  );
}

async function listKeys(
  directory: string,
  { at = Date.now, json }: ListOptions,
  session: Session,
): Promise<void> {
  const { stdout, env } = session.io;
  const { keyWarnings } = await import('tallystick/envelope');
  const now = at();
  const ring = await readKeys(directory, session.io);
  const entries: KeyRingFile = JSON.parse(await readFile(join(directory, 'key-ring.json'), 'utf8'));
  const listed = LISTS.map((list) => ({
    list,
    keys: ring[list].map((key, index) =>
      listedKey(key, keyWarnings({ ...NO_KEYS, [list]: [key] }, now), entries[list]?.[index]?.file),
    ),
  }));
  await (json
    ? writeJson(stdout, Object.fromEntries(listed.map(({ list, keys }) => [list, keys])))
    : write(
        stdout,
        listed.map(({ list, keys }) => keyListReport(list, keys, terminalOf(stdout, env))).join('\n'),
      ));
  const warnings = listed.flatMap(({ keys }) => keys.flatMap((key) => key.warnings));
  if (warnings.some(({ code }) => code !== 'key-expires-soon')) session.exitCode = exitCode.notValid;
}
