import { expect } from 'vitest';
import { TallystickError } from '../../src/codec/TallystickError.js';

/**
 * What a `key-invalid` error says.
 *
 * @param secrets texts that no part of the error may hold
 * @throws where something else is thrown, or nothing
 */
export function faultOf(work: () => unknown, ...secrets: readonly string[]): string {
  try {
    work();
  } catch (error) {
    return messageOf(error, secrets);
  }
  throw new Error('nothing was refused');
}

/** As {@link faultOf}, of what is asynchronous; also the path into `key-ring.json`. */
export async function rejectionOf(
  work: Promise<unknown>,
  ...secrets: readonly string[]
): Promise<{ readonly message: string; readonly path: string }> {
  const error = await work.then(
    () => new Error('nothing was refused'),
    (reason: unknown) => reason,
  );
  const message = messageOf(error, secrets);
  return { message, path: (error as TallystickError).violations[0]?.path ?? '' };
}

function messageOf(error: unknown, secrets: readonly string[]): string {
  if (!(error instanceof TallystickError)) throw error;
  expect(error.code).toBe('key-invalid');
  expect(error.violations).toHaveLength(1);
  expect(error.violations[0]).toMatchObject({ code: 'key-invalid', rule: 'key' });
  const said = JSON.stringify([error.message, error.violations, error.cause, String(error.stack)]);
  for (const secret of secrets.filter((text) => text.length > 4)) expect(said).not.toContain(secret);
  expect(said).not.toMatch(/-----BEGIN|[A-Za-z0-9+/]{60}/);
  return error.message;
}
