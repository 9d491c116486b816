import { markup } from '#markup';
import type { EndEvent } from '../Event.js';
import type { Reporter } from './Reporter.js';
import { wholeRun } from './wholeRun.js';

const LABEL = 'conformance';
/** About as wide as a character of Verdana at 11 pixels. */
const CHARACTER = 7;
const PADDING = 10;

/** Makes a badge: an SVG with the verdict. */
export function badge(): Reporter {
  return wholeRun(({ start, end }) => {
    const { text: verdict, color } = messageOf(end);
    const text = start.narrowed === undefined ? verdict : `${verdict}, narrowed`;
    const [left, right] = [widthOf(LABEL), widthOf(text)];
    return `${markup`<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" role="img" aria-label="${LABEL}: ${text}"><title>${LABEL}: ${text}</title><rect width="${left}" height="20" fill="#555"/><rect x="${left}" width="${right}" height="20" fill="${color}"/><g fill="#fff" text-anchor="middle" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="11"><text x="${left / 2}" y="14" textLength="${left - PADDING}">${LABEL}</text><text x="${left + right / 2}" y="14" textLength="${right - PADDING}">${text}</text></g></svg>`}\n`;
  });
}

function messageOf({ exitCode, passed, failed, unexpectedPasses, acceptable, knownFailures }: EndEvent): {
  readonly text: string;
  readonly color: string;
} {
  const asked = passed + failed + unexpectedPasses + acceptable + knownFailures;
  if (exitCode === 0)
    return { text: `${passed + acceptable} of ${asked}`, color: knownFailures > 0 ? '#8a6d00' : '#2a7a2a' };
  if (exitCode === 1) return { text: `${failed + unexpectedPasses} of ${asked} failed`, color: '#b3261e' };
  return {
    text: exitCode === 4 ? (knownFailures > 0 ? 'none passed' : 'nothing asked') : 'no verdict',
    color: '#6b6b6b',
  };
}

function widthOf(text: string): number {
  return text.length * CHARACTER + PADDING;
}
