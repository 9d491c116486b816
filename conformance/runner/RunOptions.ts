import {
  boolean,
  functionOf,
  listOf,
  type OptionRules,
  objectWith,
  text,
  textLike,
  wholeNumber,
} from '#options';
import type { Case, Question } from '../Case.js';
import type { KnownFailure } from './KnownFailure.js';
import type { Narrowing } from './narrowedOf.js';
import type { Profile } from './Profile.js';

/** How cases are run; times in milliseconds. */
export interface RunOptions {
  /** For the answer to one question; 10 s by default. */
  readonly timeout?: number | undefined;
  /** Until the testee says `ready`; as long as for an answer by default, and at least 10 s. */
  readonly startTimeout?: number | undefined;
  /** Between `bye` and the end; 2 s, as the protocol says. */
  readonly exitTimeout?: number | undefined;
  /** Processes side by side; 1 by default. */
  readonly jobs?: number | undefined;
  /** Ends the run after the first failure. */
  readonly failFast?: boolean | undefined;
  /** Cases that are known to fail; asked all the same, and they fail the run when they pass. */
  readonly knownFailing?: readonly KnownFailure[] | undefined;
  /** The day by which known failures end that have an `until`, such as `2026-03-01`; today in UTC by default. */
  readonly today?: string | undefined;
  /** What is known of the testee, see {@link Profile}. */
  readonly profile?: Profile | undefined;
  /**
   * Operations, features, messages and interfaces of which cases must be asked, such as `validate`, `observe`,
   * `lianlian/MPAY_VERIFY/request`, `MPAY_VERIFY`; where none is, their cases fail and are not merely left out.
   */
  readonly required?: readonly string[] | undefined;
  /** Interfaces that the run is to ask about; where no case of one is asked, the report says so. */
  readonly demanded?: readonly string[] | undefined;
  /** For the report: what the cases were made with; none by default. */
  readonly seed?: number | undefined;
  /** For the report: the part of the cases that is asked, such as `2/4`. */
  readonly shard?: string | undefined;
  /** Of a shard: all cases of which it is a part, because another one may ask what is required. */
  readonly everyShard?: (() => readonly Case[]) | undefined;
  /** For the report: that the cases are a part, and of what. */
  readonly narrowed?: Narrowing | undefined;
  /**
   * Tells the command that asks a case again, for the report.
   *
   * @param caseId the id of the case
   */
  readonly replay?: ((caseId: string) => string) | undefined;
  /**
   * Told of the smallest question that makes a property fail; its values are made up.
   *
   * @param one the property
   * @param question the smallest one that was found to fail
   */
  readonly onCounterexample?: ((one: Case, question: Question) => void) | undefined;
  /**
   * Receives why the testee cannot be started; the run then ends without a result. Without this
   * function, each case fails.
   *
   * @param fault what went wrong
   */
  readonly onStartFault?: ((fault: StartFault) => void) | undefined;
  /** Interrupts the run. */
  readonly signal?: AbortSignal | undefined;
  /** Whether what the testee writes to standard error is passed on. */
  readonly passStderr?: boolean | undefined;
}

/** As long as a timer can wait. */
const milliseconds = wholeNumber(1, 2 ** 31 - 1);

/** What they must be. */
export const runRules: OptionRules<RunOptions> = {
  timeout: milliseconds,
  startTimeout: milliseconds,
  exitTimeout: milliseconds,
  jobs: wholeNumber(1, 1024),
  failFast: boolean,
  knownFailing: listOf(objectWith(), 0),
  today: textLike(/^\d{4}-\d{2}-\d{2}$/, 'a day, such as 2026-03-01'),
  profile: objectWith(),
  required: listOf(text, 0),
  demanded: listOf(text, 0),
  seed: wholeNumber(0, 2 ** 32 - 1),
  shard: text,
  everyShard: functionOf(),
  narrowed: objectWith<Narrowing>('from'),
  replay: functionOf(),
  onCounterexample: functionOf(),
  onStartFault: functionOf(),
  signal: objectWith('addEventListener'),
  passStderr: boolean,
};

/** Why a testee cannot be started. */
export interface StartFault {
  /** A sentence or two. */
  readonly reason: string;
  /** What it wrote to standard output instead of `ready`, masked. */
  readonly said?: string | undefined;
  /** The last lines that it wrote to standard error, without long numbers and keys; none where they are passed on. */
  readonly stderr: readonly string[];
}

const TIMEOUT = 10_000;

/** How long a testee has: the limit for its start is at least that for an answer, unless one is given. */
export function timeLimits(options: RunOptions, { limits }: Pick<Profile, 'limits'>) {
  const timeout = options.timeout ?? limits?.timeout ?? TIMEOUT;
  return {
    timeout,
    startTimeout: options.startTimeout ?? limits?.startTimeout ?? Math.max(TIMEOUT, timeout),
    exitTimeout: options.exitTimeout ?? 2000,
  };
}
