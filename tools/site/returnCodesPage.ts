import { adviceOn, type ReturnCode, returnCodes } from 'tallystick/catalogue';
import { markup } from '../../src/markup.js';
import { htmlBlock } from './htmlBlock.js';
import { joined } from './joined.js';
import { prose } from './prose.js';

const NETWORKS = {
  unionpay: 'UnionPay International, responseCode',
  lianlian: 'LianLian Pay, ret_code',
} as const;

/** The codes with which the networks answer: what each means and what to do. */
export function returnCodesPage(): string {
  return [
    '---\ntitle: Return codes\n---\n',
    '# Return codes\n',
    'What the networks answer, and what to do about it. `tallystick codes 1004` says the same, `returnCode` of `tallystick/catalogue` gives it as data. An answer without a valid signature proves nothing, whatever its code: query the outcome. *Pending* means that nothing is decided yet: neither success nor failure.\n',
    ...Object.entries(NETWORKS).map(
      ([network, title]) =>
        `<section class="filtered-group">\n\n## ${title}\n\n${codeList(returnCodes.filter((code) => code.network === network))}\n</section>\n`,
    ),
  ].join('\n');
}

/** Each code opens: what to do about it, and the members that it is about. */
function codeList(codes: readonly ReturnCode[]): string {
  return htmlBlock(
    markup`${codes.map((entry) => {
      const { network, code, meaning, action, pending, members = [] } = entry;
      return markup`<details id="${network}-${code}" class="entry filtered" data-network="${network}" data-action="${action}"><summary><code>${code}</code> ${prose(meaning)}${pending ? markup` <em>Pending.</em>` : ''}</summary>
<p>${adviceOn(entry)}${
        members.length === 0
          ? ''
          : markup` Members: ${joined(
              members.map((member) => markup`<code>${member}</code>`),
              ', ',
            )}.`
      }</p></details>\n`;
    })}`,
  );
}
