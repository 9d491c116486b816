import { returnCodes } from 'tallystick/catalogue';
import { describe, expect, it } from 'vitest';
import { lianlianSide } from '../../src/gateway/sides/lianlianSide.js';

function retMsgOf(code: string, detail?: string): unknown {
  return lianlianSide.outcome(code, detail).ret_msg;
}

describe('ret_msg', () => {
  it('is what the code means, whole', () => {
    expect(retMsgOf('1001')).toBe('The signature does not verify; `tallystick diagnose` finds out why.');
  });

  it('names the member in parentheses, and does not say that it does', () => {
    expect(retMsgOf('1004', 'info_order')).toBe('A parameter is invalid.(info_order)');
  });

  it('ends with a whole word where it has no room for all, and never has more than 100 characters', () => {
    // 4004 has 91 characters, of which 100 less the 13 of the member leave 87.
    expect(retMsgOf('4004', 'money_order')).toBe(
      "The order looks like one sent before, and the account name is not that of the card's(money_order)",
    );
    for (const { network, code } of returnCodes) {
      if (network !== 'lianlian') continue;
      for (const detail of [undefined, 'no_order', 'd'.repeat(120)]) {
        expect(String(retMsgOf(code, detail)).length).toBeLessThanOrEqual(100);
      }
    }
  });
});
