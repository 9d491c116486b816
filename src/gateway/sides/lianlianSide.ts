import { returnCode } from '../../catalogue/returnCode.js';
import type { Violation } from '../../codec/Violation.js';
import { currentKey } from '../../envelope/keys/currentKey.js';
import { sign } from '../../envelope/lianlian/sign.js';
import { isSignatureDue, signTypeAsPrinted, unsignedMembers } from '../../envelope/lianlian/signatureRows.js';
import { networkEnvelopes } from '../../http/networkEnvelope.js';
import { requestTimeFault } from '../../wire/lianlian/requestTimeFault.js';
import { signTypeOf } from '../../wire/lianlian/SignType.js';
import { vary } from '../variation.js';
import type { NetworkSide } from './NetworkSide.js';

export const lianlianSide: NetworkSide = {
  success: networkEnvelopes.lianlian.success,
  unopened({ code, violations }) {
    const [violation] = violations;
    if (code === 'text-invalid') return { code: '1012', verdict: 'invalid' };
    if (code === 'envelope-refused' && violation?.rule !== 'value' && violation?.rule !== 'required')
      return { code: '1001', verdict: 'refused' };
    return { code: '1004', verdict: 'invalid', detail: detailOf(violation) };
  },
  // A refusal has no row for a signature, so it needs no special way.
  unsigned: () => undefined,
  outcome: (ret_code, detail) => {
    const meaning =
      ret_code === '0000' ? '交易成功' : (returnCode('lianlian', ret_code)?.meaning ?? '交易失败');
    return { ret_code, ret_msg: retMsgOf(meaning, detail ? `(${detail})` : '') };
  },
  // Samples have a time of the past: they would all be refused.
  timeFault(asked, now) {
    const fault = requestTimeFault(asked, now);
    return fault && `${fault}; the network takes 30 minutes, this gateway any time.`;
  },
  memberOf: ({ oid_partner }) => oid_partner ?? '',
  async seal(message, members, { keys, key, clock, dice, signType }) {
    const type = message.table.direction === 'notification' ? 'text/json' : 'application/json';
    const headers = [['Content-Type', `${type};charset=utf-8`]] as const;
    if (!isSignatureDue(message, members)) {
      const { members: chosen, varied } = vary(members, message.table.rows, dice);
      return { headers, body: Buffer.from(JSON.stringify(chosen)), varied };
    }
    const sign_type = signTypeAsPrinted(message, signTypeOf(signType) ?? 'SHA256withRSA');
    const { members: chosen, varied } = vary({ ...members, sign_type }, message.table.rows, dice);
    const signature = await sign(chosen, {
      key: key ?? currentKey(keys.signing, 'signing', clock()),
      unsigned: unsignedMembers(message),
    });
    return { headers, body: Buffer.from(JSON.stringify({ ...chosen, sign: signature })), varied };
  },
};

/** The member that is invalid, or what is wrong with a body that has none. */
function detailOf(violation: Violation | undefined): string {
  if (violation?.path === '' && violation.code === 'type') return 'the body is not a JSON object';
  return violation?.field ?? '';
}

/** The most characters of `ret_msg`. */
const RET_MSG = 100;

/** What a code means, in whole words, with the member in parentheses; a reader sees that it is there. */
function retMsgOf(meaning: string, member: string): string {
  const told = meaning.replace('; ret_msg names it in parentheses.', '.');
  const room = RET_MSG - member.length;
  const words = told.length > room ? told.slice(0, Math.max(told.lastIndexOf(' ', room), 0)) : told;
  return `${words}${member}`.slice(0, RET_MSG);
}
