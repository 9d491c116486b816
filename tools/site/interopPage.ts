import { markup } from '../../src/markup.js';
import { matrix } from '../interop/matrix.js';
import type { Peer } from '../interop/Peer.js';
import { peers } from '../interop/peers.js';
import { recorded, recordedGaps } from '../interop/record.js';
import { caseCount, caseList } from './caseList.js';
import type { GeneratedFile } from './GeneratedFile.js';
import { htmlBlock } from './htmlBlock.js';

const INTRODUCTION = `The libraries that integrators use, each in a [small implementation](../guides/in-my-language.md) of what both networks sign and encrypt; those in Go and Java read, judge and write messages too, by the JSON Schemas. Each passes the conformance suite, and each opens what each other makes. \`npm run interop\` builds them, asks again and compares with this page, which is made from what was recorded.`;

/** Who understands whom: the peers in other languages, and where their libraries differ from the protocol. */
export function interopPage(): GeneratedFile {
  const { exchanges } = recorded();
  const text = [
    '---\ntitle: Interoperability\n---\n',
    '# Interoperability\n',
    `${INTRODUCTION}\n`,
    suites(),
    '## Who opens what who makes\n',
    'A cell counts what the opener was asked about the maker, and how often it was right: what is as it was made opens, and what was changed, or was made for another key or path, is refused.\n',
    ...exchanges.map((exchange) => `### ${exchange.name}\n\n${matrix({ ...exchange, wrong: [] })}`),
    '## Where libraries differ from the protocol\n',
    'Lines between `gap` and `end gap` in the sources of a peer close what its library refuses or lets pass. Without them the peer fails these cases.\n',
    ...peers.map(gapsSection),
  ].join('\n');
  return { file: 'interop.md', text };
}

function suites(): string {
  const rows = recorded().suites.map(({ name, version, operations }) => {
    const { language, folder } = peers.find((peer) => peer.name === name) as Peer;
    return `| [${language}](../../conformance/peers/${folder}/README.md) | ${name} | ${version} | ${operations.length} |\n`;
  });
  return `| language | library | version | operations |\n| --- | --- | --- | --- |\n${rows.join('')}`;
}

function gapsSection(peer: Peer): string {
  const gaps = recordedGaps(peer);
  if (gaps.length === 0) return '';
  const entries = gaps.map(
    ({ name, reason, failing }) =>
      `**${name}**: ${reason}\n\n${htmlBlock(
        markup`<details class="case-list"><summary>${caseCount(failing)}</summary>${caseList(failing)}</details>`,
      )}\n`,
  );
  return `### ${peer.name}\n\n${entries.join('\n')}`;
}
