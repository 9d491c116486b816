import { adviceOn, type ReturnCode, returnCodes } from 'tallystick/catalogue';
import { markup } from '../../src/markup.js';
import { htmlBlock } from './htmlBlock.js';

const NETWORKS = {
  unionpay: 'UnionPay International, `responseCode`',
  lianlian: 'LianLian Pay, `ret_code`',
} as const;

/** The codes with which the networks answer: what each means and what to do. */
export function returnCodesPage(): string {
  return [
    '---\ntitle: Return codes\n---\n',
    '# Return codes\n',
    'What the networks answer, and what to do about it. `tallystick codes 1004` says the same, `returnCode` of `tallystick/catalogue` gives it as data. An answer without a valid signature proves nothing, whatever its code: query the outcome. *Pending* means that nothing is decided yet: neither success nor failure.\n',
    ...Object.entries(NETWORKS).map(
      ([network, title]) =>
        `## ${title}\n\n${codeTable(returnCodes.filter((code) => code.network === network))}\n`,
    ),
  ].join('\n');
}

function codeTable(codes: readonly ReturnCode[]): string {
  return htmlBlock(markup`<div class="table-scroll"><table>
<thead><tr><th>Code</th><th>Meaning</th><th>What to do</th><th>Members</th></tr></thead>
<tbody>
${codes.map(
  ({ network, code, meaning, action, pending, members = [] }) =>
    markup`<tr id="${network}-${code}"><td><code>${code}</code></td><td>${meaning}${pending ? markup` <em>Pending.</em>` : ''}</td><td>${adviceOn(action)}</td><td>${members.join(', ')}</td></tr>\n`,
)}</tbody>
</table></div>`);
}
