import type { Operation } from '../Testee.js';
import type { Judge } from './Judge.js';
import { judgeMessageIds, judgeOrderIds, judgeSerial } from './judgeIdentifiers.js';
import { judgeJweDecrypt, judgeJweEncrypt } from './judgeJweEncrypt.js';
import { judgeJwsSign, judgeJwsVerify } from './judgeJwsSign.js';
import { judgeKeyValueVerify, judgeSign, judgeSource } from './judgeKeyValue.js';
import { judgeDecode, judgeEncode, judgeValidate } from './judgeMessage.js';
import { judgePayloadDecrypt, judgePayloadEncrypt } from './judgePayload.js';
import { judgeSchedule } from './judgeSchedule.js';

/** What vectors ask; calls over HTTP are judged where they arrive. */
export type JudgedOperation = Exclude<Operation, 'call' | 'serve' | 'receive'>;

/** The judge of each operation that vectors ask. */
export const judges: Readonly<Record<JudgedOperation, Judge>> = {
  validate: judgeValidate,
  encode: judgeEncode,
  decode: judgeDecode,
  'serial-pad': judgeSerial,
  'message-id': judgeMessageIds,
  'order-id': judgeOrderIds,
  'jws-sign': judgeJwsSign,
  'jws-verify': judgeJwsVerify,
  'jwe-encrypt': judgeJweEncrypt,
  'jwe-decrypt': judgeJweDecrypt,
  'kv-source': judgeSource,
  'kv-sign': judgeSign,
  'kv-verify': judgeKeyValueVerify,
  'notify-schedule': judgeSchedule,
  'payload-encrypt': judgePayloadEncrypt,
  'payload-decrypt': judgePayloadDecrypt,
};
