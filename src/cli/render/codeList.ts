import { adviceOn, type ReturnCode } from 'tallystick/catalogue';
import type { Terminal } from '../io/terminalOf.js';
import { wrap } from './wrap.js';

/** What return codes mean and what to do about them, for a person. */
export function codeList(codes: readonly ReturnCode[], { width, colors: { cyan, dim } }: Terminal): string {
  return codes
    .map((entry) => {
      const { network, code, meaning, pending, members = [] } = entry;
      return [
        [
          ...[cyan(code), dim(network)],
          ...(pending ? ['pending'] : []),
          ...(members.length === 0 ? [] : [members.join(', ')]),
        ].join('  '),
        wrap(meaning, width, '  '),
        dim(wrap(adviceOn(entry), width, '  ')),
        '',
      ].join('\n');
    })
    .join('\n');
}
