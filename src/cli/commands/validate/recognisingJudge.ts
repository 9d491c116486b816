import type { Message } from '../../../codec/createMessage.js';
import type { Verdict } from '../../../codec/Violation.js';
import type { JudgeOptions } from '../../../codec/validateMessage.js';
import { likeliestMessages } from '../../../diagnose/likeliestMessages.js';
import { isObject, type JsonObject } from '../../../table/JsonObject.js';

/** A verdict, and of which message it is where that was not given. */
export interface Judged extends Verdict {
  readonly message?: Message;
  /** Other messages that it may be as well: their tables find as little. */
  readonly others?: readonly Message[];
}

/** Judges a value; undefined where it is not known which message it is. */
export type MessageJudge = (value: unknown) => Judged | undefined;

/** How many sets of names are remembered. */
const MOST_KNOWN = 1000;

/**
 * Makes a judge that recognises the message by the names of its members. Where several have the same, it is the
 * one whose table finds the fewest violations and, of equals, has the fewest notes; or all of these.
 *
 * @param messages what it may be
 * @param options form: `wire` where an encrypted member is a text, whatever it says
 */
export function recognisingJudge(
  messages: readonly Message[],
  options: JudgeOptions | undefined,
): MessageJudge {
  const known = new Map<string, readonly Message[]>();
  const likeliest = (members: JsonObject): readonly Message[] => {
    const names = Object.keys(members).join('\0');
    const before = known.get(names);
    if (before !== undefined) return before;
    const found = likeliestMessages(members, messages);
    if (known.size < MOST_KNOWN) known.set(names, found);
    return found;
  };
  return (value) => {
    if (!isObject(value)) return undefined;
    const judged = likeliest(value).map((message) => ({
      ...message.validate(value, { ...options, ...(isWire(message, value) && { form: 'wire' }) }),
      message,
    }));
    const least = (verdicts: typeof judged, countOf: (verdict: Verdict) => number) => {
      const fewest = Math.min(...verdicts.map(countOf));
      return verdicts.filter((verdict) => countOf(verdict) === fewest);
    };
    const [best, ...others] = least(least(judged, faultsOf), notesOf);
    return best && { ...best, ...(others.length > 0 && { others: others.map(({ message }) => message) }) };
  };
}

function isWire({ table: { rows } }: Message, members: JsonObject): boolean {
  return rows.some(({ encrypted, identifier }) => encrypted && typeof members[identifier] === 'string');
}

function faultsOf({ violations, omitted }: Verdict): number {
  return violations.length + (omitted?.violations ?? 0);
}

function notesOf({ notes, omitted }: Verdict): number {
  return notes.length + (omitted?.notes ?? 0);
}
