import type { Case } from '../../../conformance/commandLine.js';
import { countOf } from './countOf.js';

/** Operations that a separate command asks; `conform` asks the others. */
const COMMANDS = ['serve', 'receive', 'call'] as const;

type Kind = (typeof COMMANDS)[number] | 'codec';

/**
 * How a list of cases relates to a run, as one line.
 *
 * @param usual how many interfaces of a server are called unless others are named
 */
export function listNote(cases: readonly Pick<Case, 'operation'>[], usual: number): string {
  const kinds = [...new Set(cases.map(kindOf))];
  const [only] = kinds;
  const part = kinds.length === 1 && only !== undefined ? partOf(only, usual) : PART;
  return `${countOf(cases.length, 'case')}. ${part} --interface NAME narrows the list.`;
}

const PART = 'A run asks a part: of what a codec or a client declares, a server offers or a receiver takes.';

function partOf(kind: Kind, usual: number): string {
  switch (kind) {
    case 'serve':
      return `A run of conform server asks about the interfaces that your server offers, of ${usual} or of those that --interface names.`;
    case 'receive':
      return 'A run of conform receiver asks about the interfaces whose notices your merchant takes.';
    case 'call':
      return 'A run of conform client asks about the messages that your client declares.';
    case 'codec':
      return 'A run of conform asks about the operations and messages that your testee declares.';
  }
}

function kindOf({ operation }: Pick<Case, 'operation'>): Kind {
  return COMMANDS.find((one) => one === operation) ?? 'codec';
}
