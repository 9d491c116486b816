import type { Hypothesis } from '../../candidates.js';
import { type FindingId, proven } from '../../findings.js';
import type { SigningModel } from '../SigningModel.js';
import { STAGES } from './STAGES.js';

/** Every value written in another way. */
export function writing(
  id: FindingId,
  evidence: string,
  rewrite: (text: string, name: string) => string,
): Hypothesis<SigningModel> {
  return {
    stage: STAGES.values,
    *change(model) {
      const write: SigningModel['write'] = (value, name) => rewrite(model.write(value, name), name);
      const isSame = model.members.every(([name, value]) => write(value, name) === model.write(value, name));
      if (!isSame) yield { model: { ...model, write }, explain: () => [proven(id, evidence)] };
    },
  };
}

/** A hypothesis that is tried with one other at most, to keep what is tried within its bound. */
export function inPairs<Model>(hypothesis: Hypothesis<Model>): Hypothesis<Model> {
  return { ...hypothesis, most: 2 };
}

/** Above it, each value alone is too much work. */
const MOST_ALONE = 30;

/** The value of one member alone written in another way; tried with one other hypothesis at most. */
export function writingOne(
  id: FindingId,
  evidence: string,
  rewrite: (text: string, name: string) => string,
): Hypothesis<SigningModel> {
  return {
    stage: STAGES.values,
    most: 2,
    *change(model) {
      const members = model.members.filter(model.takesPart);
      if (members.length > MOST_ALONE) return;
      for (const [name, value] of members) {
        const text = model.write(value, name);
        const written = rewrite(text, name);
        if (written !== text)
          yield { model: writtenAs(model, name, written), explain: () => [proven(id, evidence)] };
      }
    },
  };
}

/** The model with another text for the value of one member. */
export function writtenAs(model: SigningModel, name: string, text: string): SigningModel {
  return { ...model, write: (value, other) => (other === name ? text : model.write(value, other)) };
}
