import { errata } from 'tallystick/catalogue';
import { findings } from '../../src/diagnose/findings.js';
import { markup } from '../../src/markup.js';
import type {
  CodeExample,
  JweExample,
  MessageExample,
  PayloadExample,
  UnionPayExample,
} from './codes/CodeExample.js';
import { type CodeEntry, type CodeGroup, type CodeKind, loadCodes } from './codes/loadCodes.js';
import { type ExampleContext, runCodeExample, type Said } from './codes/runCodeExample.js';
import { documentKeys } from './documentKeys.js';
import type { GeneratedFile } from './GeneratedFile.js';
import { htmlBlock } from './htmlBlock.js';
import { referenceTarget } from './referenceTarget.js';

const INTRODUCTION = `Every code that the package, the command line and the conformance suite give. A code never changes; its text may.

A \`Violation\` has a \`code\`, the \`rule\` that is broken, a JSON Pointer \`path\`, the \`field\`, a \`message\` of one sentence, and the table row in \`reference\`. With an \`erratum\`, the publication is unclear there: the strict reading refuses, the tolerant one accepts and reports a note. No text holds a value of the message, so that all of it may be logged.

The examples are run in every build: an example shows what the package really said. A JSON Pointer, such as \`/encData/phoneNo\`, names a member.
`;

/** One page of every code, in groups; each code opens, and has its own anchor. */
export async function codePages(): Promise<readonly GeneratedFile[]> {
  const list = loadCodes();
  const context: ExampleContext = {
    valid: list.valid,
    keys: documentKeys(),
  };
  const sections: string[] = [];
  for (const group of list.groups) sections.push(await groupSection(group, context));
  const text = `---\ntitle: Codes\n---\n\n# Codes\n\n${INTRODUCTION}\n${sections.join('\n')}`;
  return [{ file: 'codes.md', text }];
}

async function groupSection(group: CodeGroup, context: ExampleContext): Promise<string> {
  const { title, rule, about, codes } = group;
  const sections: string[] = [];
  for (const entry of codes) sections.push(await codeSection(entry, group, context));
  const heading = rule === undefined ? '' : `Rule \`${rule}\`.${about === undefined ? '' : ' '}`;
  return `<section class="filtered-group">\n\n## ${title}\n\n${heading}${about ?? ''}\n\n${sections.join('\n')}\n</section>\n`;
}

async function codeSection(
  entry: CodeEntry,
  { kind = 'violation' }: CodeGroup,
  context: ExampleContext,
): Promise<string> {
  const { code, meaning, why, fix, by, example } = entry;
  const paragraphs = [
    [meaning, why].filter((text) => text !== undefined).join(' '),
    ...(by === undefined ? [] : [`Thrown by ${by}.`]),
    ...(fix === 'Nothing.' ? [] : [`**What to do.** ${fix}`]),
    ...(example === undefined ? [] : await exampleParagraphs(example, code, kind, context)),
    ...relatedParagraph(entry),
  ];
  const summary = markup`<summary><code>${code}</code> <span class="entry-more">${plain(meaning)}</span></summary>`;
  return `<details id="${code}" class="entry filtered" data-kind="${kind}">\n${htmlBlock(summary)}\n${paragraphs.join('\n\n')}\n\n</details>\n`;
}

async function exampleParagraphs(
  example: CodeExample,
  code: string,
  kind: CodeKind,
  context: ExampleContext,
): Promise<readonly string[]> {
  const { introduction, language = 'text', text = '' } = given(example);
  const { told, reference } = toldOf(await runCodeExample(example, context), code, kind);
  return [
    ...(text === '' ? [`${introduction} gives:`] : [`${introduction}:`, block(language, text), 'Gives:']),
    block('text', told),
    ...rowParagraph(reference),
  ];
}

/** What is shown of what is said: the one entry that the code is about. */
function toldOf({ error, found }: Said, code: string, kind: CodeKind): { told: string; reference?: string } {
  const one: SaidEntry | undefined =
    kind === 'error' ? error?.violations[0] : found.find((candidate) => candidate.code === code);
  if (one === undefined) throw new Error(`the example of ${code} does not give it`);
  const { path, message, text, reference, erratum, line } = one;
  const place = path ?? (line === undefined ? '' : `line ${line}`);
  const lines = [
    ...(kind === 'error' ? [`TallystickError: ${error?.code}`] : []),
    [one.code, place].filter((part) => part !== '').join('  '),
    message ?? text,
    ...(reference === undefined || targetOf(reference) ? [] : [`reference: ${reference}`]),
    ...(erratum === undefined ? [] : [`erratum: ${erratum}`]),
  ];
  return { told: lines.join('\n'), ...(reference !== undefined && { reference }) };
}

/** A violation, or a warning of a key or of an import. */
interface SaidEntry {
  readonly code: string;
  readonly path?: string;
  readonly message?: string;
  readonly text?: string;
  readonly reference?: string;
  readonly erratum?: string | undefined;
  readonly line?: number;
}

function targetOf(reference: string | undefined) {
  return reference === undefined ? undefined : referenceTarget(reference);
}

function rowParagraph(reference: string | undefined): readonly string[] {
  const target = reference === undefined ? undefined : referenceTarget(reference);
  return target === undefined
    ? []
    : [`Where the rule is from: [${reference}](${target.file}#${target.anchor}).`];
}

/** An example in words, and what does not fit into words. */
interface Given {
  readonly introduction: string;
  readonly language?: string;
  readonly text?: string;
}

function given(example: CodeExample): Given {
  if ('message' in example) return { introduction: messageInWords(example) };
  if ('text' in example) {
    const encoding = example.as === 'latin1' ? ' in ISO 8859-1' : '';
    const text = example.text.replace('\uFEFF', '\\uFEFF');
    return { introduction: `\`decode\`${encoding}${withOptions(example.options)}`, text };
  }
  if ('unionpay' in example) return givenOfUnionPay(example.unionpay);
  if ('jwe' in example) return givenOfJwe(example.jwe);
  if ('payload' in example) return givenOfPayload(example.payload);
  if ('lianlian' in example) {
    const { members, after } = example.lianlian;
    return after === undefined
      ? json('A signed message of LianLian with these members', members)
      : json('A message of LianLian of which this was changed after signing', after);
  }
  if ('define' in example) return json('A table file that is right but in these places', example.define);
  if ('key' in example) return { introduction: '`importPublicKey`', text: example.key };
  if ('capture' in example) {
    const { capture, longer } = example;
    const introduction = `\`readCapture\`${longer === undefined ? '' : `, with ${longer} letters at the end`}`;
    return { introduction, text: capture };
  }
  if ('gateway' in example) {
    const { status, body } = example.gateway;
    return { introduction: `An answer with HTTP ${status} and no signature`, language: 'json', text: body };
  }
  if ('unnamed' in example) return { introduction: 'A key ring whose entries have no `kid`' };
  if ('swapped' in example)
    return { introduction: 'A key ring whose signing and encryption keys are swapped' };
  if ('days' in example) return { introduction: daysInWords(example.days) };
  if ('call' in example) {
    const [name = '', args = []] = Object.entries(example.call)[0] ?? [];
    return { introduction: `\`${name}(${args.map((arg) => `'${arg}'`).join(', ')})\`` };
  }
  if ('page' in example) return { introduction: '`importTable` of a page', text: example.page };
  return 'rows' in example
    ? { introduction: '`importTable` of a page with these rows', text: example.rows }
    : { introduction: '`importTable` of a page with these cells', text: example.cells };
}

function messageInWords({ message, set = {}, unset = [], options }: MessageExample): string {
  const changes = [
    ...Object.entries(set).map(([pointer, value]) => `\`${pointer}\` is \`${JSON.stringify(value)}\``),
    ...unset.map((pointer) => `\`${pointer}\` is missing`),
  ];
  const where = changes.length === 0 ? 'in plain form' : `in which ${changes.join(' and ')}`;
  return `A right \`${message}\` ${where}${withOptions(options)}`;
}

function givenOfUnionPay({ header, body, signed, times, options }: UnionPayExample['unionpay']): Given {
  if (signed !== undefined) {
    return json('A message of UnionPay, in place of whose body another text was signed', { body, signed });
  }
  if (times !== undefined) return { introduction: 'A message of UnionPay that is received a second time' };
  if (header === undefined) return { introduction: `A right message of UnionPay${withOptions(options)}` };
  return json('A message of UnionPay whose `UPI-JWS` is right but for these members', header);
}

function givenOfJwe({ header, parts }: JweExample['jwe']): Given {
  if (header !== undefined) return json('A JWE whose header is right but for these members', header);
  return {
    introduction:
      parts === undefined ? 'A JWE whose authentication tag was changed' : `A JWE of ${parts} parts`,
  };
}

function givenOfPayload({ part, value, keyless, partner }: PayloadExample['payload']): Given {
  if (partner !== undefined)
    return json('A signed message in `pay_load`, next to this member', { oid_partner: partner });
  if (keyless) return { introduction: 'A `pay_load`, and a key ring without private keys' };
  return { introduction: `A \`pay_load\` whose part ${(part ?? 0) + 1} is \`${value}\`` };
}

function daysInWords(days: number): string {
  return days < 0
    ? 'A key whose certificate becomes valid tomorrow'
    : `A key whose certificate was issued ${days} days ago for a year`;
}

function json(introduction: string, value: unknown): Given {
  return { introduction, language: 'json', text: JSON.stringify(value, null, 2) };
}

function withOptions(options: object | undefined): string {
  return options === undefined ? '' : `, with ${inWords(options)},`;
}

/** Options as they are written in code. */
function inWords(options: object): string {
  return Object.entries(options)
    .map(([name, value]) => `\`${name}: ${JSON.stringify(value).replaceAll('"', "'")}\``)
    .join(' and ');
}

function relatedParagraph({ errata: named = [], findings: explaining = [] }: CodeEntry): readonly string[] {
  const links = [
    ...named.map((id) => `[${erratumTitle(id)}](errata.md#${id})`),
    ...explaining.map((id) => `[${findings[id as keyof typeof findings].title}](findings/${id}.md)`),
  ];
  return links.length === 0 ? [] : [`See also: ${links.join('; ')}.`];
}

function erratumTitle(id: string): string {
  return errata.find((one) => one.id === id)?.title ?? id;
}

/** Text of Markdown without its marks, for a line in which nothing is a link. */
function plain(text: string): string {
  return text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('`', '');
}

function block(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}
