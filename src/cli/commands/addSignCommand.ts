import type { Command } from 'commander';
import { TallystickError } from 'tallystick';
import type { JsonObject } from '../../table/JsonObject.js';
import type { SignType } from '../../wire/lianlian/SignType.js';
import { envelopeOptions } from '../arguments/envelopeOptions.js';
import { onlyOneFromStdin } from '../arguments/onlyOneFromStdin.js';
import { readMembers } from '../io/readJson.js';
import { readPrivateKey } from '../io/readKeyFile.js';
import { writeJson } from '../io/writeJson.js';
import { orRefusal } from '../orRefusal.js';
import { refuse } from '../refuse.js';
import type { Session } from '../Session.js';
import { UsageError } from '../UsageError.js';

interface Options {
  readonly key: string;
  readonly signType?: SignType;
  readonly allowAmbiguous?: readonly string[];
}

/** `tallystick sign`: messages with their signature filled in. */
export function addSignCommand(program: Command, session: Session): void {
  const { io } = session;
  program
    .command('sign')
    .summary('sign the members of a message, without judging it')
    .description('Signs a message as it is, without checking it against a table. To check it too, use seal.')
    .addHelpText('after', '\nExample:\n  $ tallystick sign lianlian message.json --key private.pem')
    .command('lianlian')
    .summary('fill in sign and sign_type')
    .description(
      'Prints the message as one line of JSON, with sign and sign_type filled in and all members in the order given.',
    )
    .argument('[file]', 'file with the JSON text; - is standard input', '-')
    .requiredOption('--key <file>', 'your private key: PKCS#8 or PKCS#1, as PEM or DER')
    .addOption(envelopeOptions.signType())
    .addOption(envelopeOptions.allowAmbiguous())
    .addHelpText(
      'after',
      '\nThe passphrase of an encrypted key is taken from the environment variable\nTALLYSTICK_PASSPHRASE.\n\nExample:\n  $ tallystick sign lianlian message.json --key private.pem',
    )
    .action(async (file: string, { key: path, signType, allowAmbiguous }: Options) => {
      onlyOneFromStdin({ 'the message': file, 'the key': path });
      const signed = await orRefusal(async () => {
        const key = await readPrivateKey(path, io);
        const message = await readMembers(file, io, 'LianLian signature rules');
        const { sign } = (await import('tallystick/envelope')).lianlian;
        const typed = { ...message, sign_type: await signTypeFor(message, signType) };
        return { ...typed, sign: sign(typed, { key, allowAmbiguous }) };
      });
      if (signed instanceof TallystickError) await refuse(signed, 'signed', session);
      else await writeJson(io.stdout, signed, 0);
    });
}

/** The sign type that was asked for, else that of the message in its own letter case. */
async function signTypeFor({ sign_type: own }: JsonObject, asked: SignType | undefined): Promise<unknown> {
  const { signTypeOf } = await import('../../wire/lianlian/SignType.js');
  const type = asked ?? own ?? 'SHA256withRSA';
  if (signTypeOf(type) !== undefined) return type;
  throw new UsageError('sign_type of the message is not a sign type; set it with --sign-type.');
}
