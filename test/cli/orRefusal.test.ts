import { TallystickError } from 'tallystick';
import { describe, expect, it } from 'vitest';
import { orRefusal } from '../../src/cli/orRefusal.js';

function failing(error: Error) {
  return orRefusal(() => {
    throw error;
  });
}

describe('orRefusal', () => {
  it('gives what the work gives', async () => {
    expect(await orRefusal(() => 7)).toBe(7);
  });

  it('gives back why data is refused', async () => {
    const refused = new TallystickError('message-invalid', []);
    expect(await failing(refused)).toBe(refused);
  });

  it('takes a key at fault for wrong usage', async () => {
    await expect(failing(new TallystickError('key-invalid', []))).rejects.toMatchObject({
      name: 'UsageError',
    });
  });

  it.each([
    ['requestPath must be a path', '--request-path must be a path.'],
    ['appId must be short', '--app-id must be short.'],
  ])('takes an option that the library refuses for wrong usage: %s', async (message, told) => {
    await expect(failing(new TypeError(message))).rejects.toMatchObject({
      name: 'UsageError',
      message: told,
    });
  });

  it.each([
    new TypeError("Cannot read properties of undefined (reading 'appId')"),
    new TypeError('constructor must be a function'),
    new TypeError('clock must be a function'),
    new Error('requestPath must be a path'),
  ])('disguises no fault of ours: %s', async (error) => {
    await expect(failing(error)).rejects.toBe(error);
  });
});
