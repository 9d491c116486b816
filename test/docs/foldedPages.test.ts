import { interfaces } from 'tallystick/catalogue';
import { expect, it } from 'vitest';
import { changelogPage } from '../../tools/site/changelogPage.js';
import { commandsPage } from '../../tools/site/commandsPage.js';
import { foldedSections } from '../../tools/site/foldedSections.js';
import type { CaseIndex } from '../../tools/site/indexCases.js';
import { interfacePage } from '../../tools/site/interfacePage.js';
import { documentsOfPage } from '../../tools/site/search/documentsOfPage.js';

const entriesOf = (text: string) =>
  new Map(
    text
      .split('<details id="')
      .slice(1)
      .map((part) => [part.slice(0, part.indexOf('"')), part.split('</details>')[0] ?? ''] as const),
  );

it('the page of commands has an entry for each command, with what it takes and its examples', () => {
  const entries = entriesOf(commandsPage().text);
  // As `tallystick --help` and `tallystick keys --help` list them.
  for (const name of ['demo', 'validate', 'seal', 'diagnose', 'serve', 'conform', 'keys', 'keys-new']) {
    expect([...entries.keys()]).toContain(`tallystick-${name}`);
  }
  const seal = entries.get('tallystick-seal');
  expect(seal).toMatch(/<summary><b>tallystick seal<\/b> <span class="entry-gist">[A-Z][^<]*\.<\/span>/);
  expect(seal).toContain('<code>--request-path &lt;path&gt;</code>');
  expect(seal).toContain('For example:');
});

it('the page of the changelog folds each section, counts its changes and links from its folder', () => {
  const changelog =
    '# Changelog\n\nSee [a](docs/a.md), [b](https://b.example).\n\n## 1.0.0\n\n### Added\n\n- One.\n- Two.\n\n### Fixed\n\n- Three.\n';
  expect(changelogPage(changelog).text.replace(/\n+/g, '\n')).toBe(
    [
      '---\ntitle: Changelog\n---\n# Changelog\nSee [a](../../docs/a.md), [b](https://b.example).\n## 1.0.0',
      '<details class="entry">\n<summary><b>Added</b>: 2</summary>\n- One.\n- Two.\n</details>',
      '<details class="entry">\n<summary><b>Fixed</b>: 1</summary>\n- Three.\n</details>\n',
    ].join('\n'),
  );
});

const DOCUMENT =
  '<h1>Rules</h1><p>Why.</p><h2 id="one" class="tsd-anchor-link">One<a href="#one" class="tsd-anchor-icon"><svg></svg></a></h2><p>First.</p><h3 id="part">Part</h3><p>Inner.</p><h2 id="two">Two</h2><p>Last.</p>';

it('a document has a line for each section, which has the heading and no second link', () => {
  expect(foldedSections(DOCUMENT)).toBe(
    [
      '<h1>Rules</h1><p>Why.</p>',
      '<details class="entry chapter"><summary><h2 id="one" class="tsd-anchor-link">One</h2></summary><p>First.</p><h3 id="part">Part</h3><p>Inner.</p></details>',
      '<details class="entry chapter"><summary><h2 id="two">Two</h2></summary><p>Last.</p></details>',
    ].join(''),
  );
  expect(foldedSections('<p>No section.</p>')).toBe('<p>No section.</p>');
});

it('a list of documents has a line for each part of a section', () => {
  expect(foldedSections(DOCUMENT, 3)).toBe(
    DOCUMENT.replace(
      '<h3 id="part">Part</h3><p>Inner.</p>',
      '<details class="entry chapter"><summary><h3 id="part">Part</h3></summary><p>Inner.</p></details>',
    ),
  );
});

it('the search finds what a folded section says under its own heading', () => {
  const found = (html: string) =>
    documentsOfPage('conformance/rules.html', `<main id="content">${html}</main>`);
  const parts = found(foldedSections(DOCUMENT));
  expect(parts.map(({ url, title, text }) => [url, title, text])).toEqual(
    found(DOCUMENT).map(({ url, title, text }) => [url, title, text]),
  );
  expect(parts.find(({ title }) => title === 'One')?.text).toContain('First.');
  expect(parts.map(({ url }) => url)).toContain('conformance/rules.html#part');
});

function pageOf(name: string, cases: CaseIndex = new Map()): string {
  const entry = interfaces.find((candidate) => candidate.name === name);
  if (entry === undefined) throw new Error(`no interface ${name}`);
  return interfacePage(entry, cases);
}

it('several flows are a line each, and a single one is open', () => {
  // EASYPAY_APPLY is in two files of spec/flows, EXCHANGE_APPLY in one.
  const several = pageOf('EASYPAY_APPLY');
  expect(
    several.match(
      /<details class="entry"><summary><b>[^<]+<\/b>: its diagram<\/summary><section id="flow\./g,
    ),
  ).toHaveLength(2);
  const single = pageOf('EXCHANGE_APPLY');
  expect(single).not.toContain(': its diagram');
  expect(single).toMatch(/### .+\n\n<section id="flow\.exchange-payment"/);
});

it('a long second table and long code are behind a line that a wide screen opens', () => {
  const [request = '', response = ''] = pageOf('EXCHANGE_APPLY').split('## Response\n');
  expect(request).not.toContain('Rows of the request</b>');
  expect(request).toMatch(/<details class="entry chapter"><summary>With the client<\/summary>\n\n```ts\n/);
  expect(response).toMatch(
    /<details class="entry chapter"><summary><b>Rows of the response<\/b>: \d+<\/summary>\s*<table/,
  );
  // A result query asks for few members.
  expect(pageOf('MPAY_RESULT_QUERY')).not.toContain('With the client');
});

it('the cases of a message are behind one line, which counts a case of two rows once', () => {
  const page = pageOf(
    'CHANNEL_LOGIN_INFO',
    new Map([
      ['unionpay/CHANNEL_LOGIN_INFO/request', ['a.1']],
      ['unionpay/CHANNEL_LOGIN_INFO/request#msgID', ['a.1', 'a.2']],
    ]),
  );
  expect(page).toMatch(
    /<details class="entry"><summary><b>Cases of the request<\/b>: 2 cases<\/summary>\s*<details class="case-list"><summary>The request as a whole: 1 case<\/summary>/,
  );
  expect(page).toContain('<div id="cases.request.msgID">');
  expect(page).not.toContain('Cases of the response');
});

it('an object of many members has them behind the table, and one of few among its rows', () => {
  const [before = '', folded = ''] = pageOf('EXCHANGE_APPLY').split(
    '<details class="entry" id="members.request.risk_item">',
  );
  expect(before).toContain('href="#members.request.risk_item"');
  expect(before).toContain('<tr id="request.bank_code"');
  expect(before).not.toContain('<tr id="request.risk_item.');
  // 46 members, one of which is a list of objects with 16.
  expect(folded).toMatch(/^<summary><b>Members of <code>risk_item<\/code><\/b>: 62 rows<\/summary>/);
  expect(folded).toContain('<tr id="request.risk_item.airline_list.dt_flight"');
  expect(pageOf('MOBILE_NUMBER_VERIFICATION')).not.toContain('id="members.');
});
