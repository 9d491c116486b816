import type { NotationEntry } from './loadSpec.js';

/** `src/generated/lengthNotation.ts`: what a printed length means, for the reading of tables. */
export function lengthNotationModule(notation: Readonly<Record<string, NotationEntry>>): string {
  const entries = Object.entries(notation)
    .filter(([, { length }]) => length !== undefined)
    .map(
      ([type, { length, errata }]) =>
        `  ${type}: { bare: ${JSON.stringify(length?.bare)}, errata: ${JSON.stringify(errata)} },`,
    );
  return `import type { Notation } from '../codec/Table.js';

/** What a printed length without a range means for a type, and the errata on its lengths and characters. */
export interface LengthNotation {
  readonly bare: 'exact' | 'at-most';
  readonly errata: readonly string[];
}

export const lengthNotation: Readonly<Record<Exclude<Notation, 'Object'>, LengthNotation>> = {
${entries.join('\n')}
};
`;
}
