import type { ResultEvent } from '../Event.js';
import { besideVerdict } from './besideVerdict.js';
import { casesInWords } from './casesInWords.js';
import { leftInWords } from './leftInWords.js';
import { countsInWords } from './outcomes.js';
import type { Reporter } from './Reporter.js';
import { restartInWords } from './restartInWords.js';

/** Makes a report in TAP, version 14 (testanything.org). */
export function tap(): Reporter {
  let count = 0;
  let beside = '';
  return (event) => {
    if (event.type === 'start') {
      beside = besideVerdict(event)
        .map((sentence) => `# ${escaped(sentence)}\n`)
        .join('');
      return `TAP version 14\n# ${casesInWords(event)}\n${beside}`;
    }
    if (event.type === 'restart') return `# restarted: ${escaped(restartInWords(event))}\n`;
    if (event.type === 'left-behind') return `# ${escaped(leftInWords(event))}\n`;
    if (event.type === 'end') {
      const bail = event.exitCode === 3 ? 'Bail out! The testee broke.\n' : '';
      return `1..${count}\n# ${countsInWords(event)}\n${beside}${bail}`;
    }
    count += 1;
    return testPoint(event, count);
  };
}

function testPoint(result: ResultEvent, number: number): string {
  const { id, title, outcome, reason, expected, received, said, references, replay, exchange, milliseconds } =
    result;
  const point = `${number} - ${escaped(id)} ${escaped(title)}`;
  if (outcome === 'not-applicable') return `ok ${point} # SKIP ${escaped(reason ?? '')}\n`;
  if (outcome === 'known-failure') return `not ok ${point} # TODO ${escaped(reason ?? '')}\n`;
  if (outcome === 'passed') return `ok ${point}\n`;
  const about = {
    outcome,
    ...(reason !== undefined && { message: reason }),
    expected,
    ...(received !== undefined && { received }),
    ...(said !== undefined && { said }),
    references,
    replay,
    ...(exchange !== undefined && { exchange }),
    duration_ms: milliseconds,
  };
  // JSON is YAML (YAML 1.2 section 1.3), and costs no library.
  const block = Object.entries(about)
    .map(([name, value]) => `  ${name}: ${JSON.stringify(value)}`)
    .join('\n');
  return `${outcome === 'acceptable' ? 'ok' : 'not ok'} ${point}\n  ---\n${block}\n  ...\n`;
}

function escaped(text: string): string {
  return text.replace(/[\\#]/g, '\\$&').replaceAll('\n', ' ');
}
