import { PassThrough } from 'node:stream';
import { type CommandEntry, commandTree } from '../../src/cli/commandTree.js';
import { exitCode } from '../../src/cli/exitCode.js';
import { programOf } from '../../src/cli/programOf.js';

/** The commands of the program, as it has them itself. */
export function programTree(): CommandEntry {
  const streams = { stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() };
  return commandTree(programOf({ io: { ...streams, env: {}, version: '' }, exitCode: exitCode.fine }, []));
}
