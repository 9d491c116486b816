import { charsets } from '../bytes/charsets.js';
import type { Hypothesis } from '../candidates.js';
import { proven } from '../findings.js';
import type { SigningModel } from './SigningModel.js';
import { escapeHypotheses, htmlHypotheses } from './source/escapeHypotheses.js';
import { jsonValueHypothesis, objectTextHypotheses } from './source/jsonValueHypotheses.js';
import { listHypotheses, memberHypotheses, withoutTwo } from './source/memberHypotheses.js';
import { anyOrder, orderHypotheses } from './source/orderHypotheses.js';
import { STAGES } from './source/STAGES.js';
import { blankHypotheses, objectHypotheses, valueHypotheses } from './source/valueHypotheses.js';
import { jsonHypothesis, wholeHypotheses } from './source/wholeHypotheses.js';

/**
 * Hypotheses about the source that was signed.
 *
 * @param known the members that the table has, where it is known
 */
export function sourceHypotheses(known: readonly string[] | undefined): readonly Hypothesis<SigningModel>[] {
  return [
    ...memberHypotheses(known),
    ...listHypotheses(),
    ...objectHypotheses(),
    ...objectTextHypotheses(),
    ...valueHypotheses(),
    jsonValueHypothesis,
    ...escapeHypotheses(),
    ...htmlHypotheses(),
    ...orderHypotheses(),
    ...wholeHypotheses(),
    jsonHypothesis,
    ...charsets.map(
      ({ id, name, encode }): Hypothesis<SigningModel> => ({
        stage: STAGES.bytes,
        *change(model) {
          const evidence = `It holds over the text in ${name}.`;
          yield { model: { ...model, toBytes: encode }, explain: () => [proven(id, evidence)] };
        },
      }),
    ),
    ...blankHypotheses(),
    withoutTwo,
    anyOrder,
  ];
}
