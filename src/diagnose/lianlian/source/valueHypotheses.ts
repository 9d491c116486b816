import { isObject } from '../../../table/JsonObject.js';
import type { Hypothesis } from '../../candidates.js';
import { proven } from '../../findings.js';
import type { SigningModel } from '../SigningModel.js';
import { objectTexts } from './objectTexts.js';
import { STAGES } from './STAGES.js';
import { urlEncoded } from './urlEncoded.js';
import { inPairs, writing, writingOne } from './writing.js';

/** What programs make of an object that they join to a text. */
export function objectHypotheses(): readonly Hypothesis<SigningModel>[] {
  return objectTexts.map(([words, form]) => ({
    stage: STAGES.values,
    *change(model) {
      const names = model.members.filter(([, value]) => isObject(value)).map(([name]) => name);
      if (names.length === 0) return;
      const write: SigningModel['write'] = (value, name) =>
        isObject(value) ? form(value) : model.write(value, name);
      const evidence = `It holds with each object${words}.`;
      yield { model: { ...model, write }, explain: () => [proven('value-not-string', evidence)] };
    },
  }));
}

/** Other ways to write values. */
export function valueHypotheses(): readonly Hypothesis<SigningModel>[] {
  return [
    writing('source-url-encoded', 'It holds over URL-encoded values.', urlEncoded),
    writing('source-url-encoded', 'It holds over values that are encoded as a form.', (text) =>
      new URLSearchParams({ '': text }).toString().slice(1),
    ),
    writing('source-quoted', 'It holds over values in quotes.', (text) => JSON.stringify(text)),
    ...['"', "'"].map((quote) =>
      inPairs(
        writing('source-quoted', 'It holds over values in quotes.', (text) => `${quote}${text}${quote}`),
      ),
    ),
    writing('source-trimmed', 'It holds over values without the blanks around them.', (text) => text.trim()),
    ...amountHypotheses(),
  ];
}

/** A value with a blank at an end; at the end of the last one it is one at the end of the whole text. */
export function blankHypotheses(): readonly Hypothesis<SigningModel>[] {
  return [
    ...[' ', '\n'].flatMap((blank) => [
      writingOne('source-trimmed', 'It holds with a blank after one of the values.', (text) => text + blank),
      writingOne('source-trimmed', 'It holds with a blank before one of the values.', (text) => blank + text),
    ]),
  ];
}

function amountHypotheses(): readonly Hypothesis<SigningModel>[] {
  const forms: readonly ((amount: number) => string)[] = [
    (amount) => String(amount),
    (amount) => amount.toFixed(1),
    (amount) => amount.toFixed(2),
    (amount) => (Number.isInteger(amount) ? amount.toFixed(1) : String(amount)),
    (amount) => String(Math.round(amount * 100)),
  ];
  return forms.map((form) =>
    writing('source-amount-form', 'It holds with the amounts in another form.', (text, name) =>
      /money|amount/i.test(name) && /^\d+(\.\d+)?$/.test(text) ? form(Number(text)) : text,
    ),
  );
}
