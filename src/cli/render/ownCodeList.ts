import type { OwnCode } from '../commands/codes/ownCodes.js';
import type { Terminal } from '../io/terminalOf.js';
import { wrap } from './wrap.js';

/** What codes of our own mean and what to do about them, for a person. */
export function ownCodeList(codes: readonly OwnCode[], { width, colors: { cyan, dim } }: Terminal): string {
  return codes
    .map(({ code, group, meaning, why, fix }) =>
      [
        `${cyan(code)}  ${dim(`tallystick: ${group}`)}`,
        wrap(why === undefined ? meaning : `${meaning} ${why}`, width, '  '),
        dim(wrap(fix, width, '  ')),
        '',
      ].join('\n'),
    )
    .join('\n');
}
