import type { Command } from 'commander';
import { TallystickError } from 'tallystick';
import type { Message } from '../../codec/createMessage.js';
import type { Sealed } from '../../envelope/Http.js';
import type { KeyRing } from '../../envelope/keys/KeyRing.js';
import { curlCommand } from '../../http/curlCommand.js';
import type { Clock } from '../../identifiers/sources.js';
import type { Party } from '../../table/Row.js';
import type { SignType } from '../../wire/lianlian/SignType.js';
import { captureKindOf } from '../arguments/captureKindOf.js';
import { envelopeOptions } from '../arguments/envelopeOptions.js';
import { findMessage } from '../arguments/findMessage.js';
import { onlyFor } from '../arguments/onlyFor.js';
import { onlyOneFromStdin } from '../arguments/onlyOneFromStdin.js';
import { sharedOptions } from '../arguments/sharedOptions.js';
import { readJson } from '../io/readJson.js';
import { readKeys } from '../io/readKeys.js';
import { readRequest } from '../io/readRequest.js';
import { writeExactly } from '../io/write.js';
import { orRefusal } from '../orRefusal.js';
import { refuse } from '../refuse.js';
import { rawHttp } from '../render/rawHttp.js';
import type { Session } from '../Session.js';
import { UsageError } from '../UsageError.js';

interface Options {
  readonly keys: string;
  readonly appId?: string;
  readonly requestPath?: string;
  readonly signType?: SignType;
  readonly allowAmbiguous?: readonly string[];
  readonly party?: Party;
  readonly request?: string;
  readonly at?: Clock;
  readonly curl?: true;
  readonly page?: string;
  readonly host: string;
}

/** `tallystick seal`: messages ready to be sent. */
export function addSealCommand(program: Command, session: Session): void {
  const { io } = session;
  program
    .command('seal')
    .summary('judge, encrypt and sign a message')
    .description(
      'Judges a message strictly, encrypts and signs it, and prints it as raw HTTP/1.1. Nothing is sent. Exit code 0: sealed, 1: not valid, 2: wrong usage.',
    )
    .argument('<message>', 'name of the message; an interface means its request')
    .argument('[file]', 'file with the JSON text in plain form; - is standard input', '-')
    .addOption(envelopeOptions.keys())
    .addOption(envelopeOptions.appId())
    .addOption(envelopeOptions.requestPath())
    .addOption(envelopeOptions.signType())
    .addOption(envelopeOptions.allowAmbiguous())
    .addOption(sharedOptions.party())
    .addOption(sharedOptions.request())
    .addOption(envelopeOptions.at())
    .addOption(envelopeOptions.host())
    .option('--curl', 'prints a curl command for sh that sends the request and prints the raw answer')
    .option(
      '--page <url>',
      'for a message sent as a form (LianLian), prints the HTML page that posts its fields to a URL',
    )
    .addHelpText(
      'after',
      `
Passphrases are taken from the environment: the variable that key-ring.json
names, else TALLYSTICK_PASSPHRASE.

Examples:
  $ tallystick seal MOBILE_NUMBER_VERIFICATION message.json \\
      --keys test-keys/member --app-id 39990029 \\
      --request-path /v1/verify > request.http
  $ tallystick seal MPAY_VERIFY message.json --keys test-keys/member \\
      --request-path /v1/bankcardprepay --host gateway.example --curl | sh`,
    )
    .allowExcessArguments()
    .action(async (name: string, file: string, options: Options, { args }: Command) => {
      refuseMore(args, options);
      const message = await findMessage(name);
      checkUsage(message, file, options);
      const keys = await readKeys(options.keys, io);
      const request = await readRequest(options.request, io);
      const sealed = await orRefusal(async () =>
        seal(message, await readJson(file, io, message.name), { ...options, keys, request }),
      );
      if (sealed instanceof TallystickError) await refuse(sealed, 'sealed', session);
      else await writeExactly(io.stdout, await written(sealed, message, options));
    });
}

/** Names the options where an address was given to `--curl`, which takes none. */
function refuseMore(args: readonly string[], { curl }: Options): void {
  if (curl && args.some((word) => /^https?:\/\//i.test(word)))
    throw new UsageError(
      '--curl takes no value: name the server with --host <host>, and the path with --request-path <path>.',
    );
  if (args.length > 2)
    throw new UsageError(`too many arguments for 'seal'. Expected 2 arguments but got ${args.length}.`);
}

function checkUsage(message: Message, file: string, options: Options): void {
  const { appId, requestPath, signType, allowAmbiguous, party, request, curl, page } = options;
  onlyOneFromStdin({ 'the message': file, 'its request': request });
  onlyFor('unionpay', message, { '--app-id': appId, '--party': party });
  onlyFor('lianlian', message, { '--sign-type': signType, '--allow-ambiguous': allowAmbiguous });
  if (message.network === 'unionpay' && appId === undefined) {
    throw new UsageError('A message of UnionPay needs --app-id.');
  }
  if (page !== undefined) checkPage(message, page);
  if (captureKindOf(message.direction) === 'response') {
    if (curl) throw new UsageError('--curl is for requests: a response answers one.');
  } else if (requestPath === undefined && page === undefined) {
    throw new UsageError('A request needs --request-path.');
  }
}

function checkPage({ table }: Message, url: string): void {
  if (table.transport !== 'form') throw new UsageError('--page is for messages that are sent as a form.');
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url))
    throw new UsageError('--page must be a URL of https or http.');
}

async function seal(
  message: Message,
  value: unknown,
  options: Omit<Options, 'keys' | 'request'> & { readonly keys: KeyRing; readonly request: unknown },
): Promise<Sealed> {
  const { keys, appId = '', requestPath, signType, allowAmbiguous, party, request, at } = options;
  if (message.network === 'lianlian') {
    const { seal } = (await import('tallystick/envelope')).lianlian;
    const path = requestPath ?? (options.page && new URL(options.page).pathname);
    return seal(message, value, {
      keys,
      requestPath: path,
      signType,
      allowAmbiguous,
      party,
      request,
      clock: at,
    });
  }
  const { seal } = (await import('tallystick/envelope')).unionpay;
  return seal(message, value, { keys, appId, requestPath, party, request, clock: at });
}

async function written(
  sealed: Sealed,
  message: Message,
  { requestPath = '', host, curl, page }: Options,
): Promise<string | Uint8Array> {
  const { headers, body } = sealed;
  if (page !== undefined) {
    return (await import('tallystick/envelope')).lianlian.formPage(sealed, { action: page });
  }
  if (captureKindOf(message.direction) === 'response') return rawHttp('HTTP/1.1 200 OK', headers, body);
  if (curl)
    return curlCommand(
      { headers: Object.entries(headers), body },
      `${schemeOf(host)}://${host}`,
      requestPath,
    );
  return rawHttp(`POST ${requestPath} HTTP/1.1`, { Host: host, ...headers }, body);
}

/** Only what stays on this computer goes without TLS. */
function schemeOf(host: string): 'http' | 'https' {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(host) ? 'http' : 'https';
}
