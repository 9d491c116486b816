import { type ErrorCode, TallystickError } from 'tallystick';

/** Problem details (RFC 9457): what a client learns about a refused message. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly errors: readonly Readonly<Record<'code' | 'path' | 'rule' | 'message', string>>[];
}

/** The sender is at fault with these; any other error is ours, and says nothing to strangers. */
const STATUS: Partial<Record<ErrorCode, readonly [status: number, title: string]>> = {
  'text-invalid': [400, 'The body is not the JSON that is expected.'],
  'message-invalid': [400, 'The message breaks its table.'],
  'envelope-refused': [401, 'The message is not authentic.'],
};

/** What to answer to an error, or nothing where the error is not one of the sender. Holds no value. */
export function problemOf(error: unknown): Problem | undefined {
  if (!(error instanceof TallystickError)) return undefined;
  const [status, title] = STATUS[error.code] ?? [];
  if (status === undefined || title === undefined) return undefined;
  return {
    type: `urn:tallystick:${error.code}`,
    title,
    status,
    errors: error.violations.map(({ code, path, rule, message }) => ({ code, path, rule, message })),
  };
}
