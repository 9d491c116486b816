import { InvalidArgumentError, Option } from 'commander';
import type { SignType } from '../envelope/lianlian/SignType.js';

const SIGN_TYPES: readonly SignType[] = ['RSA', 'SHA256withRSA'];

/** Makes the options that several commands of the envelope have. */
export const envelopeOptions = {
  appId: () =>
    new Option('--app-id <id>', 'the institution or wallet that sends (UnionPay), 8 characters').argParser(
      matching(/^[!-~]{8}$/, 'It must have 8 characters.'),
    ),
  requestPath: () =>
    new Option('--request-path <path>', "the service's path, such as /scis/switch/verification").argParser(
      matching(/^\/[!-~]{0,2047}$/, 'It must begin with a slash and have no blanks.'),
    ),
  signType: () =>
    new Option(
      '--sign-type <type>',
      'the algorithm (LianLian); else sign_type of the message, else SHA256withRSA',
    ).choices(SIGN_TYPES),
  at: () =>
    new Option('--at <time>', 'the time that counts as now, such as 2026-03-01T08:00:00Z').argParser(
      instantIn,
    ),
} as const;

function matching(pattern: RegExp, expected: string): (text: string) => string {
  return (text) => {
    if (!pattern.test(text)) throw new InvalidArgumentError(expected);
    return text;
  };
}

/** A time with its zone, to milliseconds since 1970: without one it would mean the zone of this computer. */
function instantIn(text: string): number {
  const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/.test(text)
    ? Date.parse(text)
    : Number.NaN;
  if (!(instant >= 0))
    throw new InvalidArgumentError('It must be a time with its zone, such as 2026-03-01T16:00:00+08:00.');
  return instant;
}
