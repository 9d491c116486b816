/** The first line of a message, as tools print it: of any version of HTTP, or of none. */
export type StartLine =
  | {
      readonly kind: 'request';
      readonly method: string;
      readonly target: string;
      /** Whether the line names the version of HTTP. */
      readonly hasVersion: boolean;
    }
  | { readonly kind: 'response'; readonly status: number; readonly reason: string };

const STATUS_LINE = /^HTTP(?:\/\d(?:\.\d)?)? ([1-9]\d\d)(?: ([^\r\n]*))?$/i;
const REQUEST_LINE = /^([A-Z][A-Z-]{2,19}) (\S+)(?: (?:HTTP\/\d(?:\.\d)?|h2c?|h3))?$/;
const VERSION = / (?:HTTP\/\d(?:\.\d)?|h2c?|h3)$/;

/** Reads a line as the first of a message; undefined where it is not one. */
export function startLineOf(line: string): StartLine | undefined {
  const status = STATUS_LINE.exec(line);
  if (status !== null) return { kind: 'response', status: Number(status[1]), reason: status[2] ?? '' };
  const [, method, target] = REQUEST_LINE.exec(line) ?? [];
  if (method === undefined || target === undefined) return undefined;
  const hasVersion = VERSION.test(line);
  // Without a version only what looks like an address is a target.
  if (!hasVersion && !/^(?:\/|https?:\/\/|\{\{)/i.test(target)) return undefined;
  return { kind: 'request', method, target, hasVersion };
}

/** Whether an answer only comes before the final one: interim, or of the proxy that opens a tunnel. */
export function isInterim({ status, reason }: Extract<StartLine, { kind: 'response' }>): boolean {
  return status < 200 || (status === 200 && /^connection established\s*$/i.test(reason));
}
