import { TallystickError } from '../codec/TallystickError.js';
import { type DefinedInterface, type DefinedMessage, defineInterface } from '../define/defineInterface.js';
import type { TableFile } from '../table/TableFile.js';
import type { ImportWarning } from './ImportWarning.js';
import type { PageSample } from './pageSamples.js';

/** How many reasons a warning has. */
const MOST_REASONS = 5;

/** What a table refuses of the samples of its page: one of them is wrong. A table with other faults judges nothing. */
export function sampleWarnings(table: TableFile, samples: readonly PageSample[]): readonly ImportWarning[] {
  const defined = samples.length > 0 ? definedBy(table) : undefined;
  return samples.flatMap((sample): readonly ImportWarning[] => {
    const { direction, line } = sample;
    const reasons = direction && defined ? reasonsOf(sample, defined[direction]) : [];
    if (direction === undefined || reasons.length === 0) return [];
    const more = reasons.length > MOST_REASONS ? ` And ${reasons.length - MOST_REASONS} more.` : '';
    const text = `The sample of the ${direction} on this line is refused by the table: ${reasons.slice(0, MOST_REASONS).join(' ')}${more} Check which of them is right, and name an erratum.`;
    return [{ code: 'sample-refused', message: direction, line, text }];
  });
}

/** Why the message refuses the sample, with its encrypted object as itself or as a JWE. */
function reasonsOf({ value }: PageSample, message: DefinedMessage | undefined): readonly string[] {
  if (message === undefined) return [];
  const reasons = (form: 'plain' | 'wire'): readonly string[] =>
    message.validate(value, { form, reading: 'strict' }).violations.map((violation) => violation.message);
  const [plain, wire] = [reasons('plain'), reasons('wire')];
  return wire.length < plain.length ? wire : plain;
}

function definedBy(table: TableFile): DefinedInterface | undefined {
  try {
    return defineInterface(table);
  } catch (error) {
    if (!(error instanceof TallystickError)) throw error;
    return undefined;
  }
}
