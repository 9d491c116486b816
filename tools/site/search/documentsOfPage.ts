import { DomUtils, parseDocument } from 'htmlparser2';
import type { PageKind, SearchDocument } from './SearchDocument.js';

type Node = ReturnType<typeof parseDocument>['children'][number];
type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** As much of a part as is worth searching besides its page. */
const TEXT = 500;

/** Text of guides is searched to its end. */
const GUIDE_TEXT = 40_000;

/**
 * Pages that are found as a whole: those that list other pages, findings, which are short, and the types of
 * messages, whose members are rows of the interfaces.
 */
const WHOLE =
  /^(?:index|guides|interfaces|findings|api|api\/[a-z]+)\.html$|^(?:findings|products|api\/unionpay|api\/lianlian)\//;

/** What no reader looks for: trails, signatures, indexes of members, lists of case ids, pictures. */
const SKIPPED_CLASSES = [
  'tsd-breadcrumb',
  'tsd-index-group',
  'tsd-signature',
  'tsd-hierarchy',
  'case-list',
  'tsd-tag',
];
const SKIPPED_TAGS = ['script', 'style', 'svg', 'button', 'nav'];

/** Elements that are found by their id, besides headings. */
const PARTS = ['tr', 'section', 'article', 'dt', 'details'];

interface Part {
  readonly id: string;
  title: string;
  text: string;
}

/** The page and its parts, as the search keeps them: what has an id and a title can be found. */
export function documentsOfPage(path: string, html: string): readonly SearchDocument[] {
  const main = DomUtils.getElementById('content', parseDocument(html).children);
  if (main === null) return [];
  const kind = kindOf(path);
  const whole: Part = { id: '', title: '', text: '' };
  const parts = [whole];
  walk(main.children, [whole], parts);
  const limit = kind === 'Guide' ? GUIDE_TEXT : TEXT;
  const page = whole.title;
  // A guide answers a question whose words are in several of its parts.
  if (kind === 'Guide' || WHOLE.test(path)) whole.text = parts.map(({ text }) => text).join(' ');
  return parts
    .filter(({ title, id }) => title !== '' && (id === '' || (title !== page && !WHOLE.test(path))))
    .map(({ id, title, text }) => ({
      url: id === '' ? path : `${path}#${id}`,
      title,
      page: id === '' ? '' : page,
      kind,
      text: oneLine(text).slice(0, limit),
    }));
}

/** Reads elements in their order into the innermost part that is open, the last of `open`. */
function walk(nodes: readonly Node[], open: readonly Part[], parts: Part[]): void {
  let inner = open;
  for (const node of nodes) {
    const part = inner.at(-1) as Part;
    if (!isElement(node)) {
      if ('data' in node && node.type === 'text') part.text += `${node.data}`;
      continue;
    }
    if (isSkipped(node)) continue;
    if (/^h[1-3]$/.test(node.name)) inner = headed(node, inner, parts);
    else if (PARTS.includes(node.name) && node.attribs.id !== undefined) {
      const own: Part = { id: node.attribs.id, title: '', text: '' };
      parts.push(own);
      walk(node.children, [...inner, own], parts);
    } else if (isTitle(node, part)) {
      part.title = titleIn(node);
      part.text += ` ${DomUtils.textContent(node)} `;
    } else walk(childrenOf(node), inner, parts);
    (inner.at(-1) as Part).text += ' ';
  }
}

/** A heading in the line that opens a section heads the section. */
function childrenOf(node: Element): readonly Node[] {
  const [first, ...others] = node.children;
  const isSection =
    first !== undefined &&
    isElement(first) &&
    first.name === 'summary' &&
    first.children.some((child) => isElement(child) && child.name === 'h2');
  return isSection ? [...first.children, ...others] : node.children;
}

/** The parts that are open behind a heading: it names its part, or begins another one. */
function headed(heading: Element, open: readonly Part[], parts: Part[]): readonly Part[] {
  const title = oneLine(textOf(heading));
  const part = open.at(-1) as Part;
  if (part.title === '') {
    part.title = title.replace(/^(?:Function|Interface|Class|Type Alias|Variable|Module|Namespace) /, '');
    return open;
  }
  const { id } = heading.attribs;
  if (id === undefined || part.title === title) return open;
  const own: Part = { id, title, text: '' };
  parts.push(own);
  return [...open.slice(0, 1), own];
}

/** The first cell of a row, and what opens details. */
function isTitle({ name }: Element, { title, id }: Part): boolean {
  return title === '' && id !== '' && (name === 'th' || name === 'td' || name === 'dt' || name === 'summary');
}

/** The last name of a row's path; of what opens, the code or the title that its summary has. */
function titleIn(node: Element): string {
  const [named] = node.name === 'summary' ? DomUtils.getElementsByTagName('b', node) : [];
  if (named !== undefined) return oneLine(DomUtils.textContent(named));
  return oneLine(DomUtils.textContent(node)).split(' ')[0]?.split('.').at(-1) ?? '';
}

function isSkipped({ name, attribs: { class: classes = '' } }: Element): boolean {
  return SKIPPED_TAGS.includes(name) || SKIPPED_CLASSES.some((one) => classes.split(' ').includes(one));
}

/** What a reader sees of an element. */
function textOf(node: Node): string {
  if (!isElement(node)) return DomUtils.textContent(node);
  return isSkipped(node) ? '' : node.children.map(textOf).join('');
}

function isElement(node: Node): node is Element {
  return node.type === 'tag';
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

const KINDS: readonly (readonly [RegExp, PageKind])[] = [
  [/^guides\/|^conformance\/protocol|^playground/, 'Guide'],
  [/^commands/, 'Command'],
  [/^(?:interfaces|products)/, 'Interface'],
  [/^findings/, 'Finding'],
  [/^api/, 'API'],
  [/^codes/, 'Code'],
  [/^(?:contributing|security|changelog|conformance)/, 'Project'],
];

function kindOf(path: string): PageKind {
  return KINDS.find(([pattern]) => pattern.test(path))?.[1] ?? 'Reference';
}
