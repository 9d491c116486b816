import { TallystickError } from 'tallystick';

/**
 * What was refused, such as a replay or an unknown path, is one line without a value of a message: anyone can send it,
 * again and again. A fault of this side has its stack.
 */
export function logRefused(error: unknown): void {
  console.error(lineOf(error) ?? error);
}

function lineOf(error: unknown): string | undefined {
  if (error instanceof TallystickError) return `${error.violations[0]?.code ?? error.code}: ${error.message}`;
  const isUnknownPath = error instanceof Error && 'code' in error && error.code === 'no-handler';
  return isUnknownPath ? `no-handler: ${error.message}` : undefined;
}
