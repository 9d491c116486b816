import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { LeftProcess } from '../Event.js';
import { plainText } from './plainText.js';

const VARIABLE = 'TALLYSTICK_RUN';
const LONGEST = 32;

/** Finds what the processes of one run leave behind. */
export interface Trail {
  /** For each process that the run starts; what such a process starts inherits it. */
  readonly environment: Readonly<Record<string, string>>;
  /** A process group that the run ends by itself. */
  started(group: number): void;
  /** Processes that run on outside of those groups; on Linux alone, elsewhere none is known. */
  leftBehind(): readonly LeftProcess[];
}

/** Makes the trail of one run. A process that empties its environment leaves none. */
export function createTrail(): Trail {
  const id = randomUUID();
  const groups = new Set<number>();
  return {
    environment: { [VARIABLE]: id },
    started: (group) => {
      groups.add(group);
    },
    leftBehind: () =>
      groups.size === 0
        ? []
        : processIds().flatMap((pid) => {
            const found = processWith(pid, `${VARIABLE}=${id}`);
            // A member of a group that was ended a moment ago may still be listed.
            return found === undefined || groups.has(found.group) ? [] : [{ pid, program: found.program }];
          }),
  };
}

function processIds(): readonly number[] {
  if (process.platform !== 'linux') return [];
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

interface Found {
  readonly program: string;
  readonly group: number;
}

function processWith(pid: number, assignment: string): Found | undefined {
  try {
    if (!readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(assignment)) return undefined;
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // proc_pid_stat(5): the name is in parentheses and may have some itself; state, parent and group follow.
    const end = stat.lastIndexOf(')');
    const [, , group] = stat.slice(end + 2).split(' ');
    return { program: plainText(stat.slice(stat.indexOf('(') + 1, end), LONGEST), group: Number(group) };
  } catch {
    // It has ended, or is somebody else's.
    return undefined;
  }
}
