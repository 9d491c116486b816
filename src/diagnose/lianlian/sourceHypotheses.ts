import type { Hypothesis } from '../candidates.js';
import { gbkBytes, withQuestionMarks } from '../encodings.js';
import type { FindingId } from '../findings.js';
import type { Member, SigningModel } from './SigningModel.js';

/** Which members took part, then how their values were written, their order, and what was made of the whole. */
const MEMBERS = 1;
const VALUES = 2;
const ORDER = 3;
const WHOLE = 4;
const BYTES = 5;

const SIGN_TYPES = ['RSA', 'SHA256withRSA', 'SHA256WITHRSA', 'MD5', ''];

/**
 * Hypotheses about the source that was signed.
 *
 * @param known the members that the table has, where it is known
 */
export function sourceHypotheses(known: readonly string[] | undefined): readonly Hypothesis<SigningModel>[] {
  return [
    taking('source-empty-members', 'It holds with the empty members.', () => () => true),
    taking(
      'source-empty-members',
      'It holds with the members that are an empty text.',
      () =>
        ([, value]) =>
          value !== null,
    ),
    taking(
      'source-zeros-dropped',
      'It holds without the members whose value is 0.',
      ({ takesPart }) =>
        (member) =>
          takesPart(member) && !isZero(member),
    ),
    taking(
      'source-without-sign-type',
      'It holds without sign_type.',
      ({ takesPart }) =>
        (member) =>
          takesPart(member) && member[0] !== 'sign_type',
    ),
    ...SIGN_TYPES.map((type) => withSignType(type)),
    ...(known === undefined
      ? []
      : [
          taking(
            'source-known-members',
            'It holds over the members of the table alone.',
            ({ takesPart }) =>
              (member) =>
                takesPart(member) && known.includes(member[0]),
          ),
        ]),
    {
      id: 'source-known-members',
      evidence: 'It holds without some members of the message.',
      stage: MEMBERS,
      change: withoutSome,
    },
    {
      id: 'source-with-sign',
      evidence: 'It holds with sign= as a member.',
      stage: MEMBERS,
      *change(model) {
        const takesPart = (member: Member) => member[0] === 'sign' || model.takesPart(member);
        yield { ...model, members: [...model.members, ['sign', '']], takesPart };
      },
    },
    writing('source-url-encoded', 'It holds over URL-encoded values.', (text) => encodeURIComponent(text)),
    writing('source-url-encoded', 'It holds over values that are encoded as a form.', (text) =>
      new URLSearchParams({ '': text }).toString().slice(1),
    ),
    writing('source-quoted', 'It holds over values in quotes.', (text) => JSON.stringify(text)),
    ...amountHypotheses(),
    ordering('source-unsorted', 'It holds in the order of the message.', undefined),
    ordering('source-case-insensitive', 'It holds sorted without regard to letter case.', (left, right) =>
      order(left.toLowerCase(), right.toLowerCase()),
    ),
    ordering('source-case-insensitive', 'It holds sorted as in capitals.', (left, right) =>
      order(left.toUpperCase(), right.toUpperCase()),
    ),
    ordering('source-locale-sort', 'It holds sorted by the rules of a language.', (left, right) =>
      left.localeCompare(right, 'en'),
    ),
    ordering('source-unsorted', 'It holds sorted from the last name to the first.', (left, right) =>
      order(right, left),
    ),
    finishing('source-trailing-ampersand', 'It holds with an ampersand at the end.', (text) => `${text}&`),
    finishing('source-key-suffix', 'It holds with &key= at the end.', (text) => `${text}&key=`),
    finishing('source-key-suffix', 'It holds with &key=null at the end.', (text) => `${text}&key=null`),
    finishing('source-url-encoded', 'It holds over the whole text, URL-encoded.', (text) =>
      encodeURIComponent(text),
    ),
    {
      id: 'source-json',
      evidence: 'It holds over the JSON text of the members.',
      stage: WHOLE,
      *change(model) {
        const members = model.compare === undefined ? model.members : model.members.toSorted(byName);
        for (const kept of [members, members.filter(model.takesPart), model.members]) {
          yield { ...model, finish: () => JSON.stringify(Object.fromEntries(kept)) };
        }
      },
    },
    encoding('signed-gbk', 'It holds over the text in GBK.', gbkBytes),
    encoding('signed-question-marks', 'It holds over the text with ? for what is no ASCII.', (text) => {
      const marked = withQuestionMarks(text);
      return marked === undefined ? undefined : Buffer.from(marked);
    }),
  ];
}

function* withoutSome(model: SigningModel): Generator<SigningModel> {
  const names = model.members.map(([name]) => name).filter((name) => name !== 'sign_type');
  const without = (left: readonly string[]): SigningModel => ({
    ...model,
    takesPart: (member) => model.takesPart(member) && !left.includes(member[0]),
  });
  if (names.length > MOST_MEMBERS) return;
  for (const name of names) yield without([name]);
  for (const [index, one] of names.entries()) {
    for (const other of names.slice(index + 1)) yield without([one, other]);
  }
}

/** Above it, leaving out every pair of members is too much work. */
const MOST_MEMBERS = 30;

function withSignType(type: string): Hypothesis<SigningModel> {
  return {
    id: 'source-other-sign-type',
    evidence: `It holds with the sign_type ${type === '' ? 'empty' : type}.`,
    stage: MEMBERS,
    *change(model) {
      const current = model.members.find(([name]) => name === 'sign_type')?.[1];
      if (current === type || type === '') return;
      const others = model.members.filter(([name]) => name !== 'sign_type');
      yield { ...model, members: [...others, ['sign_type', type]] };
    },
  };
}

function amountHypotheses(): readonly Hypothesis<SigningModel>[] {
  const forms: readonly ((amount: number) => string)[] = [
    (amount) => String(amount),
    (amount) => amount.toFixed(1),
    (amount) => amount.toFixed(2),
    (amount) => (Number.isInteger(amount) ? amount.toFixed(1) : String(amount)),
    (amount) => String(Math.round(amount * 100)),
  ];
  return forms.map((form) => ({
    id: 'source-amount-form' as const,
    evidence: 'It holds with the amounts in another form.',
    stage: VALUES,
    *change(model: SigningModel) {
      yield {
        ...model,
        write: (value: unknown, name: string) => {
          const text = model.write(value, name);
          return name.includes('money') && /^\d+(\.\d+)?$/.test(text) ? form(Number(text)) : text;
        },
      };
    },
  }));
}

function taking(
  id: FindingId,
  evidence: string,
  rule: (model: SigningModel) => SigningModel['takesPart'],
): Hypothesis<SigningModel> {
  return {
    id,
    evidence,
    stage: MEMBERS,
    *change(model) {
      const takesPart = rule(model);
      const isSame = model.members.every((member) => takesPart(member) === model.takesPart(member));
      if (!isSame) yield { ...model, takesPart };
    },
  };
}

function writing(
  id: FindingId,
  evidence: string,
  rewrite: (text: string) => string,
): Hypothesis<SigningModel> {
  return {
    id,
    evidence,
    stage: VALUES,
    *change(model) {
      yield { ...model, write: (value, name) => rewrite(model.write(value, name)) };
    },
  };
}

function ordering(
  id: FindingId,
  evidence: string,
  compare: SigningModel['compare'],
): Hypothesis<SigningModel> {
  return {
    id,
    evidence,
    stage: ORDER,
    *change(model) {
      yield { ...model, compare };
    },
  };
}

function finishing(
  id: FindingId,
  evidence: string,
  finish: SigningModel['finish'],
): Hypothesis<SigningModel> {
  return {
    id,
    evidence,
    stage: WHOLE,
    *change(model) {
      yield { ...model, finish };
    },
  };
}

function encoding(
  id: FindingId,
  evidence: string,
  toBytes: SigningModel['toBytes'],
): Hypothesis<SigningModel> {
  return {
    id,
    evidence,
    stage: BYTES,
    *change(model) {
      yield { ...model, toBytes };
    },
  };
}

function isZero([, value]: Member): boolean {
  return value === 0 || (typeof value === 'string' && /^0+(\.0+)?$/.test(value));
}

function order(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function byName([left]: Member, [right]: Member): number {
  return order(left, right);
}
