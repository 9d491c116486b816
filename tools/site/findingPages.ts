import pc from 'picocolors';
import { errata } from 'tallystick/catalogue';
import { type Diagnosis, diagnose, type Finding, type FindingId } from 'tallystick/envelope';
import { diagnosisReport } from '../../src/cli/render/diagnosisReport.js';
import type { FindingEntry } from '../../src/diagnose/FindingEntry.js';
import type { Snippet } from '../../src/diagnose/findings/snippets/snippets.js';
import { findingKinds } from '../../src/diagnose/findings.js';
import { markup } from '../../src/markup.js';
import { loadCodes } from './codes/loadCodes.js';
import { type DocumentKeys, documentKeys } from './documentKeys.js';
import { findingErrata } from './findings/findingErrata.js';
import { findingExamples } from './findings/findingExamples.js';
import { howShown } from './findings/howShown.js';
import { relatedFindings } from './findings/relatedFindings.js';
import type { GeneratedFile } from './GeneratedFile.js';
import { htmlBlock } from './htmlBlock.js';
import { referenceTarget } from './referenceTarget.js';

/** A finding with what its example gives. */
interface Shown {
  readonly id: FindingId;
  readonly kind: string;
  readonly entry: FindingEntry;
  readonly diagnosis: Diagnosis;
  readonly found: Finding;
  /** Captures that are compared. */
  readonly captures: number;
}

const WIDTH = 80;
const TABLE = 'The table of the message';
const PLAIN = pc.createColors(false);

const INTRODUCTION = `What \`tallystick diagnose\` and \`diagnose\` can find in a captured message: why it is refused, or will be. [Why did I get 401?](../guides/why-401.md) says how to capture one and how to read what is found.

A finding is *proven* where a computation or the capture itself shows it, and *likely* where it fits what is seen. Proven ones come first, then those that explain most. No text of a finding contains a value of the message or any part of a key.
`;

/** An index of everything that a diagnosis can find, and a page for each. */
export function findingPages(): readonly GeneratedFile[] {
  const keys = documentKeys();
  const all = Object.entries(findingKinds).flatMap(([kind, entries]) =>
    Object.entries<FindingEntry>(entries).map(([id, entry]) => shown(id as FindingId, kind, entry, keys)),
  );
  return [
    { file: 'findings.md', text: indexPage(all) },
    ...all.map((one) => ({ file: `findings/${one.id}.md`, text: findingPage(one, all) })),
  ];
}

function shown(id: FindingId, kind: string, entry: FindingEntry, keys: DocumentKeys): Shown {
  const { captures, options, ring = keys.network.ring } = findingExamples[id](keys);
  const diagnosis = diagnose(captures, ring, options);
  const found = diagnosis.findings.find((one) => one.id === id);
  if (found === undefined) throw new Error(`the example of ${id} does not give it`);
  return { id, kind, entry, diagnosis, found, captures: captures.length };
}

function indexPage(all: readonly Shown[]): string {
  const children = all.map(({ id }) => `  - ./findings/${id}.md\n`).join('');
  const sections = Object.keys(findingKinds).map((kind) => {
    const rows = all
      .filter((one) => one.kind === kind)
      .map(
        ({ id, entry: { title, fix } }) =>
          markup`<li id="${id}" class="filtered" data-kind="${kind}"><a href="findings/${id}.md">${title}</a> <code>${id}</code><span class="finding-fix">${fix}</span></li>\n`,
      );
    return `<section class="filtered-group">\n\n## ${kind}\n\n${htmlBlock(markup`<ul class="finding-list">\n${rows}</ul>`)}\n</section>\n`;
  });
  return `---\ntitle: Findings\nchildren:\n${children}---\n\n# Findings\n\n${INTRODUCTION}\n${sections.join('\n')}`;
}

function findingPage(one: Shown, all: readonly Shown[]): string {
  const { id, kind, entry, found } = one;
  const { title, fix, code, reference, lianlian } = entry;
  const sections = [
    `# ${inline(title)}`,
    `\`${id}\`, as \`tallystick diagnose\` names it. It is about: ${kind}.`,
    '## What to do',
    inline(fix),
    ...(lianlian?.fix === undefined ? [] : [`For LianLian: ${inline(lianlian.fix)}`]),
    ...(code === undefined ? [] : codeSections(code)),
    ...(lianlian?.code === undefined ? [] : ['### For LianLian', ...codeSections(lianlian.code)]),
    '## How sure it is',
    howShown(one),
    `An example, which is *${found.certainty}*:`,
    block('text', example(one)),
    '## Where the rule is from',
    referenceLink(reference),
    ...seeAlso(id, all),
  ];
  return `---\ntitle: ${JSON.stringify(title)}\n---\n\n${sections.join('\n\n')}\n`;
}

/** The same program in each language. */
function codeSections({ typescript, java, php, python }: Snippet): readonly string[] {
  return [
    '<div class="tabs">',
    '#### TypeScript',
    'With this package:',
    block('ts', typescript),
    '#### Java',
    'With what the JDK has:',
    block('java', java),
    '#### PHP',
    'With its extension openssl:',
    block('php', php),
    '#### Python',
    'With the package cryptography:',
    block('python', python),
    '</div>',
  ];
}

/** What the command line prints for the example, without what the page shows anyway. */
function example({ diagnosis }: Shown): string {
  const findings = diagnosis.findings.map(({ code: _code, codeIn: _codeIn, ...finding }) => finding);
  return diagnosisReport({ ...diagnosis, findings }, { width: WIDTH, colors: PLAIN });
}

function referenceLink(reference: string): string {
  if (reference === TABLE) return 'The table of the message, and its [codes](../codes.md).';
  // A rule of a standard may be named with what it says.
  const target = referenceTarget(reference) ?? referenceTarget(reference.split(':')[0] ?? '');
  return target === undefined
    ? inline(`${reference}.`)
    : `[${inline(reference)}](../${target.file}#${target.anchor}).`;
}

function seeAlso(id: FindingId, all: readonly Shown[]): readonly string[] {
  const codes = loadCodes()
    .groups.flatMap((group) => group.codes)
    .filter(({ findings = [] }) => findings.includes(id))
    .map(({ code, meaning }) => `- Code [${code}](../codes.md#${code}): ${meaning}`);
  const explained = findingErrata(id).map(
    (erratum) => `- Erratum: [${titleOf(erratum)}](../errata.md#${erratum})`,
  );
  const ids = all.map((one) => one.id);
  const related = relatedFindings(id, ids).map((other) => {
    const title = all.find((one) => one.id === other)?.entry.title ?? other;
    return `- [${inline(title)}](${other}.md)`;
  });
  const links = [...codes, ...explained, ...related, '- [Why did I get 401?](../../guides/why-401.md)'];
  return ['## See also', links.join('\n')];
}

function titleOf(id: string): string {
  const erratum = errata.find((one) => one.id === id);
  if (erratum === undefined) throw new Error(`no erratum is called ${id}`);
  return inline(erratum.title);
}

/** Text in which nothing is markup. */
function inline(text: string): string {
  return text.replace(/[\\`*<>|[\]]/g, '\\$&');
}

function block(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}
