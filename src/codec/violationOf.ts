import type { Fault } from './Format.js';
import type { PlannedRow } from './plan.js';
import type { Violation } from './Violation.js';

/** Ties a fault to the row that it breaks. Equal calls give the same frozen object. */
export function violationOf(planned: PlannedRow, fault: Fault, erratum = fault.erratum): Violation {
  for (const made of planned.made) if (made.fault === fault) return made.violation;
  const { code, rule } = fault;
  const violation = Object.freeze({
    code: code === 'format' ? `format-${planned.row.format?.name}` : code,
    path: planned.path,
    rule,
    field: planned.identifier,
    message: sentence(planned, fault),
    reference: planned.reference,
    ...(erratum && { erratum }),
  });
  planned.made.push({ fault, violation });
  return violation;
}

function sentence(planned: PlannedRow, fault: Fault): string {
  const { row, path } = planned;
  const subject = row.identifier || 'The message';
  switch (fault.code) {
    case 'required':
      return `${subject} is missing: ${whenItStands(planned, 'is required')}.`;
    case 'absent':
      return `${subject} must be left out: ${whenItStands(planned, 'stands only')}.`;
    case 'beside-encrypted-object':
      return `${subject} belongs inside the encrypted object.`;
    case 'type':
      return row.members
        ? `${subject} must be a JSON object.`
        : `${subject} must be a JSON string, in quotes, digits too.`;
    case 'type-jwe':
      return `${subject} must be a JWE string in the wire form.`;
    case 'format-jwe':
      return `${subject} must be a JWE: five base64url parts.`;
    case 'too-short':
    case 'too-long':
      return `${subject} must be ${lengthInWords(planned)} long.`;
    case 'charset':
      return `${subject} may hold only ${planned.characterClass?.characters} (type ${row.type}).`;
    case 'value':
    case 'letter-case':
      return `${subject} must be ${inWords(Object.keys(row.values ?? {}), 'or')}.`;
    case 'differs-from-request':
      return `${subject} must be the ${subject} of the request.`;
    case 'unknown-member':
      return `The table has no ${path}; check the spelling.`;
    default:
      return `${subject} must be ${fault.expected ?? row.format?.expected}.`;
  }
}

function whenItStands({ row: { condition, presence }, together }: PlannedRow, verb: string): string {
  if (condition === undefined || 'unknowable' in condition) {
    return presence === 'M' ? 'it is mandatory' : 'it is returned from the request';
  }
  if ('party' in condition) return `a merchant sends ${inWords(together, 'and')}, a member none of them`;
  if ('member' in condition) return `it ${verb} where ${condition.member} is ${condition.equals}`;
  if ('missing' in condition) return `it ${verb} where ${condition.missing} is missing`;
  return `it ${verb} with one of its members`;
}

function inWords(words: readonly string[], last: string): string {
  return words.join(', ').replace(/, (?=[^,]*$)/, ` ${last} `);
}

/** Such as `exactly 4 characters` or `1 to 66 bytes in UTF-8`. */
export function lengthInWords({ row, characterClass }: Pick<PlannedRow, 'row' | 'characterClass'>): string {
  const { min = 1, max } = row;
  const one = (max ?? min) === 1;
  const unit =
    characterClass?.unit === 'byte' ? `byte${one ? '' : 's'} in UTF-8` : `character${one ? '' : 's'}`;
  if (max === undefined) return `at least ${min} ${unit}`;
  return `${min === max ? 'exactly' : `${min} to`} ${max} ${unit}`;
}
