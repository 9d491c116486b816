import type { Command } from 'commander';
import { TallystickError } from 'tallystick';
import type { Violation } from '../../codec/Violation.js';
import type { KeyRing } from '../../envelope/keys/KeyRing.js';
import type { Clock } from '../../identifiers/sources.js';
import type { JsonObject } from '../../table/JsonObject.js';
import { type SignType, signTypeMember, signTypeOf } from '../../wire/lianlian/SignType.js';
import { envelopeOptions } from '../arguments/envelopeOptions.js';
import { onlyOneFromStdin } from '../arguments/onlyOneFromStdin.js';
import { withHint, withKeysHint, withTimeHint } from '../arguments/withHint.js';
import { exitCode } from '../exitCode.js';
import { readMembers } from '../io/readJson.js';
import { readVerifyingKey } from '../io/readKeyFile.js';
import { readBody } from '../io/readMessage.js';
import { kidsIn, readVerifyingRing, underKids } from '../io/readRing.js';
import { terminalOf } from '../io/terminalOf.js';
import { write } from '../io/write.js';
import { writeJson } from '../io/writeJson.js';
import { orRefusal } from '../orRefusal.js';
import { refusalReport } from '../render/refusalReport.js';
import type { Session } from '../Session.js';
import { unsignedHint } from './verify/unsignedHint.js';
import { unsignedOf } from './verify/unsignedOf.js';

interface LianLianOptions {
  readonly key: string;
  readonly algorithm: SignType;
  readonly message?: string;
  readonly allowAmbiguous?: readonly string[];
  readonly json?: true;
}

interface UnionPayOptions {
  readonly header: string;
  readonly keys?: string;
  readonly key?: readonly string[];
  readonly requestPath?: string;
  readonly appId?: string;
  readonly at?: Clock;
  readonly json?: true;
}

const AS_JSON = ['--json', 'prints the verdict as JSON'] as const;

/** `tallystick verify`: whether a signature holds. */
export function addVerifyCommand(program: Command, session: Session): void {
  const verify = program
    .command('verify')
    .summary('verify the signature of a message, without judging it')
    .description(
      'Verifies a signature, without checking the message against a table. To check it too, use open.',
    )
    .addHelpText('after', '\nExample:\n  $ tallystick verify lianlian answer.json --key lianlian.pem');
  verify
    .command('lianlian')
    .summary('verify sign over all other members')
    .description(
      'Verifies sign over all other members but lists and, with --message, those that its table says are not signed. Exit code 0: verified, 1: refused, 2: wrong usage.',
    )
    .argument('[file]', 'file with the JSON text as received; - is standard input', '-')
    .requiredOption(
      '--key <file>',
      "the sender's certificate or public key, in any form; a private key verifies what its owner signed",
    )
    .addOption(envelopeOptions.algorithm())
    .option(
      '--message <message>',
      'name of the message, some of whose members may not be signed; an interface means its response',
    )
    .addOption(envelopeOptions.allowAmbiguous())
    .option(...AS_JSON)
    .addHelpText(
      'after',
      '\nExamples:\n  $ tallystick verify lianlian notice.json --key lianlian.pem --algorithm RSA\n  $ tallystick verify lianlian answer.json --key lianlian.pem \\\n      --message MPAY_RESULT_QUERY',
    )
    .action((file: string, options: LianLianOptions) => verifyLianLian(file, options, session));
  verify
    .command('unionpay')
    .summary('verify UPI-JWS over the bytes of a body')
    .description(
      'Verifies a UPI-JWS header over the bytes of a body. Exit code 0: verified, 1: refused, 2: wrong usage.',
    )
    .argument('<file>', 'file with the body as received, byte for byte; - is standard input')
    .requiredOption('--header <value>', 'the value of the header UPI-JWS')
    .addOption(envelopeOptions.keysOrKey())
    .addOption(envelopeOptions.key())
    .addOption(envelopeOptions.requestPath())
    .addOption(envelopeOptions.appId())
    .addOption(envelopeOptions.at())
    .option(...AS_JSON)
    .addHelpText(
      'after',
      '\nExample:\n  $ tallystick verify unionpay body.json --header "$UPI_JWS" \\\n      --keys test-keys/network',
    )
    .action((file: string, options: UnionPayOptions) => verifyUnionPay(file, options, session));
}

async function verifyLianLian(
  file: string,
  { key, algorithm, message: name, allowAmbiguous, json }: LianLianOptions,
  session: Session,
): Promise<void> {
  const { io } = session;
  onlyOneFromStdin({ 'the message': file, 'the key': key });
  const unsigned = name === undefined ? [] : await unsignedOf(name);
  let hint: string | undefined;
  let isOwn = false;
  let ofQuery: string | undefined;
  const refused = await orRefusal(async () => {
    const verifying = await readVerifyingKey(key, io);
    isOwn = verifying.isOwn;
    const message = await readMembers(file, io, 'LianLian signature rules');
    hint = signTypeHint(message, algorithm);
    const { verify } = (await import('tallystick/envelope')).lianlian;
    const verifyWithout = (names: readonly string[]) =>
      verify(message, { keys: [verifying.key], accept: [algorithm], allowAmbiguous, unsigned: names });
    try {
      verifyWithout(unsigned);
    } catch (error) {
      if (name === undefined)
        ofQuery = await unsignedHint(message, (names) => passes(() => verifyWithout(names)));
      throw error;
    }
  });
  const violations = violationsOf(refused)
    .map((violation) => (hint === undefined ? violation : withHint(violation, 'kv-sign-type', hint)))
    .map((violation) => (ofQuery === undefined ? violation : withHint(violation, 'kv-signature', ofQuery)))
    .map((violation) =>
      isOwn && ofQuery === undefined ? withHint(violation, 'kv-signature', OWN_HINT) : violation,
    );
  await report(
    violations,
    `${algorithm} over all members but ${['sign', ...unsigned].join(', ')}`,
    json,
    session,
  );
}

function passes(verify: () => void): boolean {
  try {
    verify();
    return true;
  } catch {
    return false;
  }
}

const OWN_HINT =
  "--key is a private key, which verifies what its owner signed; for others, give the sender's public key.";

/** What helps where the message has a sign type that is not accepted; nothing where it has none that is known. */
function signTypeHint(message: JsonObject, algorithm: SignType): string | undefined {
  const given = message[signTypeMember(message)];
  const type = signTypeOf(given);
  if (type !== undefined && type !== algorithm) return `--algorithm ${type} takes the one that it has.`;
  return typeof given === 'string' && given.toUpperCase() === 'MD5'
    ? 'It is MD5, with a shared key, which is never taken.'
    : undefined;
}

async function verifyUnionPay(
  file: string,
  { header, keys: directory, key, requestPath, appId, at, json }: UnionPayOptions,
  session: Session,
): Promise<void> {
  const { io } = session;
  onlyOneFromStdin({ 'the body': file, 'the key': key?.[0] });
  const ring = await readVerifyingRing({ ...(directory && { keys: directory }), ...(key && { key }) }, io);
  const body = await orRefusal(() => readBody(file, io, 'UPI-JWS'));
  const judgeWith = async (keys: KeyRing) => {
    if (body instanceof TallystickError) return body.violations;
    const { verification } = underKids(keys, kidsIn(header, ''));
    const { verify } = (await import('tallystick/envelope')).unionpay;
    return violationsOf(
      await orRefusal(() => verify(body, header, { keys: verification, requestPath, appId, clock: at })),
    );
  };
  const violations = await withKeysHint(await judgeWith(ring), directory, io, judgeWith);
  await report(violations.map(withTimeHint), 'RS256 over the bytes of the body', json, session);
}

function violationsOf(refused: unknown): readonly Violation[] {
  return refused instanceof TallystickError ? refused.violations : [];
}

async function report(
  violations: readonly Violation[],
  signature: string,
  json: boolean | undefined,
  session: Session,
): Promise<void> {
  const { stdout, env } = session.io;
  const terminal = terminalOf(stdout, env);
  const valid = violations.length === 0;
  if (!valid) session.exitCode = exitCode.notValid;
  if (json) await writeJson(stdout, { valid, violations, notes: [] });
  else if (valid) await write(stdout, `${terminal.colors.green('verified')}, ${signature}\n`);
  else await write(stdout, refusalReport(violations, 'verified', terminal));
}
