import { TallystickError } from 'tallystick';
import { parseStrictJson, syntaxViolation } from '../../codec/strictJson.js';
import { isObject, type JsonObject } from '../../table/JsonObject.js';
import type { Io } from './Io.js';
import { maxMessageBytes } from './maxMessageBytes.js';
import { readMessage } from './readMessage.js';

/**
 * Reads a JSON value as the networks exchange it.
 *
 * @param path `-` for standard input
 * @param reference what the violations refer to, such as the name of the message
 * @throws {@link TallystickError} `text-invalid`
 * @throws {@link UsageError} where the file cannot be read
 */
export async function readJson(path: string, io: Io, reference: string): Promise<unknown> {
  const bytes = await readMessage(path, io, reference);
  const parsed = parseStrictJson(bytes, { maxBytes: maxMessageBytes });
  if ('value' in parsed) return parsed.value;
  throw new TallystickError('text-invalid', [syntaxViolation(parsed.fault, reference, bytes)]);
}

/** As {@link readJson}, where only an object will do; anything else is `message-invalid`. */
export async function readMembers(path: string, io: Io, reference: string): Promise<JsonObject> {
  const value = await readJson(path, io, reference);
  if (isObject(value)) return value;
  throw new TallystickError('message-invalid', [
    {
      code: 'type',
      path: '',
      rule: 'type',
      field: '',
      message: 'The message must be a JSON object.',
      reference,
    },
  ]);
}
