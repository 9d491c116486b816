import { violationInWords } from '../judges/violationInWords.js';
import protocolSchema from '../protocol.schema.json' with { type: 'json' };
import { countInWords } from '../reports/countInWords.js';
import type { Answer, JsonObject } from '../Testee.js';

const MOST_VIOLATIONS = 4;

/** The members of outputs, of every operation. */
const OUTPUTS: ReadonlySet<string> = new Set(
  Object.entries(protocolSchema.$defs)
    .filter(([name]) => name.startsWith('outputOf'))
    .flatMap(([, schema]) => ('properties' in schema ? Object.keys(schema.properties) : [])),
);

/**
 * Says what a testee answered without any value but a message ID, which is made of what the suite gives: the status, of an output how much of what the protocol names
 * there is, and of violations the rules that the protocol knows with the members that the tables know.
 */
export function receivedInWords(answers: readonly Answer[]): string | undefined {
  const words = [...new Set(answers.map(answerInWords))];
  return words.length === 0 ? undefined : words.join(', then ');
}

function answerInWords(answer: Answer): string {
  if (answer.status === 'ok') return outputInWords(answer.output);
  if (answer.status !== 'reject' || answer.violations === undefined) return answer.status;
  const told = [...new Set(answer.violations.map(violationInWords))];
  if (told.length === 0) return 'reject without violations';
  const more = told.length - MOST_VIOLATIONS;
  return `reject: ${told.slice(0, MOST_VIOLATIONS).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function outputInWords(output: JsonObject): string {
  const names = Object.keys(output);
  const known = names.filter((name) => OUTPUTS.has(name));
  const told = known.map(
    (name) => `${name}${name === 'ids' ? idsInWords(output[name]) : sizeInWords(output[name])}`,
  );
  const others = names.length - known.length;
  if (others > 0) told.push(`${countInWords(others, 'member')} that the protocol does not know`);
  return told.length === 0 ? 'ok' : `ok: ${told.join(', ')}`;
}

/** A message ID: made of the industry code and the time that the suite gave. */
const MESSAGE_ID = /^A[0-9A-Za-z]{28}$/;

/** How many there are, and the first one where it shows nothing that the suite has not made up. */
function idsInWords(ids: unknown): string {
  const [first] = Array.isArray(ids) ? ids : [];
  const shown = typeof first === 'string' && MESSAGE_ID.test(first);
  return `${sizeInWords(ids)}${shown ? `, first ${first}` : ''}`;
}

function sizeInWords(value: unknown): string {
  if (typeof value === 'string') return ` of ${countInWords([...value].length, 'character')}`;
  if (Array.isArray(value)) return ` of ${countInWords(value.length, 'element')}`;
  if (typeof value !== 'object' || value === null) return '';
  return ` with ${countInWords(Object.keys(value).length, 'member')}`;
}
