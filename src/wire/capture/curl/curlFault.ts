import type { TallystickError } from '../../../codec/TallystickError.js';
import { invalidCapture } from '../invalidCapture.js';

const INSTEAD = 'or send it with curl --trace FILE, and give that file';

/** The ways in which a command for curl does not say by itself what it sends. */
export const CURL_FAULTS = {
  executed: `must have no variable, other command or pattern in it, because nothing of it is executed: put the value in the place of $… or \`…\`, ${INSTEAD}`,
  file: `must have its body in it: a file (@…), standard input or another command is not read. Give the body with --data-raw, ${INSTEAD}`,
  form: `must not send a form of several parts or a file (-F, -T), which no message of the networks is`,
  several: 'must have one URL, and --data or --json for the body',
  cut: 'ends within quotes or after an option: copy all of it',
  windows: 'is quoted for the command prompt of Windows: copy it as cURL (bash)',
  control: 'must not have a control character in its URL, method or headers',
  long: 'has more words than a command has: give one command alone',
} as const;

/** The error about a command for curl. */
export function curlFault(fault: keyof typeof CURL_FAULTS): TallystickError {
  return invalidCapture(`The command for curl ${CURL_FAULTS[fault]}.`);
}

/** The error about an option that this reader does not know. */
export function unknownOption(name: string): TallystickError {
  return invalidCapture(
    `The command for curl has an option that is not known here, ${name}: leave it out if it does not change what is sent, ${INSTEAD}.`,
  );
}
