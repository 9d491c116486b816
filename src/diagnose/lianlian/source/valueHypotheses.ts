import { isObject } from '../../../table/JsonObject.js';
import type { Hypothesis } from '../../candidates.js';
import { type FindingId, proven } from '../../findings.js';
import type { SigningModel } from '../SigningModel.js';
import { javaText } from './javaText.js';
import { STAGES } from './STAGES.js';
import { urlEncoded } from './urlEncoded.js';

/** What programs make of an object that they join to a text. */
export function objectHypotheses(): readonly Hypothesis<SigningModel>[] {
  const forms: readonly (readonly [words: string, form: (value: object) => string])[] = [
    ['=Array, as PHP writes an array', () => 'Array'],
    ['=[object Object], as JavaScript writes an object', () => '[object Object]'],
    ['={...}, as Java writes a map', javaText],
  ];
  return forms.map(([words, form]) => ({
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
    writing('source-trimmed', 'It holds over values without the blanks around them.', (text) => text.trim()),
    writing('source-html-escaped', 'It holds over values with &amp; and its like.', htmlEscaped),
    ...amountHypotheses(),
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

function writing(
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

function htmlEscaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
