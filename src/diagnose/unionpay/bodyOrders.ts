import type { Hypothesis } from '../candidates.js';
import { proven } from '../findings.js';
import { memberOrders } from '../json/memberOrders.js';
import { rewritingIds } from '../json/rewritingSteps.js';
import { STAGE } from './bodyRewriting.js';
import type { SigningModel } from './SigningModel.js';

/** The hypothesis that the members of the body were in any other order; too many to be tried with much else. */
export const bodyOrders: Hypothesis<SigningModel> = {
  stage: STAGE.content,
  *change(model) {
    const evidence =
      'It holds over the JSON with its members in another order, which is neither sorted nor that of a Java HashMap.';
    const sent = model.body.toString();
    for (const text of memberOrders(sent)?.texts ?? []) {
      const explain = () => rewritingIds(sent, text).map((id) => proven(id, evidence));
      yield { model: { ...model, body: Buffer.from(text) }, explain };
    }
  },
};
