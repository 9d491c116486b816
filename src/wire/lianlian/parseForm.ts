import type { JsonObject } from '../../table/JsonObject.js';

/** The fields of a form post, or why they are not read. */
export type ParsedForm =
  | { readonly fields: JsonObject }
  | { readonly fault: 'too-large' | 'not-utf-8' | 'duplicate-member' };

/** As for JSON. */
const MAX_BYTES = 0x100000;

/**
 * Reads the body of a form post (`application/x-www-form-urlencoded`). A form sends every field that it has: one
 * without a value counts as left out.
 *
 * @param body ASCII, as browsers write it; a string stands for its UTF-8
 */
export function parseForm(body: Uint8Array): ParsedForm {
  if (body.length > MAX_BYTES) return { fault: 'too-large' };
  const text = Buffer.from(body).toString('latin1').trim();
  const pairs = [...new URLSearchParams(text)];
  // What is not UTF-8 becomes this character, which nobody has written.
  const isDamaged = pairs.some((pair) => pair.join('').includes('\uFFFD')) && !/%ef%bf%bd/i.test(text);
  // Any byte beyond ASCII should have been escaped; read one by one, the signature would not hold over them.
  if (isDamaged || /[^\0-\x7f]/.test(text)) return { fault: 'not-utf-8' };
  const filled = pairs.filter(([, value]) => value !== '');
  if (new Set(filled.map(([name]) => name)).size < filled.length) return { fault: 'duplicate-member' };
  return { fields: Object.fromEntries(filled) };
}
