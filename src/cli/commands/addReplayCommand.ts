import type { Command } from 'commander';
import { parseStrictJson } from '../../codec/strictJson.js';
import type { Sealed } from '../../envelope/Http.js';
import type { KeyRing } from '../../envelope/keys/KeyRing.js';
import type { Clock } from '../../identifiers/sources.js';
import { isObject, type JsonObject } from '../../table/JsonObject.js';
import type { Capture } from '../../wire/capture/Capture.js';
import type { SignType } from '../../wire/lianlian/SignType.js';
import { calledPlace } from '../arguments/calledPlace.js';
import { envelopeOptions } from '../arguments/envelopeOptions.js';
import { findMessages } from '../arguments/findMessage.js';
import { wholeCaptureIn } from '../io/captureIn.js';
import { maxMessageBytes } from '../io/maxMessageBytes.js';
import { readKeys } from '../io/readKeys.js';
import { write } from '../io/write.js';
import { optionWords } from '../orRefusal.js';
import { orUsage } from '../orUsage.js';
import type { Session } from '../Session.js';
import { UsageError } from '../UsageError.js';
import { printCall } from './call/printCall.js';
import { type CalledMessages, requestOf } from './replay/requestOf.js';

interface Options {
  readonly url: string;
  readonly keys: string;
  readonly interface?: string;
  readonly keep?: readonly string[];
  readonly appId?: string;
  readonly requestPath?: string;
  readonly accept?: readonly SignType[];
  readonly timeout: number;
  readonly entry?: number;
  readonly at?: Clock;
}

/** `tallystick replay`: a recorded request once more, freshly signed. */
export function addReplayCommand(program: Command, session: Session): void {
  program
    .command('replay')
    .summary('send a recorded request again, freshly signed')
    .description(
      'Sends a recorded request once more: signed anew, at this time, with numbers that were never used. Prints the opened answer as call does. Exit code 0: an authentic answer says success, 1: not sent, refused, failed or unknown, as a word on standard error says, 2: wrong usage.',
    )
    .argument('<capture>', 'file with raw HTTP/1.1, a HAR file or a command for curl; - is standard input')
    .requiredOption('--url <url>', 'where the service is; its path is signed where the network says so')
    .addOption(envelopeOptions.keys())
    .option('--interface <name>', 'what is called; recognised by its members by default')
    .option(
      '--keep <members>',
      'members that are not renewed, such as orderID; with commas between them',
      (text: string) => text.split(','),
    )
    .addOption(envelopeOptions.appId())
    .addOption(envelopeOptions.requestPath())
    .addOption(envelopeOptions.accept())
    .addOption(envelopeOptions.timeout())
    .addOption(envelopeOptions.entry())
    .addOption(envelopeOptions.at())
    .addHelpText(
      'after',
      `
Renewed are UPI-UUID, UPI-TIMESTAMP, msgID and orderID of UnionPay; of LianLian sign,
and no_order or no_refund where the request begins an order or a refund. What is
encrypted stays as it is, so the other side must have the key that it was encrypted
to; a request that is encrypted whole (pay_load) is sent as it was recorded.

Example:
  $ tallystick replay session.har --entry 3 --keys test-keys/member \\
      --url http://127.0.0.1:4010/v1/mobile-number-verification`,
    )
    .action((file: string, options: Options) => replay(file, options, session));
}

async function replay(file: string, options: Options, session: Session): Promise<void> {
  const { io } = session;
  const { baseUrl, path } = calledPlace(options);
  const capture = await wholeCaptureIn(file, io, { kind: 'request', entry: options.entry });
  const recorded = objectIn(capture.body);
  const called =
    options.interface === undefined ? await requestOf(recorded) : await calledNamed(options.interface);
  const keys = await readKeys(options.keys, io);
  const {
    message,
    sealed,
    renewed: names,
  } = await sealedAnew(called, { recorded, capture, keys, path, options });
  const told = names.length === 0 ? 'nothing; it is sent as it was recorded' : names.join(', ');
  await write(io.stderr, `${called.request.interface}, renewed: ${told}\n`);
  const { accept, timeout, at } = options;
  const { createClient } = await import('tallystick/http');
  const client = await orUsage(
    () =>
      createClient({
        ...{ network: called.request.network as 'unionpay' | 'lianlian', baseUrl, keys, accept, clock: at },
        ...(called.request.network === 'unionpay' && { appId: appIdOf(capture, options) }),
        timeout: timeout * 1_000,
      }),
    optionWords,
  );
  await printCall(() => client.call(called, message, { path, sealed }), called.response, session, at);
}

interface Recorded {
  readonly recorded: JsonObject;
  readonly capture: Capture;
  readonly keys: KeyRing;
  readonly path: string;
  readonly options: Options;
}

/** A request as it is sent, and what an answer has to repeat of it, where that is known. */
interface SealedAnew {
  readonly sealed: Sealed;
  readonly message: JsonObject | undefined;
  readonly renewed: readonly string[];
}

async function sealedAnew({ request }: CalledMessages, given: Recorded): Promise<SealedAnew> {
  const { recorded, capture, keys, path, options } = given;
  const { lianlian, unionpay } = await import('tallystick/envelope');
  const headers = { 'Content-Type': 'application/json; charset=utf-8' };
  if (request.payLoad) return { sealed: { headers, body: capture.body }, message: undefined, renewed: [] };
  const [key] = keys.signing;
  if (key === undefined) throw new UsageError('--keys must have a key for signing.');
  const { renewed } = await import('#renewed');
  const { message, names } = renewed(recorded, request, options.keep);
  if (request.network === 'unionpay') {
    const body = Buffer.from(JSON.stringify(message));
    const about = { key, appId: appIdOf(capture, options), requestPath: path, clock: options.at };
    const jws = await unionpay.sign(body, about);
    return {
      sealed: { headers: { ...headers, 'UPI-JWS': jws }, body },
      message,
      renewed: ['UPI-UUID', 'UPI-TIMESTAMP', ...names],
    };
  }
  const signed = { ...message, sign: lianlian.sign(message, { key }) };
  return {
    sealed: { headers, body: Buffer.from(JSON.stringify(signed)) },
    message: signed,
    renewed: ['sign', ...names],
  };
}

/** Of the recorded header, unless it is given. */
function appIdOf({ headers }: Capture, { appId }: Options): string {
  const [, jws = ''] = headers.find(([name]) => name.toLowerCase() === 'upi-jws') ?? [];
  const parsed = parseStrictJson(Buffer.from(jws.split('.', 1)[0] ?? '', 'base64url'), {
    maxBytes: maxMessageBytes,
  });
  const recorded = 'value' in parsed && isObject(parsed.value) ? parsed.value['UPI-APPID'] : undefined;
  const found = appId ?? recorded;
  if (typeof found === 'string' && /^[\x21-\x7E]{8}$/.test(found)) return found;
  throw new UsageError('The recorded request has no UPI-APPID that can be signed; give --app-id.');
}

function objectIn(body: Uint8Array): JsonObject {
  const parsed = parseStrictJson(body, { maxBytes: maxMessageBytes });
  if ('value' in parsed && isObject(parsed.value)) return parsed.value;
  throw new UsageError('The body of the recorded request must be a JSON object.');
}

async function calledNamed(name: string): Promise<CalledMessages> {
  const [request, response] = await findMessages(name);
  if (request.direction !== 'request' || response?.direction !== 'response')
    throw new UsageError('Only an interface with a request and a response can be called.');
  return { request, response };
}
