import type { Message } from '../codec/createMessage.js';
import type { Handler } from './Handler.js';

/** The messages of a handler. */
export interface HandlerMessages {
  /** What arrives. */
  readonly request: Message;
  /** What answers, where it is not an acknowledgement. */
  readonly response?: Message | undefined;
}

/**
 * Handlers by path, whose messages say what each `handle` takes and returns. Where a path is known only at run time,
 * its value is `any`.
 *
 * @typeParam Messages the messages by path, which are inferred
 */
export type Handlers<Messages> = {
  readonly [Path in keyof Messages]: {
    readonly [Name in keyof Messages[Path] & keyof HandlerMessages]?: Messages[Path][Name];
  } & Handler<
    string extends Path
      ? // biome-ignore lint/suspicious/noExplicitAny: an index has the messages of several paths.
        any
      : Messages[Path] extends Record<'request', Message<infer Value>>
        ? Value
        : never,
    Messages[Path] extends Record<'response', Message<unknown, unknown, infer Answer>> ? Answer : unknown
  >;
};
