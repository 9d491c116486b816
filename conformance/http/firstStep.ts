import type { Ask } from '../Case.js';
import type { JsonObject } from '../Testee.js';
import { askedOverHttp } from './askedOverHttp.js';
import { calledInterfaces } from './calledInterfaces.js';
import { exchangeOf } from './exchangeOf.js';
import { lianlianSide } from './lianlianSide.js';
import { jsonObject } from './NetworkSide.js';
import type { CalledInterface, Situation } from './Situation.js';

/** The interface that is called ahead of one that is a second step. */
export const firstSteps: Readonly<Record<string, string>> = { MPAY_VERIFY: 'MPAY_APPLY' };

/**
 * Makes the first of two steps: the network answers with a token, and sends a code to the payer, which the books of the
 * server tell.
 *
 * @returns the token and the code, as the second step names them; a sentence where the server does not give them
 */
export async function firstStep(
  ask: Ask,
  name: string,
  situation: Situation,
): Promise<Pick<JsonObject, 'token' | 'verify_code'> | string> {
  const called = calledInterfaces().find((one) => one.name === name) as CalledInterface;
  const { oid_partner, no_order, money_order } = situation.value;
  const draw: Situation['draw'] = (what, size) => situation.draw(`first step ${what}`, size);
  const value = { ...exchangeOf(called).value, oid_partner, no_order, money_order };
  const request = lianlianSide.sealRequest(value, { ...situation, called, draw });
  const answer = await askedOverHttp(ask, request, { ...situation, called }, { seen: [] });
  const body = typeof answer === 'string' ? answer : jsonObject(answer.body);
  if (typeof body === 'string' || typeof body.token !== 'string')
    return `${situation.called.name} needs the token of ${name}, which the server does not give: ${typeof answer === 'string' ? answer : `HTTP ${answer.status}.`}`;
  const books = await ask({ now: situation.now, input: { observe: true } });
  const texts = books.status === 'ok' && Array.isArray(books.output.texts) ? books.output.texts : [];
  const code = (texts as readonly JsonObject[]).find(({ order }) => order === no_order)?.code;
  return typeof code === 'string'
    ? { token: body.token, verify_code: code }
    : `${situation.called.name} needs the code of the payer, which the books of the server do not have for the order: {"texts": [{"order": "…", "code": "…"}]}.`;
}
