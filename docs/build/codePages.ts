import { errata } from 'tallystick/catalogue';
import { createTestKeys } from 'tallystick/envelope';
import { findings } from '../../src/envelope/diagnose/findings.js';
import { NOW } from '../../test/envelope/faultyProducer.js';
import type { CodeExample } from './codes/CodeExample.js';
import {
  type CodeEntry,
  type CodeGroup,
  type CodeKind,
  type CodeList,
  loadCodes,
} from './codes/loadCodes.js';
import {
  definition,
  type ExampleContext,
  messageOf,
  pageOf,
  runCodeExample,
  type Said,
} from './codes/runCodeExample.js';
import type { GeneratedFile } from './GeneratedFile.js';
import { referenceTarget } from './referenceTarget.js';

const INTRODUCTION = `Every code that the package, the command line and the conformance suite give. A code never changes; the texts beside it may.

A \`Violation\` has a \`code\`, the \`rule\` that is broken, a JSON Pointer \`path\`, the \`field\`, a \`message\` of one sentence, and the table row in \`reference\`. With an \`erratum\`, the publication is unclear there: the strict reading refuses, the tolerant one accepts and reports a note. No text holds a value of the message, so that all of it may be logged.

The examples are run in every build: what stands under an example is what the package said. Where one begins with a message, the message is right but for what the example is about.
`;

/** One page of every code, in groups, each code with an anchor of its own. */
export async function codePages(): Promise<readonly GeneratedFile[]> {
  const list = loadCodes();
  const context: ExampleContext = {
    valid: list.valid,
    keys: await createTestKeys({ clock: () => NOW }),
  };
  const sections: string[] = [];
  for (const group of list.groups) sections.push(await groupSection(group, context));
  const text = `---\ntitle: Codes\n---\n\n# Codes\n\n${INTRODUCTION}\n${overview(list)}\n${sections.join('\n')}`;
  return [{ file: 'codes.md', text }];
}

function overview({ groups }: CodeList): string {
  return groups
    .map(({ title, codes }) => `- ${title}: ${codes.map(({ code }) => `[${code}](#${code})`).join(', ')}\n`)
    .join('');
}

async function groupSection(group: CodeGroup, context: ExampleContext): Promise<string> {
  const { title, rule, about, codes } = group;
  const sections: string[] = [];
  for (const entry of codes) sections.push(await codeSection(entry, group, context));
  const heading = rule === undefined ? '' : `Rule \`${rule}\`.${about === undefined ? '' : ' '}`;
  return `## ${title}\n\n${heading}${about ?? ''}\n\n${sections.join('\n')}`;
}

async function codeSection(
  entry: CodeEntry,
  { kind = 'violation' }: CodeGroup,
  context: ExampleContext,
): Promise<string> {
  const { code, meaning, why, mend, by, example } = entry;
  const paragraphs = [
    `### ${code}`,
    [meaning, why].filter((text) => text !== undefined).join(' '),
    ...(by === undefined ? [] : [`Thrown by ${by}.`]),
    ...(mend === 'Nothing.' ? [] : [`**What to do.** ${mend}`]),
    ...(example === undefined ? [] : await exampleParagraphs(example, code, kind, context)),
    ...relatedParagraph(entry),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

async function exampleParagraphs(
  example: CodeExample,
  code: string,
  kind: CodeKind,
  context: ExampleContext,
): Promise<readonly string[]> {
  const { introduction, language, text } = given(example, context);
  const said = await runCodeExample(example, context);
  const { told, reference } = toldOf(said, code, kind);
  return [
    `${introduction}${text === '' ? '' : ':'}`,
    ...(text === '' ? [] : [block(language, text)]),
    `${SAYS[kind] ?? 'gives'}:`.replace(/^./, (letter) => letter.toUpperCase()),
    block('json', told),
    ...rowParagraph(reference),
  ];
}

const SAYS: Partial<Record<CodeKind, string>> = {
  error: 'throws a `TallystickError` with',
};

/** What is shown of what is said: the one entry that the code is about. */
function toldOf({ error, found }: Said, code: string, kind: CodeKind): { told: string; reference?: string } {
  if (kind === 'error' && error !== undefined) {
    const [first] = error.violations;
    return { told: inLines({ code: error.code, violations: [first] }) };
  }
  const one = found.find((candidate) => candidate.code === code);
  const { reference } = (one ?? {}) as { readonly reference?: string };
  return { told: inLines(one), ...(reference !== undefined && { reference }) };
}

function rowParagraph(reference: string | undefined): readonly string[] {
  const target = reference === undefined ? undefined : referenceTarget(reference);
  return target === undefined ? [] : [`The row: [${reference}](${target.file}#${target.anchor}).`];
}

interface Given {
  readonly introduction: string;
  readonly language: string;
  readonly text: string;
}

function given(example: CodeExample, context: ExampleContext): Given {
  if ('message' in example) {
    const { options } = example;
    const settings = options === undefined ? '' : ` with ${inWords(options)}`;
    return json(`\`${example.message}\`${settings}`, messageOf(example, context));
  }
  if ('text' in example) {
    const encoding = example.as === 'latin1' ? ', in ISO 8859-1' : '';
    const settings = example.options === undefined ? '' : `, with ${inWords(example.options)}`;
    const text = example.text.replace('\uFEFF', '\\uFEFF');
    return { introduction: `A text to decode${encoding}${settings}`, language: 'text', text };
  }
  if ('unionpay' in example) return givenOfUnionPay(example.unionpay);
  if ('jwe' in example) return json('A JWE that is right but for', example.jwe);
  if ('lianlian' in example) {
    return json('Members of LianLian that are right but for these', example.lianlian);
  }
  if ('define' in example) return json('A table file', definition(example.define));
  if ('key' in example) return { introduction: 'A public key', language: 'text', text: example.key };
  if ('capture' in example) {
    return { introduction: 'A captured message', language: 'text', text: example.capture };
  }
  if ('gateway' in example) {
    const { status, body } = example.gateway;
    return {
      introduction: `An answer with HTTP ${status} and without signature`,
      language: 'json',
      text: body,
    };
  }
  if ('days' in example) return { introduction: daysInWords(example.days), language: '', text: '' };
  if ('call' in example) {
    const [name = '', args = []] = Object.entries(example.call)[0] ?? [];
    const list = args.map((arg) => `'${arg}'`).join(', ');
    return { introduction: 'A call', language: 'ts', text: `${name}(${list});` };
  }
  return { introduction: 'The text of a page', language: 'text', text: pageOf(example) };
}

function givenOfUnionPay({
  header,
  body,
  signed,
  times,
  options,
}: Extract<CodeExample, { unionpay: unknown }>['unionpay']): Given {
  if (signed !== undefined)
    return json('A body, and the text that was signed in place of it', { body, signed });
  if (times !== undefined) {
    return { introduction: 'A message that is received a second time', language: '', text: '' };
  }
  if (header === undefined) {
    return {
      introduction: `A message that is right, opened with ${inWords(options ?? {})}`,
      language: '',
      text: '',
    };
  }
  return json('A `UPI-JWS` header that is signed, and right but for', header);
}

function daysInWords(days: number): string {
  return days < 0
    ? 'A day before the certificate becomes valid'
    : `${days} days after a certificate was issued for a year`;
}

function json(introduction: string, value: unknown): Given {
  return { introduction, language: 'json', text: inLines(value) };
}

function inLines(value: unknown): string {
  return JSON.stringify(value, null, 2);
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

function block(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}
