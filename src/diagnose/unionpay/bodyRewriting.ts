import type { Hypothesis } from '../candidates.js';
import { type Clue, type FindingId, proven } from '../findings.js';
import type { SigningModel } from './SigningModel.js';

/** What is done first has the lower stage: text is read, changed, written, ended, marked, encoded and wrapped. */
export const STAGE = {
  decoded: 0,
  content: 1,
  form: 2,
  ends: 3,
  mark: 3.5,
  charset: 4,
  wrapped: 5,
} as const;

/** A text or bytes that may have been signed; undefined where a rule gives none. */
export type Written = string | Uint8Array | undefined;

const ANY = Number.POSITIVE_INFINITY;
/** What is seldom done together with two other things. */
const SELDOM: readonly number[] = [STAGE.decoded, STAGE.content, STAGE.wrapped];

/**
 * The hypothesis that something other than the body was signed.
 *
 * @param explain what shows it, where more is to be said than the evidence; of the text that was changed, and what it became
 */
export function bodyRewriting(
  id: FindingId,
  evidence: string,
  stage: number,
  rewrite: (text: string, body: Buffer) => Iterable<Written>,
  {
    most = SELDOM.includes(stage) ? 2 : ANY,
    explain = () => [proven(id, evidence)],
  }: BodyRewritingOptions = {},
): Hypothesis<SigningModel> {
  return {
    stage,
    most,
    *change(model) {
      let last = model.body;
      const text = model.body.toString();
      for (const written of rewrite(text, model.body)) {
        if (written === undefined) continue;
        const body = Buffer.from(written as string);
        if (body.equals(model.body) || body.equals(last)) continue;
        last = body;
        yield { model: { ...model, body }, explain: () => explain(text, body) };
      }
    },
  };
}

interface BodyRewritingOptions {
  /** How many things may have been done together with it, itself counted. */
  readonly most?: number;
  readonly explain?: (text: string, written: Buffer) => readonly Clue[];
}
