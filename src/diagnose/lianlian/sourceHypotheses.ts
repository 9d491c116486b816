import { createHash } from 'node:crypto';
import { isObject } from '../../table/JsonObject.js';
import { charsets } from '../bytes/charsets.js';
import type { Hypothesis } from '../candidates.js';
import { type FindingId, proven } from '../findings.js';
import { writtenBy } from '../json/habitWords.js';
import { javaHashOrder } from '../json/javaHashOrder.js';
import { habitsThatWrite, rewritings } from '../json/rewritings.js';
import { permutations } from '../permutations.js';
import type { Member, SigningModel } from './SigningModel.js';

/**
 * Which members took part, then how their values were written, their order, what was made of the whole, its
 * bytes.
 */
const MEMBERS = 1;
const VALUES = 2;
const ORDER = 3;
const WHOLE = 4;
const BYTES = 5;

const SIGN_TYPES = ['RSA', 'SHA256withRSA', 'SHA256WITHRSA', 'MD5'];
const SIGN_TYPE_NAMES = ['sign_type', 'signType'];
/** Above it, leaving out every pair of members is too much work. */
const MOST_MEMBERS = 30;
/** Seven members have 5040 orders. */
const MOST_ORDERED = 7;

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
    ...valueHypotheses(),
    ...orderHypotheses(),
    ...wholeHypotheses(),
    jsonHypothesis,
    ...charsets.map(
      ({ id, name, encode }): Hypothesis<SigningModel> => ({
        stage: BYTES,
        *change(model) {
          const evidence = `It holds over the text in ${name}.`;
          yield { model: { ...model, toBytes: encode }, explain: () => [proven(id, evidence)] };
        },
      }),
    ),
    withoutTwo,
    anyOrder,
  ];
}

function memberHypotheses(known: readonly string[] | undefined): readonly Hypothesis<SigningModel>[] {
  return [
    taking('source-empty-members', 'It holds with the empty members.', () => notList),
    taking('source-empty-members', 'It holds with the members that are an empty text.', () => notNull),
    taking('source-zeros-dropped', 'It holds without the members whose value is 0.', ({ takesPart }) => {
      return (member) => takesPart(member) && !isZero(member);
    }),
    taking('source-without-sign-type', 'It holds without sign_type.', ({ takesPart }) => {
      return (member) => takesPart(member) && !SIGN_TYPE_NAMES.includes(member[0]);
    }),
    ...SIGN_TYPES.map((type) => withSignType(type)),
    ...(known === undefined
      ? []
      : [
          taking('source-known-members', 'It holds over the members of the table alone.', ({ takesPart }) => {
            return (member) => takesPart(member) && known.includes(member[0]);
          }),
        ]),
    {
      stage: MEMBERS,
      *change(model) {
        const names = removableNames(model);
        if (names.length <= MOST_MEMBERS) for (const name of names) yield without(model, [name]);
      },
    },
    {
      stage: MEMBERS,
      *change(model) {
        const takesPart = (member: Member) => member[0] === 'sign' || model.takesPart(member);
        const explain = () => [proven('source-with-sign', 'It holds with sign= as a member.')];
        yield { model: { ...model, members: [...model.members, ['sign', '']], takesPart }, explain };
      },
    },
    {
      stage: MEMBERS,
      *change(model) {
        const explain = () => [
          proven('source-other-names', 'It holds with the names written the other way.'),
        ];
        for (const rename of [toCamelCase, toSnakeCase]) {
          const members = model.members.map(([name, value]) => [rename(name), value] as const);
          if (members.some(([name], index) => name !== model.members[index]?.[0])) {
            yield { model: { ...model, members }, explain };
          }
        }
      },
    },
  ];
}

/** Ways in which a list took part. */
function listHypotheses(): readonly Hypothesis<SigningModel>[] {
  const forms: readonly ((list: unknown) => string)[] = [
    (list) => JSON.stringify(list),
    javaText,
    () => 'Array',
  ];
  return forms.map((form) => ({
    stage: MEMBERS,
    *change(model) {
      if (!model.members.some(([, value]) => Array.isArray(value))) return;
      const takesPart = (member: Member) => Array.isArray(member[1]) || model.takesPart(member);
      const write: SigningModel['write'] = (value, name) =>
        Array.isArray(value) ? form(value) : model.write(value, name);
      const explain = () => [proven('source-with-lists', 'It holds with the members that are lists.')];
      yield { model: { ...model, takesPart, write }, explain };
    },
  }));
}

/** What programs make of an object that they join to a text. */
function objectHypotheses(): readonly Hypothesis<SigningModel>[] {
  const forms: readonly (readonly [words: string, form: (value: object) => string])[] = [
    ['=Array, as PHP writes an array', () => 'Array'],
    ['=[object Object], as JavaScript writes an object', () => '[object Object]'],
    ['={...}, as Java writes a map', javaText],
  ];
  return forms.map(([words, form]) => ({
    stage: VALUES,
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

/** As `toString` of Java's collections writes it. */
function javaText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(javaText).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return `{${Object.entries(value)
    .map(([name, member]) => `${name}=${javaText(member)}`)
    .join(', ')}}`;
}

function valueHypotheses(): readonly Hypothesis<SigningModel>[] {
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

function orderHypotheses(): readonly Hypothesis<SigningModel>[] {
  const sorted = (compare: (left: string, right: string) => number) => (names: readonly string[]) =>
    names.toSorted(compare);
  return [
    ordering('source-unsorted', 'It holds in the order of the message.', (names) => names),
    ordering(
      'source-case-insensitive',
      'It holds sorted without regard to letter case.',
      sorted((left, right) => order(left.toLowerCase(), right.toLowerCase())),
    ),
    ordering(
      'source-case-insensitive',
      'It holds sorted as in capitals.',
      sorted((left, right) => order(left.toUpperCase(), right.toUpperCase())),
    ),
    ordering(
      'source-locale-sort',
      'It holds sorted by the rules of a language.',
      sorted((left, right) => left.localeCompare(right, 'en')),
    ),
    ordering(
      'source-unsorted',
      'It holds sorted from the last name to the first.',
      sorted((left, right) => order(right, left)),
    ),
    ordering('source-unsorted', "It holds in the order of Java's HashMap.", javaHashOrder),
  ];
}

function wholeHypotheses(): readonly Hypothesis<SigningModel>[] {
  return [
    finishing('source-trailing-ampersand', 'It holds with an ampersand at the end.', (text) => `${text}&`),
    finishing('source-leading-ampersand', 'It holds with an ampersand in front.', (text) => `&${text}`),
    finishing('source-newline', 'It holds with a line end appended.', (text) => `${text}\n`),
    finishing('source-newline', 'It holds with a line end appended, CR and LF.', (text) => `${text}\r\n`),
    finishing('source-html-escaped', 'It holds with &amp; for each ampersand.', (text) =>
      text.replaceAll('&', '&amp;'),
    ),
    finishing('source-key-suffix', 'It holds with &key= at the end.', (text) => `${text}&key=`),
    finishing('source-key-suffix', 'It holds with &key=null at the end.', (text) => `${text}&key=null`),
    finishing('source-url-encoded', 'It holds over the whole text, URL-encoded.', urlEncoded),
    ...['', ',', ';', '|', '\n'].map((mark) =>
      joining(
        'source-separator',
        mark === ''
          ? 'It holds over the pairs without anything between them.'
          : 'It holds over the pairs with another mark between them.',
        (pairs) => pairs.join(mark),
      ),
    ),
    joining('source-separator', 'It holds over the values alone.', (pairs) =>
      pairs.map((pair) => pair.slice(pair.indexOf('=') + 1)).join(''),
    ),
    ...['md5', 'sha1', 'sha256'].flatMap((name) => [
      finishing('source-digest', `It holds over ${name} of the source, in hex.`, (text) => hexOf(name, text)),
      finishing('source-digest', `It holds over ${name} of the source, in hex with capitals.`, (text) =>
        hexOf(name, text).toUpperCase(),
      ),
    ]),
  ];
}

const jsonHypothesis: Hypothesis<SigningModel> = {
  stage: WHOLE,
  most: 2,
  *change(model) {
    const names = model.arrange(model.members.map(([name]) => name));
    const values = new Map(model.members);
    const members = names.map((name) => [name, values.get(name)] as const);
    for (const kept of [members, members.filter(model.takesPart), model.members]) {
      const text = JSON.stringify(Object.fromEntries(kept));
      const evidence = 'It holds over the JSON text of the members.';
      yield { model: { ...model, finish: () => text }, explain: () => [proven('source-json', evidence)] };
      for (const other of rewritings(text)) {
        const explain = () => {
          // Named, and without their code: what they write is not to be signed at all.
          return [proven('source-json', `${evidence} ${writtenBy(text, habitsThatWrite(other, text))}`)];
        };
        yield { model: { ...model, finish: () => other }, explain };
      }
    }
  },
};

/** Any two members left out: too many to be tried with anything else. */
const withoutTwo: Hypothesis<SigningModel> = {
  stage: MEMBERS,
  most: 1,
  *change(model) {
    const names = removableNames(model);
    if (names.length > MOST_MEMBERS) return;
    for (const [index, one] of names.entries()) {
      for (const other of names.slice(index + 1)) yield without(model, [one, other]);
    }
  },
};

/** Any order: too many to be tried with anything else. */
const anyOrder: Hypothesis<SigningModel> = {
  stage: ORDER,
  most: 1,
  *change(model) {
    const names = model.members.filter(model.takesPart).map(([name]) => name);
    if (names.length > MOST_ORDERED) return;
    const explain = () => [proven('source-unsorted', 'It holds in an order that is not sorted.')];
    for (const arranged of permutations(names))
      yield { model: { ...model, arrange: () => arranged }, explain };
  },
};

function removableNames({ members }: SigningModel): readonly string[] {
  return members.map(([name]) => name).filter((name) => !SIGN_TYPE_NAMES.includes(name));
}

function without(model: SigningModel, left: readonly string[]) {
  const evidence = 'It holds without some members of the message.';
  return {
    model: { ...model, takesPart: (member: Member) => model.takesPart(member) && !left.includes(member[0]) },
    explain: () => [proven('source-known-members', evidence)],
  };
}

function withSignType(type: string): Hypothesis<SigningModel> {
  return {
    stage: MEMBERS,
    *change(model) {
      const current = model.members.find(([name]) => SIGN_TYPE_NAMES.includes(name));
      if (current?.[1] === type) return;
      const others = model.members.filter((member) => member !== current);
      const explain = () => [proven('source-other-sign-type', `It holds with the sign_type ${type}.`)];
      yield { model: { ...model, members: [...others, [current?.[0] ?? 'sign_type', type]] }, explain };
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
  return forms.map((form) =>
    writing('source-amount-form', 'It holds with the amounts in another form.', (text, name) =>
      /money|amount/i.test(name) && /^\d+(\.\d+)?$/.test(text) ? form(Number(text)) : text,
    ),
  );
}

function taking(
  id: FindingId,
  evidence: string,
  rule: (model: SigningModel) => SigningModel['takesPart'],
): Hypothesis<SigningModel> {
  return {
    stage: MEMBERS,
    *change(model) {
      const takesPart = rule(model);
      const isSame = model.members.every((member) => takesPart(member) === model.takesPart(member));
      if (!isSame) yield { model: { ...model, takesPart }, explain: () => [proven(id, evidence)] };
    },
  };
}

function writing(
  id: FindingId,
  evidence: string,
  rewrite: (text: string, name: string) => string,
): Hypothesis<SigningModel> {
  return {
    stage: VALUES,
    *change(model) {
      const write: SigningModel['write'] = (value, name) => rewrite(model.write(value, name), name);
      const isSame = model.members.every(([name, value]) => write(value, name) === model.write(value, name));
      if (!isSame) yield { model: { ...model, write }, explain: () => [proven(id, evidence)] };
    },
  };
}

function ordering(
  id: FindingId,
  evidence: string,
  arrange: SigningModel['arrange'],
): Hypothesis<SigningModel> {
  return changing(ORDER, id, evidence, { arrange });
}

function finishing(
  id: FindingId,
  evidence: string,
  finish: SigningModel['finish'],
): Hypothesis<SigningModel> {
  return changing(WHOLE, id, evidence, { finish });
}

function joining(id: FindingId, evidence: string, join: SigningModel['join']): Hypothesis<SigningModel> {
  return changing(WHOLE, id, evidence, { join });
}

function changing(
  stage: number,
  id: FindingId,
  evidence: string,
  change: Partial<SigningModel>,
): Hypothesis<SigningModel> {
  return {
    stage,
    *change(model) {
      yield { model: { ...model, ...change }, explain: () => [proven(id, evidence)] };
    },
  };
}

function notList([, value]: Member): boolean {
  return !Array.isArray(value);
}

function notNull([, value]: Member): boolean {
  return value !== null && !Array.isArray(value);
}

function isZero([, value]: Member): boolean {
  return value === 0 || (typeof value === 'string' && /^0+(\.0+)?$/.test(value));
}

function order(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function toCamelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function toSnakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function htmlEscaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Half of a surrogate pair cannot be URL-encoded. */
function urlEncoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
}

function hexOf(hash: string, text: string): string {
  return createHash(hash).update(text).digest('hex');
}
