import { startLineOf } from './startLine.js';

/** Whether bytes begin with the first line of a message that names its version of HTTP. */
export function startsAsHttp(bytes: Buffer): boolean {
  const [line = ''] = bytes.toString('latin1', 0, 4096).split(/\r?\n/, 1);
  const start = startLineOf(line.trimEnd());
  return start !== undefined && (start.kind === 'response' || start.hasVersion);
}
