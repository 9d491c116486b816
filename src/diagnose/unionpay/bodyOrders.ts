import type { Hypothesis } from '../candidates.js';
import { proven } from '../findings.js';
import { memberOrders } from '../json/memberOrders.js';
import type { SigningModel } from './SigningModel.js';

/** The hypothesis that the members of the body were in any other order; too many to be paired. */
export const bodyOrders: Hypothesis<SigningModel> = {
  stage: 1,
  most: 1,
  *change(model) {
    const evidence =
      'It holds over the JSON with its members in another order, which is neither sorted nor that of a Java HashMap.';
    for (const text of memberOrders(model.body.toString())?.texts ?? []) {
      const explain = () => [proven('signed-member-order', evidence)];
      yield { model: { ...model, body: Buffer.from(text) }, explain };
    }
  },
};
