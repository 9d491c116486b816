import type { Operation, Question } from '../../../../conformance/commandLine.js';
import type { JsonObject } from '../../../table/JsonObject.js';

/**
 * The text that is right to sign where `kv-sign` is asked: the signature alone tells nobody what is wrong.
 *
 * @returns undefined for another operation
 */
export async function signedText(
  operation: Operation,
  question: Question | undefined,
): Promise<string | undefined> {
  if (operation !== 'kv-sign' || question === undefined) return undefined;
  const { lianlian } = await import('tallystick/envelope');
  const { params, signType } = question.input;
  return lianlian.stringToSign({ ...(params as JsonObject), sign_type: signType });
}
