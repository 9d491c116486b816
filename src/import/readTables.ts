import { isSentence } from './cellSteps.js';
import type { ImportWarning } from './ImportWarning.js';
import { joinedCells } from './joinedCells.js';
import type { PageLine } from './PageLine.js';
import type { PageStep } from './PageStep.js';
import type { PrintedGroup, PrintedRow, PrintedTable } from './PrintedTable.js';
import type { Heading } from './pageHeading.js';
import { shortened } from './shortened.js';

type Kind = PrintedTable['kind'];

/** The tables of a page, one for each heading; those without rows are left out. */
export function readTables(steps: readonly PageStep[]): readonly PrintedTable[] {
  return regionsOf(steps)
    .map(readRegion)
    .filter(({ groups }) => groups.length > 0);
}

interface Region {
  readonly kind?: Kind;
  /** The line of the heading. */
  readonly line: number;
  readonly steps: readonly PageStep[];
}

/** Parts a page at its headings, and at the headers of tables where no heading names them. */
function regionsOf(steps: readonly PageStep[]): readonly Region[] {
  const regions: OpenRegion[] = [{ line: 1, steps: [] }];
  let named: Kind;
  let open = regions[0] as OpenRegion;
  const begin = (region: OpenRegion): void => {
    regions.push(region);
    open = region;
  };
  for (const step of steps) {
    if (step.kind === 'heading') {
      const kind = kindOf(step.heading, named);
      named = kind ?? named;
      begin({ ...(kind && { kind }), line: lineOf(step), steps: [] });
    } else if (step.kind === 'header' && isComplete(open)) {
      begin({ line: lineOf(step), steps: [step] });
    } else {
      // A table of members may come after the samples.
      if (step.kind === 'group' && step.of !== undefined) open = ownerOf(step.of, regions) ?? open;
      open.steps.push(step);
    }
  }
  return regions;
}

interface OpenRegion extends Region {
  readonly steps: PageStep[];
}

function ownerOf(identifier: string, regions: readonly OpenRegion[]): OpenRegion | undefined {
  return regions.findLast(({ steps }) =>
    steps.some((step) => step.kind === 'row' && step.row.identifier === identifier),
  );
}

/** Whether rows are in a region without a heading, so that the next header begins another table. */
function isComplete({ kind, steps }: Region): boolean {
  return kind === undefined && steps.some(isRow) && steps.at(-1)?.kind !== 'group';
}

function kindOf(heading: Heading, named: Kind): Kind {
  if (heading === 'other') return undefined;
  return heading === 'same' ? named : heading;
}

function isRow({ kind }: PageStep): boolean {
  return kind === 'row';
}

function readRegion({ kind, line: start, steps }: Region): PrintedTable {
  const placed = place(steps);
  const groups = withNotes(groupsOf(steps, start), placed);
  const empty = groups.filter(({ sentence, rows }) => sentence !== undefined && rows.length === 0);
  const rows = steps.filter(isRow).map(lineOf);
  const [from, last] = [kind === undefined ? (rows[0] ?? 0) : start, rows.at(-1) ?? 0];
  return {
    ...(kind !== undefined && { kind }),
    line: start,
    groups: groups.filter((group) => group.rows.length > 0),
    prose: placed.flatMap(({ step, above }) =>
      step.kind === 'text' && typeof above !== 'object' ? step.lines : [],
    ),
    warnings: [
      ...placed.flatMap((each) => warningsOf(each, lineOf(each.step) > from && lineOf(each.step) < last)),
      ...empty.map(emptyGroup),
    ],
  };
}

interface PlacedStep {
  readonly step: PageStep;
  /** The row that a text is about, or `start` before the table. */
  readonly above: PrintedRow | 'start' | undefined;
  /** The text is not the first one about its row. */
  readonly isMore: boolean;
  /** A header has rows over it that are under no other one. */
  readonly isAgain: boolean;
}

function place(steps: readonly PageStep[]): readonly PlacedStep[] {
  let above: PlacedStep['above'] = 'start';
  let hasRows = false;
  let hasText = false;
  return steps.map((step) => {
    if (step.kind === 'text' && above !== 'start' && endsNote(step)) above = undefined;
    const placed = { step, above, isMore: hasText, isAgain: step.kind === 'header' && hasRows };
    if (step.kind !== 'text') above = step.kind === 'row' ? step.row : undefined;
    hasText = step.kind === 'text';
    if (step.kind !== 'text' && step.kind !== 'broken') hasRows = step.kind === 'row';
    return placed;
  });
}

function endsNote(step: PageStep & { readonly kind: 'text' }): boolean {
  return step.reads === 'prose' || (step.reads === 'line' && step.lines[0]?.afterBlank === true);
}

function groupsOf(steps: readonly PageStep[], start: number): readonly PrintedGroup[] {
  const groups: (PrintedGroup & { rows: PrintedRow[] })[] = [{ line: start, rows: [] }];
  for (const step of steps) {
    if (step.kind === 'row') groups.at(-1)?.rows.push(step.row);
    if (step.kind === 'group') {
      const { sentence, of } = step;
      groups.push({ sentence, ...(of !== undefined && { of }), line: lineOf(step), rows: [] });
    }
  }
  return groups;
}

function withNotes(groups: readonly PrintedGroup[], placed: readonly PlacedStep[]): readonly PrintedGroup[] {
  const notes = new Map<PrintedRow, string[]>();
  for (const { step, above } of placed) {
    if (step.kind !== 'text' || typeof above !== 'object') continue;
    const texts = step.lines.map(({ text }) => text);
    const known = notes.get(above);
    if (known === undefined) notes.set(above, texts);
    else known.push(...texts);
  }
  return groups.map((group) => ({
    ...group,
    rows: group.rows.map((row) => {
      const texts = [row.note ?? [], notes.get(row) ?? []].flat();
      const note = texts.length > 0 && { note: joinedCells(texts) };
      return { ...row, name: row.name || row.identifier, ...note };
    }),
  }));
}

function warningsOf(
  { step, above, isMore, isAgain }: PlacedStep,
  isInside: boolean,
): readonly ImportWarning[] {
  const [line] = step.lines;
  if (line === undefined) return [];
  if (step.kind === 'row') return step.row.name === '' ? [nameMissing(step.row)] : [];
  if (step.kind === 'broken') return [rowUnread(step.lines, step.expected)];
  if (isAgain) return [headerAgain(line)];
  if (step.kind !== 'text') return [];
  if (typeof above === 'object') {
    const isDoubtful = step.reads === 'line' || (line.afterBlank && isMore);
    return [
      ...(step.reads === 'note' && isSentence(line) ? [sentenceUnread(above.identifier, line)] : []),
      ...(isDoubtful ? [noteContinued(above.identifier, line)] : []),
    ];
  }
  return isUnread(step.reads, line, above === 'start', isInside) ? [lineUnread(line)] : [];
}

/** Whether a text that belongs to no row may belong to the table. */
function isUnread(
  reads: 'note' | 'line' | 'prose',
  line: PageLine,
  isAtStart: boolean,
  isInside: boolean,
): boolean {
  if (reads === 'note') return !isAtStart;
  // A paragraph between marked tables is not one of their rows.
  return isInside && (reads === 'line' || line.cells !== undefined);
}

function lineOf({ lines }: PageStep): number {
  return lines[0]?.line ?? 1;
}

function nameMissing({ identifier, line }: PrintedRow): ImportWarning {
  return {
    code: 'name-missing',
    identifier,
    line,
    text: `The row of ${identifier} has no name, so the identifier stands in for it; check whether the line above holds the name.`,
  };
}

function sentenceUnread(identifier: string, { text, line }: PageLine): ImportWarning {
  return {
    code: 'condition-unread',
    identifier,
    line,
    text: `This line is read as a part of the note of ${identifier}: ${shortened(text)}; check whether it says when the rows after it are sent.`,
  };
}

function noteContinued(identifier: string, { text, line }: PageLine): ImportWarning {
  return {
    code: 'note-continued',
    identifier,
    line,
    text: `This line is read as a part of the note of ${identifier}: ${shortened(text)}; check that it is neither a row nor a heading.`,
  };
}

function lineUnread({ text, line }: PageLine): ImportWarning {
  return {
    code: 'line-unread',
    line,
    text: `This line is neither a row nor part of a note, and is left out: ${shortened(text)}; check whether it belongs to the table.`,
  };
}

function rowUnread(lines: readonly PageLine[], expected: string): ImportWarning {
  return {
    code: 'row-unread',
    line: lines[0]?.line ?? 1,
    text: `This looks like a row and is left out, because it is not ${expected}: ${shortened(lines.map(({ text }) => text).join(' / '))}; write the row by hand.`,
  };
}

function headerAgain({ line }: PageLine): ImportWarning {
  return {
    code: 'condition-unread',
    line,
    text: 'A new header is here without a sentence that says when its rows are sent, so they are read as always sent; check the page.',
  };
}

function emptyGroup({ sentence = '', line }: PrintedGroup): ImportWarning {
  return {
    code: 'row-unread',
    line,
    text: `No row was found under this sentence: ${shortened(sentence)}; check what is there.`,
  };
}
