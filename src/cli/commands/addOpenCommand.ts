import type { Command } from 'commander';
import { TallystickError } from 'tallystick';
import type { Message } from '../../codec/createMessage.js';
import type { Omitted, Violation } from '../../codec/Violation.js';
import type { Opened, Received } from '../../envelope/Http.js';
import type { KeyRing } from '../../envelope/keys/KeyRing.js';
import type { Clock } from '../../identifiers/sources.js';
import type { Party, Reading } from '../../table/Row.js';
import type { SignType } from '../../wire/lianlian/SignType.js';
import { captureKindOf } from '../arguments/captureKindOf.js';
import { envelopeOptions } from '../arguments/envelopeOptions.js';
import { findMessage } from '../arguments/findMessage.js';
import { onlyFor } from '../arguments/onlyFor.js';
import { onlyOneFromStdin } from '../arguments/onlyOneFromStdin.js';
import { sharedOptions } from '../arguments/sharedOptions.js';
import { withHint, withKeysHint, withTimeHint } from '../arguments/withHint.js';
import { exitCode } from '../exitCode.js';
import type { Io } from '../io/Io.js';
import { readRequest } from '../io/readRequest.js';
import { kidsIn, type NamedKids, readVerifyingRing, underKids } from '../io/readRing.js';
import { terminalOf } from '../io/terminalOf.js';
import { write } from '../io/write.js';
import { writeJson } from '../io/writeJson.js';
import { orRefusal } from '../orRefusal.js';
import { refuse } from '../refuse.js';
import { violationReport } from '../render/violationReport.js';
import type { Session } from '../Session.js';
import { UsageError } from '../UsageError.js';
import { type ReceivedCapture, receivedIn } from './open/receivedIn.js';

interface Options {
  readonly keys?: string;
  readonly key?: readonly string[];
  readonly requestPath?: string;
  readonly requirePath?: true;
  readonly appId?: string;
  readonly party?: Party;
  readonly reading: Reading;
  readonly request?: string;
  readonly accept?: readonly SignType[];
  readonly allowAmbiguous?: readonly string[];
  readonly at?: Clock;
  readonly entry?: number;
  readonly json?: true;
}

/** `tallystick open`: what was received, verified and decrypted. */
export function addOpenCommand(program: Command, session: Session): void {
  const { io } = session;
  program
    .command('open')
    .summary('verify, decrypt and judge a captured message')
    .description(
      'Verifies, decrypts and judges a captured message and prints its plain value, personal data included. Exit code 0: opened, 1: refused, 2: wrong usage.',
    )
    .argument('<message>', 'name of the message; an interface means its request')
    .argument('<capture>', 'file with raw HTTP/1.1, or a HAR file; - is standard input')
    .addOption(envelopeOptions.keysOrKey())
    .addOption(envelopeOptions.key())
    .addOption(envelopeOptions.requestPath())
    .option('--require-path', 'refuses a response without UPI-REQPATH (UnionPay)')
    .addOption(envelopeOptions.appId())
    .addOption(sharedOptions.party())
    .addOption(sharedOptions.reading())
    .addOption(sharedOptions.request())
    .addOption(envelopeOptions.accept())
    .addOption(envelopeOptions.allowAmbiguous())
    .addOption(envelopeOptions.at())
    .addOption(envelopeOptions.entry())
    .option('--json', 'prints {message, valid, violations, notes, value} as JSON')
    .addHelpText(
      'after',
      `
By default, the request path is the target of the captured request.
Passphrases are taken from the environment: the variable that key-ring.json
names, else TALLYSTICK_PASSPHRASE.

Examples:
  $ tallystick open MOBILE_NUMBER_VERIFICATION request.http \\
      --keys test-keys/network --at 2026-03-01T08:00:00Z
  $ tallystick open MPAY_VERIFY/response answer.http --keys test-keys/member \\
      --accept RSA,SHA256withRSA`,
    )
    .action(async (name: string, file: string, options: Options) => {
      const message = await findMessage(name);
      checkUsage(message, file, options);
      const keys = await readVerifyingRing(options, io);
      const request = await readRequest(options.request, io);
      const capture = await receivedIn(file, io, captureKindOf(message.direction), options.entry);
      const openWith = (ring: KeyRing) =>
        orRefusal(() => openCapture(message, capture, { ...options, keys: ring, request }));
      const opened = await openWith(keys);
      if (opened instanceof TallystickError) {
        const violations = await withKeysHint(opened.violations, options.keys, io, async (ring) =>
          violationsOf(await openWith(ring)),
        );
        await printRefusal(message, violations.map(hinted), opened.omitted, options, session);
      } else await print(message, opened, options, io);
    });
}

function checkUsage(message: Message, file: string, options: Options): void {
  const { requestPath, requirePath, appId, party, request, accept, allowAmbiguous, at } = options;
  onlyOneFromStdin({ 'the capture': file, 'its request': request, 'the key': options.key?.[0] });
  onlyFor('unionpay', message, {
    '--app-id': appId,
    '--party': party,
    '--request-path': requestPath,
    '--require-path': requirePath,
    '--at': at,
  });
  onlyFor('lianlian', message, { '--accept': accept, '--allow-ambiguous': allowAmbiguous });
}

async function openCapture(
  message: Message,
  { received, target }: ReceivedCapture,
  options: Omit<Options, 'keys' | 'request'> & { readonly keys: KeyRing; readonly request: unknown },
): Promise<Opened<unknown>> {
  const { keys, requestPath = target, requirePath, appId, party, reading, request, at } = options;
  if (message.network === 'lianlian') {
    const { accept, allowAmbiguous } = options;
    const { open } = (await import('tallystick/envelope')).lianlian;
    return open(message, received, { keys, accept, reading, request, allowAmbiguous });
  }
  if (requestPath === undefined) throw new UsageError('A response of UnionPay needs --request-path.');
  const { open } = (await import('tallystick/envelope')).unionpay;
  const { createReplayGuard } = await import('tallystick/envelope');
  return open(message, received, {
    keys: underKids(keys, kidsOf(received)),
    requestPath,
    pathOptional: requirePath ? false : undefined,
    appId,
    party,
    reading,
    request,
    clock: at,
    replayGuard: createReplayGuard({ capacity: 1 }),
  });
}

/** What the message calls the keys that were given without a name. */
function kidsOf({ headers, body }: Received): NamedKids {
  const [header = ''] = [Object.entries(headers ?? {}).find(([name]) => name === 'upi-jws')?.[1]].flat();
  return kidsIn(String(header), Buffer.from(body).toString());
}

function violationsOf(opened: unknown): readonly Violation[] {
  return opened instanceof TallystickError ? opened.violations : [];
}

async function printRefusal(
  { name }: Message,
  violations: readonly Violation[],
  omitted: Omitted | undefined,
  { json }: Options,
  session: Session,
): Promise<void> {
  session.exitCode = exitCode.notValid;
  if (json) {
    await writeJson(session.io.stdout, { message: name, valid: false, violations, notes: [], omitted });
  } else {
    await refuse({ violations, omitted }, 'opened', session);
  }
}

async function print(
  { name }: Message,
  { value, notes }: Opened<unknown>,
  { json }: Options,
  { stdout, stderr, env }: Io,
): Promise<void> {
  if (json) {
    await writeJson(stdout, { message: name, valid: true, violations: [], notes, value });
    return;
  }
  if (notes.length > 0) {
    await write(stderr, `${violationReport(notes, 'note', terminalOf(stderr, env))}\n`);
  }
  await writeJson(stdout, value);
}

function hinted(violation: Violation): Violation {
  const hint = '--accept RSA,SHA256withRSA takes MD5 with RSA as well.';
  return withHint(withTimeHint(violation), 'kv-sign-type', hint);
}
