import { type Clue, type FindingId, proven } from '../findings.js';
import { type Difference, differences } from './differences.js';
import { writtenBy } from './habitWords.js';
import { habitsThatWrite, rewritings } from './rewritings.js';

/** Another text of the same JSON, and what shows it where it was signed. */
export interface RewrittenText {
  readonly text: string;
  readonly explain: () => readonly Clue[];
}

const IDS: Readonly<Record<Difference, FindingId>> = {
  sorted: 'signed-sorted',
  'hash-order': 'signed-hash-order',
  'member-order': 'signed-member-order',
  members: 'signed-without-members',
  numbers: 'signed-numbers',
  escapes: 'signed-escapes',
  pretty: 'signed-pretty',
  compact: 'signed-compact',
};

/** What other serialisers write of a JSON text. */
export function* rewrittenTexts(sent: string): Generator<RewrittenText> {
  for (const text of rewritings(sent)) yield { text, explain: () => rewritingClues(sent, text) };
}

/** What other serialisers write of a JSON text on several lines, with the line ends of Windows. */
export function* windowsTexts(sent: string): Generator<RewrittenText> {
  for (const text of rewritings(sent)) {
    if (!text.trimEnd().includes('\n')) continue;
    const explain = () => [
      ...rewritingClues(sent, text),
      proven('signed-line-ends', 'It holds over the line ends of Windows, CR and LF.'),
    ];
    yield { text: text.replaceAll('\n', '\r\n'), explain };
  }
}

/** What makes another text of one that was sent. */
export function rewritingIds(sent: string, text: string): readonly FindingId[] {
  return differences(sent, text).map((difference) => IDS[difference]);
}

function rewritingClues(sent: string, text: string): readonly Clue[] {
  const ended = habitsThatWrite(text, sent);
  // What ends the line may have been added to what another serialiser writes.
  const habits = [...ended, ...(text.endsWith('\n') ? habitsThatWrite(text.slice(0, -1), sent) : [])];
  const evidence = writtenBy(sent, habits);
  const ids = [...rewritingIds(sent, text)];
  if (/\n$/.test(text) && !/\n$/.test(sent)) ids.push('signed-body-newline');
  return ids.map((id) => proven(id, evidence, habits));
}
