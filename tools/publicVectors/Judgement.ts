import { TallystickError } from 'tallystick';
import type { Vector, VectorGroup } from './VectorFile.js';

/** What became of the input of a vector. */
export type Judgement =
  | { readonly is: 'accepted' }
  /** `because` where the protocol refuses what the vector calls valid. */
  | { readonly is: 'refused'; readonly because?: string | undefined }
  /** Another plaintext came out, or what the protocol refuses was accepted. */
  | { readonly is: 'wrong'; readonly what: string }
  /** Not of the protocols. */
  | { readonly is: 'skipped'; readonly reason: string };

/**
 * Gives the input of a vector to what tallystick has for it.
 *
 * @param algorithm what the file says that it is about
 */
export type Judge = (vector: Vector, group: VectorGroup, algorithm: string | undefined) => Judgement;

export const ACCEPTED: Judgement = { is: 'accepted' };
export const REFUSED: Judgement = { is: 'refused' };

/** A vector that is not asked. */
export function skipped(reason: string): Judgement {
  return { is: 'skipped', reason };
}

/**
 * What a step gives that refuses by throwing. A fault of another kind is passed on, as a fault of tallystick.
 *
 * @param due what must come out
 */
export function judged(step: () => Buffer, due: Buffer | undefined): Judgement {
  const plaintext = unlessRefused(step);
  if (plaintext === undefined) return REFUSED;
  return due === undefined || plaintext.equals(due)
    ? ACCEPTED
    : { is: 'wrong', what: 'another plaintext came out' };
}

/** Undefined where a step refuses its input, as tallystick refuses envelopes and keys. */
export function unlessRefused<Value>(step: () => Value): Value | undefined {
  try {
    return step();
  } catch (error) {
    if (error instanceof TallystickError) return undefined;
    throw error;
  }
}
