import { linesOf, type Transcript } from './Transcript.js';

/** What loggers write in front, such as logcat's `D/OkHttp: `, and Feign's `[Client#method] `. */
const STAMP =
  /^(?:.{0,120}?(?:ok|OK|Ok)[Hh]ttp\S{0,60}?(?:\(\s*\d+\))?(?: - |: ?| |$)|.{0,200}?\[\w{1,80}#[^\]\n]{1,200}\] ?)/;
const REQUEST = /^--?-> ([A-Z-]{3,20}) (\S+)(?: (?:https?\/\d\S*|h2c?|h3))?\s*$/i;
const RESPONSE = /^<--?- (?:HTTP\/\d\S* )?([1-5]\d\d)(?: .*)?$/;
const END = /^(?:--?->|<--?-) END\b(.*)$/;

/** Reads what the logging interceptor of OkHttp, or the logger of Feign, writes; undefined where it is something else. */
export function readOkHttpLog(bytes: Buffer): Transcript | undefined {
  const raw = linesOf(bytes).map((line) => line.replace(/\r?\n$/, ''));
  if (
    !raw.some((line) => /(?:^|[\s:])(?:--?-> [A-Z-]{3,20} \S|<--?- (?:HTTP\/\d\S* )?[1-5]\d\d )/.test(line))
  )
    return undefined;
  const lines = raw.map((line) => (/^(?:--?->|<--?-)/.test(line) ? line : line.replace(STAMP, '')));
  const written: string[] = [];
  /** The lines of a message that has begun. */
  let message: string[] | undefined;
  let lacksRequestBodies = false;
  for (const line of lines) {
    const [, method, target] = REQUEST.exec(line) ?? [];
    const [, status] = RESPONSE.exec(line) ?? [];
    const [end, omitted = ''] = END.exec(line) ?? [];
    if (end !== undefined) {
      lacksRequestBodies ||= end.startsWith('-') && !/byte body\)/.test(omitted);
      if (message !== undefined) written.push(message.join('\r\n'), message.includes('') ? '' : '\r\n\r\n');
      message = undefined;
    } else if (method !== undefined) message = [`${method} ${target} HTTP/1.1`];
    else if (status !== undefined) message = [`HTTP/1.1 ${status}`];
    else message?.push(line);
  }
  if (written.length === 0) return undefined;
  return {
    bytes: Buffer.from(written.join(''), 'latin1'),
    lacksRequestBodies,
    remark: 'The file is what the logging interceptor of OkHttp or the logger of Feign writes.',
  };
}
