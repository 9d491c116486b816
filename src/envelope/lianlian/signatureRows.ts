import type { Message } from '../../codec/createMessage.js';
import type { JsonObject } from '../../table/JsonObject.js';
import { conditionHolds } from '../../table/presence/presence.js';
import { type SignType, signTypeOf } from '../../wire/lianlian/SignType.js';

/** The members that take no part in the signature of a message, by its table. */
export function unsignedMembers({ table }: Message): readonly string[] {
  return table.rows.filter(({ unsigned }) => unsigned).map(({ identifier }) => identifier);
}

/** A sign type in the letters of the message's table: that of the response writes `SHA256WITHRSA`. */
export function signTypeAsPrinted({ table }: Message, type: SignType): string {
  const { values = {} } = table.rows.find(({ identifier }) => identifier === 'sign_type') ?? {};
  return Object.keys(values).find((printed) => signTypeOf(printed) === type) ?? type;
}

/** Whether the table demands a signature of this message: refusals and confirmations of notifications have none. */
export function isSignatureDue({ table }: Message, members: JsonObject): boolean {
  if (table.direction === 'acknowledgement') return false;
  const row = table.rows.find(({ signature }) => signature);
  return (
    row === undefined || conditionHolds(row, { root: members, request: undefined, isMerchant: undefined })
  );
}
