import { ConformanceError } from '../ConformanceError.js';
import type { OrderState } from './Order.js';

/** One thing that happens to a payment, by the letter that stands for it in a token. */
export const moves = {
  p: 'The merchant is asked to pay.',
  l: 'The merchant is asked to pay, and the answer to its next request is lost.',
  x: 'The merchant is asked to pay, and its next request is lost.',
  h: 'The merchant is asked to pay, and the answer to its next request waits.',
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
  readonly moves: readonly Move[];
  /** A whole number below 2^32. */
  readonly seed: number;
}

/** The state of a payment as far as it decides which moves come to anything. */
interface Place {
  readonly state: OrderState;
  readonly isHeld: boolean;
}

const ASKING = 'plxh';

/** Where a move leads from a place; undefined where it comes to nothing there. */
function after({ state, isHeld }: Place, move: Move): Place | undefined {
  switch (move) {
    case 'r':
      return isHeld ? { state, isHeld: false } : undefined;
    case 's':
      return state === 'pending' ? { state: 'paid', isHeld } : undefined;
    case 'f':
      return state === 'pending' ? { state: 'failed', isHeld } : undefined;
    case 'n':
    case 'm':
      return state === 'paid' ? { state, isHeld } : undefined;
    case 'k':
      return { state, isHeld: false };
    default:
      // Who waits for an answer may well wait with all else.
      if (isHeld) return undefined;
      return { state: state === 'absent' && move !== 'x' ? 'pending' : state, isHeld: move === 'h' };
  }
}

/** Without the moves that come to nothing where they stand, by what an honest merchant does. */
export function meaningful(given: readonly Move[]): readonly Move[] {
  let place: Place | undefined = { state: 'absent', isHeld: false };
  const kept: Move[] = [];
  for (const move of given) {
    const next = after(place, move);
    if (next === undefined || (kept.length === 0 && !ASKING.includes(move))) continue;
    place = next;
    kept.push(move);
  }
  return kept;
}

/** Every schedule of a length whose moves all come to something, without kills. */
export function schedulesOf(length: number): readonly (readonly Move[])[] {
  const letters = (Object.keys(moves) as Move[]).filter((move) => move !== 'k');
  let all: readonly (readonly Move[])[] = [[]];
  for (let at = 0; at < length; at++) {
    all = all
      .flatMap((begun) => letters.map((move) => [...begun, move]))
      .filter((one) => meaningful(one).length === one.length);
  }
  return all;
}

/** Makes a schedule of choices: each number chooses among the moves that come to something where it is. */
export function chosenMoves(choices: readonly number[], withKills: boolean): readonly Move[] {
  const letters = (Object.keys(moves) as Move[]).filter((move) => withKills || move !== 'k');
  const chosen: Move[] = [];
  for (const choice of choices) {
    const open = letters.filter((move) => meaningful(chosen.concat(move)).length > chosen.length);
    chosen.push(open[choice % open.length] as Move);
  }
  return chosen;
}

/** Such as `hsn-1f`: the moves, and the seed in hexadecimal. */
export function tokenOf({ moves: given, seed }: Schedule): string {
  return `${given.join('')}-${seed.toString(16)}`;
}

/**
 * Reads a token.
 *
 * @throws {@link ConformanceError} where it is none
 */
export function scheduleIn(token: string): Schedule {
  const [, letters, seed] = /^([plxhrsfnmk]{1,64})-([0-9a-f]{1,8})$/.exec(token) ?? [];
  if (letters === undefined || seed === undefined)
    throw new ConformanceError('A schedule is the token that a report prints, such as hsn-1f.');
  return { moves: [...letters] as Move[], seed: Number.parseInt(seed, 16) };
}
