import fc from 'fast-check';
import type { Row } from 'tallystick';
import type { UnambiguousMessage } from './unambiguousMessage.js';

/** Canonical base64url, whose spare bits are zero. */
const part = fc
  .uint8Array({ minLength: 1, maxLength: 40 })
  .map((bytes) => Buffer.from(bytes).toString('base64url'));

/** Messages whose encrypted object, where they have one, is five base64url parts. */
export function wireForm(
  messages: fc.Arbitrary<UnambiguousMessage>,
  rows: readonly Row[],
): fc.Arbitrary<UnambiguousMessage> {
  const encrypted = rows.find((row) => row.encrypted)?.identifier ?? '';
  return fc.tuple(messages, fc.array(part, { minLength: 5, maxLength: 5 })).map(([message, parts]) => ({
    ...message,
    value: encrypted in message.value ? { ...message.value, [encrypted]: parts.join('.') } : message.value,
  }));
}
