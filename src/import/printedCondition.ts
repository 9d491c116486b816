import { IDENTIFIER } from './identifierPattern.js';
import { plainText } from './plainText.js';

/** What a sentence says about the messages that have a member. */
export type PrintedCondition =
  | { readonly kind: 'merchant' }
  /** Another member has a value. */
  | { readonly kind: 'equals'; readonly identifier: string; readonly value: string }
  /** The request was successful, whatever says so. */
  | { readonly kind: 'success' };

const MEMBER = /already a member\b[^.]{0,40} not be (?:present|sent)/i;
const MERCHANT = /if you are a merchant\b/i;

const STANDS = '\\b(?:[Pp]resent(?:ed)?|[Rr]eturn(?:ed)?|[Rr]equired|[Ss]ent|[Mm]andatory)(?: only)?';
// Nothing may follow that restricts or widens the condition.
const END = '(?= ?(?:[;:]|\\.(?!\\d)|$))(?! ?[.;:] ?(?:[Oo]r|[Aa]nd)\\b)';
const EQUALS = new RegExp(
  `${STANDS} (?:when|if|where) (?:the )?"?(${IDENTIFIER})"? ?(?:(==?) ?|(?:is equal to|equals|equal to|is) )("?)([A-Za-z0-9_-]{1,64})\\3${END}`,
);
const SUCCESS = new RegExp(
  `${STANDS} (?:when|if|upon|on)(?: the [a-z]{1,20} (?:is|was))? (?:success|successful)${END}`,
);

/** Reads when a member is present. Undefined where the text does not say, or says more than can be read. */
export function printedCondition(text: string): PrintedCondition | undefined {
  const plain = plainText(text);
  if (MEMBER.test(plain) && MERCHANT.test(plain)) return { kind: 'merchant' };
  const [whole = '', identifier = '', sign, quote, value = ''] = EQUALS.exec(plain) ?? [];
  if (identifier !== '' && (sign !== undefined || quote !== '' || isCode(value)))
    return isAlone(plain, whole) ? { kind: 'equals', identifier, value } : undefined;
  const [success] = SUCCESS.exec(plain) ?? [];
  return success !== undefined && isAlone(plain, success) ? { kind: 'success' } : undefined;
}

/** The text holds no other condition, and this one is not negated. */
function isAlone(plain: string, condition: string): boolean {
  const index = plain.indexOf(condition);
  const before = plain.slice(0, index);
  const rest = `${before} ${plain.slice(index + condition.length)}`;
  const sentence = before.slice(Math.max(before.lastIndexOf('.'), before.lastIndexOf(';')) + 1);
  return (
    !/\b(?:when|if|where|unless|except|otherwise)\b/i.test(rest) &&
    !/\b(?:not|never|no)\b|n't/i.test(sentence)
  );
}

/** Words such as `is not` and `is empty` name no value. */
function isCode(text: string): boolean {
  return /\d/.test(text) || (text === text.toUpperCase() && text !== 'NOT');
}
