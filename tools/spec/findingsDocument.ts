import type { Advice, FindingEntry } from '../../src/diagnose/FindingEntry.js';
import { findingKinds } from '../../src/diagnose/findings.js';

/** The document with what a diagnosis can find, and what to do about each. */
export function findingsDocument(): string {
  const kinds = Object.entries(findingKinds).map(([kind, entries]) =>
    [
      `## ${kind}`,
      ...Object.entries<FindingEntry>(entries).flatMap(([id, entry]) => entryOf(id, entry)),
    ].join('\n\n'),
  );
  return `# Findings

What \`tallystick diagnose\` and \`diagnose\` can find in a captured message, by the names that they print: what is wrong, what to do, and where the rule is from. [Why did I get 401?](guides/why-401.md) says how to capture a message and how to read what is found. Where code does it right, \`diagnose\` prints it, in TypeScript or with \`--language\` in Java, PHP or Python.

${kinds.join('\n\n')}
`;
}

function entryOf(id: string, { title, fix, reference, lianlian }: FindingEntry): readonly string[] {
  return [
    `### ${id}`,
    inline(`${title}.`),
    inline(fix),
    ...(lianlian?.fix === undefined ? [] : [`For LianLian: ${inline(lianlian.fix)}`]),
    `Rule: ${inline(ruleOf(reference, lianlian))}.`,
  ];
}

function ruleOf(reference: string, lianlian: Partial<Advice> = {}): string {
  return lianlian.reference === undefined ? reference : `${reference}; ${lianlian.reference}`;
}

/** Text in which nothing is markup. */
function inline(text: string): string {
  return text.replace(/[\\`*_<>|[\]]/g, '\\$&');
}
