import { interfaces } from 'tallystick/catalogue';
import { expect, it } from 'vitest';
import { changelogPage } from '../../tools/site/changelogPage.js';
import { commandsPage } from '../../tools/site/commandsPage.js';
import { interfacePage } from '../../tools/site/interfacePage.js';

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

it('an object of many members has them behind the table, and one of few among its rows', () => {
  const page = (name: string) => {
    const entry = interfaces.find((candidate) => candidate.name === name);
    if (entry === undefined) throw new Error(`no interface ${name}`);
    return interfacePage(entry, new Map());
  };
  const [before = '', folded = ''] = page('EXCHANGE_APPLY').split(
    '<details class="entry" id="members.request.risk_item">',
  );
  expect(before).toContain('href="#members.request.risk_item"');
  expect(before).toContain('<tr id="request.bank_code"');
  expect(before).not.toContain('<tr id="request.risk_item.');
  // 46 members, one of which is a list of objects with 16.
  expect(folded).toMatch(/^<summary><b>Members of <code>risk_item<\/code><\/b>: 62 rows<\/summary>/);
  expect(folded).toContain('<tr id="request.risk_item.airline_list.dt_flight"');
  expect(page('MOBILE_NUMBER_VERIFICATION')).not.toContain('id="members.');
});
