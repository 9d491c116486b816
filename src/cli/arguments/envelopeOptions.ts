import { InvalidArgumentError, Option } from 'commander';
import type { Clock } from '../../identifiers/sources.js';
import type { SignType } from '../../wire/lianlian/SignType.js';

const SIGN_TYPES: readonly SignType[] = ['RSA', 'SHA256withRSA'];

/** Makes the options that several commands of the envelope have. */
export const envelopeOptions = {
  appId: () =>
    new Option('--app-id <id>', 'app ID of the sending institution or wallet (UnionPay), 8 characters'),
  requestPath: () =>
    new Option('--request-path <path>', "the service's path, such as /scis/switch/verification"),
  keys: () =>
    new Option('--keys <directory>', 'directory of your keys, with key-ring.json').makeOptionMandatory(),
  keysOrKey: () => new Option('--keys <directory>', 'directory of your keys, with key-ring.json'),
  key: () =>
    new Option(
      '--key <file>',
      'a single key instead of --keys: your private key, or the public key or certificate of the other party; repeat it for several',
    ).argParser((file: string, before: readonly string[] = []) => [...before, file]),
  accept: () =>
    new Option('--accept <types>', 'sign types to accept (LianLian); SHA256withRSA by default').argParser(
      signTypesIn,
    ),
  allowAmbiguous: () =>
    new Option(
      '--allow-ambiguous <members>',
      'members whose value may hold &name= of another (LianLian), such as notify_url; separated by commas',
    ).argParser(namesIn),
  host: () =>
    new Option('--host <host>', 'host[:port] of the service')
      .argParser(
        matching(
          /^[A-Za-z0-9.-]+(?::\d{1,5})?$|^\[[0-9A-Fa-f:.]+\](?::\d{1,5})?$/,
          'It must be a host or host:port.',
        ),
      )
      .default('localhost'),
  entry: () =>
    new Option('--entry <n>', 'the entry of a HAR file, from 0').argParser((text) => {
      if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('It must be a whole number from 0.');
      return Number(text);
    }),
  signType: () =>
    new Option(
      '--sign-type <type>',
      'the algorithm (LianLian); by default sign_type of the message, or SHA256withRSA',
    ).choices(SIGN_TYPES),
  algorithm: () =>
    new Option('--algorithm <type>', 'the sign_type to require; RSA is MD5 with RSA')
      .choices(SIGN_TYPES)
      .default('SHA256withRSA'),
  timeout: () =>
    new Option('--timeout <seconds>', 'how long to wait for the answer')
      .argParser((text) => {
        if (!/^[1-9]\d{0,2}$/.test(text) || Number(text) > 600)
          throw new InvalidArgumentError('It must be a whole number from 1 to 600.');
        return Number(text);
      })
      .default(60),
  at: (about = 'the time to use as now, such as 2026-03-01T08:00:00Z') =>
    new Option('--at <time>', about).argParser(clockIn),
} as const;

function signTypesIn(text: string): readonly SignType[] {
  const types = text.split(',').map((name) => SIGN_TYPES.find((type) => type === name));
  if (types.includes(undefined)) {
    throw new InvalidArgumentError(
      `It must be ${SIGN_TYPES.join(' or ')}, or both with a comma between them.`,
    );
  }
  return types as SignType[];
}

function namesIn(text: string): readonly string[] {
  const names = text.split(',');
  if (names.includes(''))
    throw new InvalidArgumentError('It must be names of members with commas between them.');
  return names;
}

function matching(pattern: RegExp, expected: string): (text: string) => string {
  return (text) => {
    if (!pattern.test(text)) throw new InvalidArgumentError(expected);
    return text;
  };
}

/** RFC 3339 section 5.6, without what no computer writes. */
const WITH_ZONE = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;
/** The header Date (RFC 9110 section 5.6.7). */
const HTTP_DATE = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;

/** A clock fixed at a time with its zone: without one it would mean the zone of this computer. */
function clockIn(text: string): Clock {
  const instant = WITH_ZONE.test(text) || HTTP_DATE.test(text) ? Date.parse(text) : Number.NaN;
  if (!(instant >= 0))
    throw new InvalidArgumentError(
      'It must be a time with its zone, such as 2026-03-01T16:00:00+08:00, or the Date of an answer.',
    );
  return () => instant;
}
