import { charsets } from '../bytes/charsets.js';
import type { Hypothesis } from '../candidates.js';
import { type Clue, proven } from '../findings.js';
import { habitWords } from '../json/habitWords.js';
import { type RewrittenText, rewrittenTexts, windowsTexts } from '../json/rewritingSteps.js';
import { habitsThatWrite } from '../json/rewritings.js';
import type { BodyContext } from './BodyContext.js';
import { bodyRewriting, STAGE } from './bodyRewriting.js';
import { contentHypotheses } from './contentHypotheses.js';
import { decodedHypotheses } from './decodedHypotheses.js';
import type { SigningModel } from './SigningModel.js';
import { wrappedHypotheses } from './wrappedHypotheses.js';

const MARK = '\uFEFF';
const NEWLINE = 'It holds over the body with a line end.';

/** Hypotheses about the body that was signed; those to report first come first. */
export function bodyHypotheses(context: BodyContext): readonly Hypothesis<SigningModel>[] {
  return [
    ...endHypotheses(),
    ...decodedHypotheses(context),
    formHypothesis(rewrittenTexts),
    ...contentHypotheses(context),
    ...charsetHypotheses(),
    ...wrappedHypotheses(),
  ];
}

/** What a serialiser writes, and how a program turns it into bytes. */
export function writtenHypotheses(): readonly Hypothesis<SigningModel>[] {
  return [formHypothesis(rewrittenTexts), ...endHypotheses(), ...charsetHypotheses()];
}

/** What a serialiser writes on several lines under Windows, together with other things. */
export function windowsHypotheses(): readonly Hypothesis<SigningModel>[] {
  return [formHypothesis(windowsTexts), ...endHypotheses(), ...charsetHypotheses(), ...wrappedHypotheses()];
}

/** Longer texts are rewritten each time, so that not all of them are kept. */
const LONGEST_KEPT = 0x10000;

/** What serialisers write of the body; the same text comes up again with other things done before. */
function formHypothesis(write: (text: string) => Iterable<RewrittenText>): Hypothesis<SigningModel> {
  const known = new Map<string, readonly RewrittenText[]>();
  const textsOf = (text: string): Iterable<RewrittenText> => {
    if (text.length > LONGEST_KEPT) return write(text);
    const texts = known.get(text) ?? [...write(text)];
    known.set(text, texts);
    return texts;
  };
  return {
    stage: STAGE.form,
    *change(model) {
      for (const { text, explain } of textsOf(model.body.toString())) {
        yield { model: { ...model, body: Buffer.from(text) }, explain };
      }
    },
  };
}

function endHypotheses(): readonly Hypothesis<SigningModel>[] {
  return [
    bodyRewriting('signed-body-newline', NEWLINE, STAGE.ends, (text) => [`${text}\n`, `${text}\r\n`], {
      explain: newlineClues,
    }),
    bodyRewriting('signed-line-ends', 'It holds over the body with other line ends.', STAGE.ends, (text) => [
      text.replace(/\r?\n/g, '\r\n'),
      text.replaceAll('\r\n', '\n'),
    ]),
    bodyRewriting(
      'signed-byte-order-mark',
      'It holds over the body with a byte-order mark.',
      STAGE.mark,
      (text) => [text.startsWith(MARK) ? undefined : MARK + text],
    ),
  ];
}

/** Some serialisers end the line by themselves. */
function newlineClues(text: string, written: Buffer): readonly Clue[] {
  const habits = habitsThatWrite(written.toString(), text);
  const words = habits.length === 0 ? '' : ` It is the JSON as written by ${habitWords(habits)}.`;
  return [proven('signed-body-newline', NEWLINE + words, habits)];
}

function charsetHypotheses(): readonly Hypothesis<SigningModel>[] {
  return charsets.map(({ id, name, encode }) =>
    bodyRewriting(id, `It holds over the body in ${name}.`, STAGE.charset, (text) => [encode(text)]),
  );
}
