import { Option } from 'commander';
import { wholeNumber } from './wholeNumber.js';

/** Makes the options that several commands have. */
export const sharedOptions = {
  form: () =>
    new Option('--form <form>', 'the encrypted member as an object (plain) or as a JWE string (wire)')
      .choices(['plain', 'wire'])
      .default('plain'),
  reading: () =>
    new Option(
      '--reading <reading>',
      'what should be sent (strict) or what is accepted (tolerant); both pass unknown members, as published, and strict notes them',
    )
      .choices(['strict', 'tolerant'])
      .default('tolerant'),
  party: () =>
    new Option('--party <party>', 'who sends the request: a member, or a merchant').choices([
      'member',
      'merchant',
    ]),
  request: () =>
    new Option('--request <file>', 'the request that a response answers, for the members that must match'),
  count: () => new Option('--count <n>', 'how many').argParser(wholeNumber(1, 1_000_000_000)).default(1),
  seed: () =>
    new Option('--seed <n>', 'repeats a run; left out, a random one is printed on stderr').argParser(
      wholeNumber(0, 0xffffffff),
    ),
} as const;
