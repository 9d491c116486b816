import type { Message } from '../../src/codec/createMessage.js';

/**
 * Every text of four characters and more inside some values, at any depth; bytes are read as JSON. What
 * the message's page lists as its values is not a secret.
 */
export function secretsOf({ table }: Message, ...values: readonly unknown[]): readonly string[] {
  const published = table.rows
    .flatMap((row) => [row, ...(row.members ?? [])])
    .flatMap((row) => Object.keys(row.values ?? {}));
  return textsIn(values).filter((text) => text.length >= 4 && !published.includes(text));
}

/** Those of the texts that an error holds in anything that a log would show; its stack begins with its message. */
export function heldBy(error: Error, texts: readonly string[]): readonly string[] {
  const shown = JSON.stringify(
    Object.getOwnPropertyNames(error)
      .filter((name) => name !== 'stack')
      .map((name) => error[name as keyof Error]),
  );
  return texts.filter((text) => shown.includes(JSON.stringify(text).slice(1, -1)));
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof Uint8Array) return textsIn(JSON.parse(Buffer.from(value).toString()));
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
