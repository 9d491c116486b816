import { isObject, type JsonObject } from '../../table/JsonObject.js';
import type { OrderState } from './ledger.js';

/** `Answer 05` in any text of a request. */
const ASKED = /^Answer ([A-Z0-9]{2,4})$/;

/** `1005.01` as the amount. */
const BY_AMOUNT = /^([1-9][0-9]{3})\.01$/;

/**
 * The code that a request asks to be answered with: a text of it is `Answer CODE`, or its amount is the code with
 * the decimals `.01`.
 */
export function askedCode(request: JsonObject): string | undefined {
  for (const text of textsIn(request)) {
    const code = ASKED.exec(text)?.[1];
    if (code !== undefined) return code;
  }
  const amount = request.money_order ?? request.money_refund;
  return typeof amount === 'string' ? BY_AMOUNT.exec(amount)?.[1] : undefined;
}

function textsIn(object: JsonObject): readonly string[] {
  return Object.values(object).flatMap((value) => {
    if (typeof value === 'string') return [value];
    return isObject(value) ? textsIn(value) : [];
  });
}

/** What becomes of a payment or a refund, by the decimals of its amount: `.02` stays in process, `.03` fails. */
export function stateFor(amount: string): 'processing' | 'failed' | 'paid' {
  if (amount.endsWith('.02')) return 'processing';
  return amount.endsWith('.03') ? 'failed' : 'paid';
}

/** How long a payment is in process that is paid in the end. */
const IN_PROCESS = 10 * 60_000;

/** For how many milliseconds a payment is in process before it is paid, by the decimals of its amount: `.04`. */
export function processingTime(amount: string): number {
  return amount.endsWith('.04') ? IN_PROCESS : 0;
}

/** What a state is called in `result_pay`. */
export const RESULT_PAY: Readonly<Record<OrderState, string>> = {
  applied: 'WAITING',
  processing: 'PROCESSING',
  paid: 'SUCCESS',
  failed: 'FAILURE',
  authorized: 'SUCCESS',
  captured: 'SUCCESS',
  cancelled: 'REFUND',
};

/** What the state of a refund is called in `sta_refund`. */
export const STA_REFUND: Readonly<Record<ReturnType<typeof stateFor>, string>> = {
  processing: '1',
  paid: '2',
  failed: '3',
};

/** With what code the query of a pre-authorization answers that it is in a state. */
export const PREAUTHORIZATION_CODES: Readonly<Record<OrderState, string>> = {
  applied: 'PR08',
  processing: 'PR09',
  paid: '0000',
  failed: 'PR10',
  authorized: 'PR07',
  captured: 'PR11',
  cancelled: 'PR14',
};

/** The `pay_type` that authorizes an amount, and pays nothing yet. */
export const PREAUTHORIZATION = 'F';
