import { isObject } from '../../../table/JsonObject.js';
import type { Hypothesis } from '../../candidates.js';
import { proven } from '../../findings.js';
import { writtenBy } from '../../json/habitWords.js';
import { habitsThatWrite, rewritings } from '../../json/rewritings.js';
import type { SigningModel } from '../SigningModel.js';
import { objectTexts } from './objectTexts.js';
import { STAGES } from './STAGES.js';
import { writtenAs } from './writing.js';

/** A value that is the JSON text of an object or array, as another serialiser or another call writes it. */
export const jsonValueHypothesis: Hypothesis<SigningModel> = {
  stage: STAGES.values,
  most: 2,
  *change(model) {
    for (const [name, value] of model.members.filter(model.takesPart)) {
      const text = model.write(value, name);
      if (jsonOf(text) === undefined) continue;
      for (const other of rewritings(text)) {
        const explain = () => {
          const which = /^\w{1,64}$/.test(name) ? name : 'A value';
          const how = writtenBy(text, habitsThatWrite(other, text));
          return [proven('source-json-value', `${which} was signed in another form than it is sent. ${how}`)];
        };
        yield { model: writtenAs(model, name, other), explain };
      }
    }
  },
};

/** What programs make of an object that they join to a text, where the message has its JSON text. */
export function objectTextHypotheses(): readonly Hypothesis<SigningModel>[] {
  return objectTexts.map(([words, form]) => ({
    stage: STAGES.values,
    *change(model) {
      const formOf = (value: unknown) => (typeof value === 'string' ? jsonOf(value) : undefined);
      if (!model.members.some(([, value]) => formOf(value) !== undefined)) return;
      const write: SigningModel['write'] = (value, name) => {
        const object = formOf(value);
        return object === undefined ? model.write(value, name) : form(object);
      };
      const evidence = `It holds with ${words}, where the JSON text of the object is sent.`;
      yield { model: { ...model, write }, explain: () => [proven('source-json-value', evidence)] };
    },
  }));
}

/** The object or array that a text is the JSON of. */
function jsonOf(text: string): object | undefined {
  if (!/^\s*[{[]/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) || Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
