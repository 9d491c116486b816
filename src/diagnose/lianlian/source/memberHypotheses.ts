import type { Hypothesis } from '../../candidates.js';
import { type FindingId, proven } from '../../findings.js';
import type { Member, SigningModel } from '../SigningModel.js';
import { javaText } from './javaText.js';
import { STAGES } from './STAGES.js';

const SIGN_TYPES = ['RSA', 'SHA256withRSA', 'SHA256WITHRSA', 'MD5'];
const SIGN_TYPE_NAMES = ['sign_type', 'signType'];
/** Above it, leaving out every pair of members is too much work. */
const MOST_MEMBERS = 30;

/** Which members took part, and by which names. */
export function memberHypotheses(known: readonly string[] | undefined): readonly Hypothesis<SigningModel>[] {
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
      stage: STAGES.members,
      *change(model) {
        const names = removableNames(model);
        if (names.length <= MOST_MEMBERS) for (const name of names) yield without(model, [name]);
      },
    },
    {
      stage: STAGES.members,
      *change(model) {
        const takesPart = (member: Member) => member[0] === 'sign' || model.takesPart(member);
        const explain = () => [proven('source-with-sign', 'It holds with sign= as a member.')];
        yield { model: { ...model, members: [...model.members, ['sign', '']], takesPart }, explain };
      },
    },
    {
      stage: STAGES.members,
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
export function listHypotheses(): readonly Hypothesis<SigningModel>[] {
  const forms: readonly ((list: unknown) => string)[] = [
    (list) => JSON.stringify(list),
    javaText,
    () => 'Array',
  ];
  return forms.map((form) => ({
    stage: STAGES.members,
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

/** Any two members left out: too many to be tried with anything else. */
export const withoutTwo: Hypothesis<SigningModel> = {
  stage: STAGES.members,
  most: 1,
  *change(model) {
    const names = removableNames(model);
    if (names.length > MOST_MEMBERS) return;
    for (const [index, one] of names.entries()) {
      for (const other of names.slice(index + 1)) yield without(model, [one, other]);
    }
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
    stage: STAGES.members,
    *change(model) {
      const current = model.members.find(([name]) => SIGN_TYPE_NAMES.includes(name));
      if (current?.[1] === type) return;
      const others = model.members.filter((member) => member !== current);
      const explain = () => [proven('source-other-sign-type', `It holds with the sign_type ${type}.`)];
      yield { model: { ...model, members: [...others, [current?.[0] ?? 'sign_type', type]] }, explain };
    },
  };
}

function taking(
  id: FindingId,
  evidence: string,
  rule: (model: SigningModel) => SigningModel['takesPart'],
): Hypothesis<SigningModel> {
  return {
    stage: STAGES.members,
    *change(model) {
      const takesPart = rule(model);
      const isSame = model.members.every((member) => takesPart(member) === model.takesPart(member));
      if (!isSame) yield { model: { ...model, takesPart }, explain: () => [proven(id, evidence)] };
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

function toCamelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function toSnakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
