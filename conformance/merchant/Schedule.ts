import { ConformanceError } from '../ConformanceError.js';
import type { FlowName } from './Flow.js';
import type { OrderState } from './Order.js';

/** One thing that happens to a payment, by the letter that stands for it in a token. */
export const moves = {
  p: 'The merchant is asked to pay.',
  l: 'The merchant is asked to pay, and the answer to its next request is lost.',
  x: 'The merchant is asked to pay, and its next request is lost.',
  h: 'The merchant is asked to pay, and the answer to its next request waits.',
  v: 'The payer enters the code.',
  w: 'The payer enters the code, and the answer to the next request of the merchant is lost.',
  y: 'The payer enters the code, and the next request of the merchant is lost.',
  g: 'The payer enters the code, and the answer to the next request of the merchant waits.',
  o: 'The payer enters the code, and the payment succeeds at once.',
  r: 'The answers that wait arrive.',
  s: 'The payer pays.',
  f: 'The payment fails.',
  n: 'The notice arrives.',
  m: 'The notice arrives, and its acknowledgement is lost.',
  k: 'The merchant is killed and started again.',
} as const;

/** A letter of {@link moves}. */
export type Move = keyof typeof moves;

/** What happens to one payment, in its order, and what its amount is drawn from. */
export interface Schedule {
  readonly flow: FlowName;
  readonly moves: readonly Move[];
  /** A whole number below 2^32. */
  readonly seed: number;
}

/** Moves that ask a merchant to pay, or to begin with it. */
const ASKING = 'plxh';

/** Moves that tell a merchant the code of the payer. */
const VERIFYING = 'vwygo';

/** Whether a move tells a merchant the code of the payer. */
export function isVerifying(move: Move): boolean {
  return VERIFYING.includes(move);
}

/** The move of the same kind with which nothing goes wrong. */
export function plainest(move: Move): Move {
  if (ASKING.includes(move)) return 'p';
  if (isVerifying(move)) return 'v';
  return move === 'm' ? 'n' : move;
}

/** The state of a payment as far as it decides which moves come to anything. */
interface Place {
  readonly state: OrderState;
  /** What the answer that waits is of. */
  readonly held?: 'asking' | 'verifying' | undefined;
  /** Whether the merchant has what it verifies with. */
  readonly hasToken: boolean;
}

const BEGINNING: Place = { state: 'absent', hasToken: false };

/** Where a move leads from a place; undefined where it comes to nothing there. */
function after(place: Place, move: Move, flow: FlowName): Place | undefined {
  const { state, held, hasToken } = place;
  switch (move) {
    case 'r':
      return held && { state, hasToken: hasToken || held === 'asking' };
    case 's':
      return state === 'pending' ? { ...place, state: 'paid' } : undefined;
    case 'f':
      return state === 'pending' ? { ...place, state: 'failed' } : undefined;
    case 'n':
    case 'm':
      return state === 'paid' ? place : undefined;
    case 'k':
      return { state, hasToken };
    default:
      // Who waits for an answer may well wait with all else.
      if (held) return undefined;
      return isVerifying(move) ? verified(place, move, flow) : asked(place, move, flow);
  }
}

function asked({ state, hasToken }: Place, move: Move, flow: FlowName): Place {
  const begun = flow === 'mpay' ? 'applied' : 'pending';
  return {
    state: state === 'absent' && move !== 'x' ? begun : state,
    held: move === 'h' ? 'asking' : undefined,
    hasToken: hasToken || move === 'p',
  };
}

function verified({ state, hasToken }: Place, move: Move, flow: FlowName): Place | undefined {
  if (flow !== 'mpay' || !hasToken) return undefined;
  const paid = move === 'o' ? 'paid' : 'pending';
  return {
    state: state === 'applied' && move !== 'y' ? paid : state,
    held: move === 'g' ? 'verifying' : undefined,
    hasToken,
  };
}

/** Without the moves that come to nothing where they stand, by what an honest merchant does. */
export function meaningful(given: readonly Move[], flow: FlowName): readonly Move[] {
  let place = BEGINNING;
  const kept: Move[] = [];
  for (const move of given) {
    const next = after(place, move, flow);
    if (next === undefined || (kept.length === 0 && !ASKING.includes(move))) continue;
    place = next;
    kept.push(move);
  }
  return kept;
}

const LETTERS = Object.keys(moves) as Move[];

/** Every schedule of a length whose moves all come to something, without kills. */
export function schedulesOf(length: number, flow: FlowName): readonly (readonly Move[])[] {
  const letters = LETTERS.filter((move) => move !== 'k');
  let all: readonly (readonly Move[])[] = [[]];
  for (let at = 0; at < length; at++) {
    all = all
      .flatMap((begun) => letters.map((move) => [...begun, move]))
      .filter((one) => meaningful(one, flow).length === one.length);
  }
  return all;
}

/** Makes a schedule of choices: each number chooses among the moves that come to something where it is. */
export function chosenMoves(choices: readonly number[], withKills: boolean, flow: FlowName): readonly Move[] {
  const letters = LETTERS.filter((move) => withKills || move !== 'k');
  const chosen: Move[] = [];
  for (const choice of choices) {
    const open = letters.filter((move) => meaningful(chosen.concat(move), flow).length > chosen.length);
    chosen.push(open[choice % open.length] as Move);
  }
  return chosen;
}

/** Such as `hsn-1f` or `mpay-pws-1f`: the flow where it is not the first one, the moves, and the seed in hexadecimal. */
export function tokenOf({ flow, moves: given, seed }: Schedule): string {
  return `${flow === 'aggregate' ? '' : `${flow}-`}${given.join('')}-${seed.toString(16)}`;
}

const TOKEN = new RegExp(`^(mpay-)?([${LETTERS.join('')}]{1,64})-([0-9a-f]{1,8})$`);

/**
 * Reads a token.
 *
 * @throws {@link ConformanceError} where it is not a schedule
 */
export function scheduleIn(token: string): Schedule {
  const [, mpay, letters, seed] = TOKEN.exec(token) ?? [];
  if (letters === undefined || seed === undefined)
    throw new ConformanceError(
      'A schedule is the token that a report prints, such as hsn-1f or mpay-pws-1f.',
    );
  return {
    flow: mpay === undefined ? 'aggregate' : 'mpay',
    moves: [...letters] as Move[],
    seed: Number.parseInt(seed, 16),
  };
}
