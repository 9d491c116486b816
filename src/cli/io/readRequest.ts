import { printable } from 'tallystick';
import { parseStrictJson } from '../../codec/strictJson.js';
import { isObject, type JsonObject } from '../../table/JsonObject.js';
import { UsageError } from '../UsageError.js';
import type { Io } from './Io.js';
import { maxMessageBytes } from './maxMessageBytes.js';
import { readBytes } from './readBytes.js';

/**
 * Reads the request that a response answers.
 *
 * @param path undefined where none was given
 * @throws {@link UsageError} where it is not a JSON object
 */
export async function readRequest(path: string | undefined, io: Io): Promise<JsonObject | undefined> {
  if (path === undefined) return undefined;
  const bytes = await readBytes(path, io);
  if (bytes.length === 0) throw new UsageError(`The request in ${printable(path)} is empty.`);
  const parsed = parseStrictJson(bytes, { maxBytes: maxMessageBytes });
  if ('value' in parsed && isObject(parsed.value)) return parsed.value;
  throw new UsageError(`The request in ${printable(path)} is not a JSON object.`);
}
