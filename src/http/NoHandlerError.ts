import { printable } from '../codec/printable.js';

/** As many paths as a line of a log holds. */
const SHOWN = 8;

/** A request came at a path that no handler has. */
export class NoHandlerError extends Error {
  override readonly name = 'NoHandlerError';
  /** Stable. */
  readonly code = 'no-handler';

  /**
   * @param path that came; anyone may have chosen it
   * @param handlers the paths that have a handler
   */
  constructor(path: string, handlers: readonly string[]) {
    const more = handlers.length > SHOWN ? ` and ${handlers.length - SHOWN} more` : '';
    super(
      `no handler for ${quoted(path)}; handlers has ${handlers.slice(0, SHOWN).map(quoted).join(', ')}${more}. Its keys are whole paths, with any prefix of your server`,
    );
  }
}

/** A path as it may be printed, cut to 64 characters. */
export function quoted(path: string): string {
  return `"${printable(path.length > 64 ? `${path.slice(0, 63)}…` : path)}"`;
}
