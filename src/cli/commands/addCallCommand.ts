import type { Command } from 'commander';
import { TallystickError } from 'tallystick';
import type { Clock } from '../../identifiers/sources.js';
import type { Party, Reading } from '../../table/Row.js';
import type { SignType } from '../../wire/lianlian/SignType.js';
import { calledPlace } from '../arguments/calledPlace.js';
import { envelopeOptions } from '../arguments/envelopeOptions.js';
import { findMessages } from '../arguments/findMessage.js';
import { onlyFor } from '../arguments/onlyFor.js';
import { sharedOptions } from '../arguments/sharedOptions.js';
import { readJson } from '../io/readJson.js';
import { readKeys } from '../io/readKeys.js';
import { optionWords, orRefusal } from '../orRefusal.js';
import { orUsage } from '../orUsage.js';
import { refuse } from '../refuse.js';
import type { Session } from '../Session.js';
import { UsageError } from '../UsageError.js';
import { printCall } from './call/printCall.js';

interface Options {
  readonly url: string;
  readonly keys: string;
  readonly appId?: string;
  readonly requestPath?: string;
  readonly signType?: SignType;
  readonly accept?: readonly SignType[];
  readonly party?: Party;
  readonly reading: Reading;
  readonly timeout: number;
  readonly at?: Clock;
}

/** `tallystick call`: one call of a network. */
export function addCallCommand(program: Command, session: Session): void {
  program
    .command('call')
    .summary('call a network once and print the opened answer')
    .description(
      'Judges, seals and sends a request once, and prints the opened answer, masked where it says no. Exit code 0: an authentic answer reports success, 1: not sent, refused, failed or unknown (the first word on standard error), 2: wrong usage.',
    )
    .argument('<interface>', 'name of the interface')
    .argument('[file]', 'file with the JSON text in plain form; - is standard input', '-')
    .requiredOption('--url <url>', 'URL of the service; its path is signed where the network requires it')
    .addOption(envelopeOptions.keys())
    .addOption(envelopeOptions.appId())
    .addOption(envelopeOptions.requestPath())
    .addOption(envelopeOptions.signType())
    .addOption(envelopeOptions.accept())
    .addOption(sharedOptions.party())
    .addOption(sharedOptions.reading())
    .addOption(envelopeOptions.timeout())
    .addOption(envelopeOptions.at())
    .addHelpText(
      'after',
      `
A path in front of --request-path in the URL, such as that of a proxy, is called and not signed.

Example:
  $ tallystick call MOBILE_NUMBER_VERIFICATION message.json \\
      --keys test-keys/member --app-id 39990029 \\
      --url https://gateway.example/v1/verify`,
    )
    .action((name: string, file: string, options: Options) => call(name, file, options, session));
}

async function call(name: string, file: string, options: Options, session: Session): Promise<void> {
  const [request, response] = await findMessages(name);
  if (request.direction !== 'request' || response?.direction !== 'response')
    throw new UsageError('Only an interface with a request and a response can be called.');
  onlyFor('unionpay', request, { '--app-id': options.appId, '--party': options.party });
  onlyFor('lianlian', request, { '--sign-type': options.signType, '--accept': options.accept });
  if (request.network === 'unionpay' && options.appId === undefined)
    throw new UsageError('A message of UnionPay needs --app-id.');
  const { baseUrl, path } = calledPlace(options);
  const keys = await readKeys(options.keys, session.io);
  const value = await orRefusal(() => readJson(file, session.io, request.name));
  if (value instanceof TallystickError) return refuse(value, 'sent', session);
  const { createClient } = await import('tallystick/http');
  const { appId, signType, accept, party, reading, timeout, at } = options;
  const network = request.network as 'unionpay' | 'lianlian';
  const client = await orUsage(
    () =>
      createClient({
        ...{ network, baseUrl, keys, appId, signType, accept, party, reading, clock: at },
        timeout: timeout * 1_000,
      }),
    optionWords,
  );
  await printCall(() => client.call({ request, response }, value, { path }), response, session, at);
}
