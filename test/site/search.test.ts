import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { interfaces } from 'tallystick/catalogue';
import { describe, expect, it } from 'vitest';
import { loadCodes } from '../../tools/site/codes/loadCodes.js';
import { excerptOf } from '../../tools/site/search/excerptOf.js';
import { SiteSearch } from '../../tools/site/search/SiteSearch.js';
import { synonyms } from '../../tools/site/search/synonyms.js';
import { newcomerQuestions } from './newcomerQuestions.js';
import { readSite, SITE } from './readSite.js';

const [, packed = ''] =
  /^window\.siteIndex="(.+?)"/.exec(readFileSync(join(SITE, 'assets/search.js'), 'utf8')) ?? [];
const index = inflateSync(Buffer.from(packed, 'base64')).toString();
const search = new SiteSearch(index);

/** Everything that the search can find, by address. */
const addresses = Object.values((JSON.parse(index) as { documentIds: Record<string, string> }).documentIds);

describe('the search', () => {
  it('leads only to places that exist', () => {
    const site = readSite();
    expect(addresses.length).toBeGreaterThan(1000);
    const dead = addresses.filter((url) => {
      const [path = '', fragment] = url.split('#');
      const page = site.get(path);
      return (
        page === undefined || (fragment !== undefined && !page.ids.includes(decodeURIComponent(fragment)))
      );
    });
    expect(dead).toEqual([]);
  });

  it.each(interfaces.map(({ name }) => name))('finds %s first by its name', (name) => {
    expect(search.find(name)[0]?.url).toBe(`interfaces/${name}.html`);
  });

  it.each(['scUsePurpose', 'serialNm', 'merchantID'])(
    'finds the row %s by its published identifier',
    (name) => {
      const rows = search.find(name).map(({ url }) => url);
      expect(rows.slice(0, 3)).toContain(`interfaces/MOBILE_NUMBER_VERIFICATION.html#request.${name}`);
    },
  );

  it.each(loadCodes().groups.flatMap(({ codes }) => codes.map(({ code }) => code)))(
    'finds the code %s',
    (code) => {
      const places = search.find(code).map(({ url }) => url);
      expect(places.slice(0, 3)).toContain(`codes.html#${code}`);
    },
  );

  it('finds a function by its name, and what a guide says under a heading', () => {
    expect(search.find('createClient')[0]?.url).toBe('api/http/createClient.html');
    expect(addresses).toContain('guides/put-it-into-ci.html#jenkins');
  });

  it('finds nothing for what is not there', () => {
    expect(search.find('')).toEqual([]);
    expect(search.find('xylophonequartz')).toEqual([]);
  });
});

it('newcomers ask at least twenty questions, each another', () => {
  const asked = Object.values(newcomerQuestions).flatMap((questions) => questions.map(({ asks }) => asks));
  expect(new Set(asked).size).toBe(asked.length);
  expect(asked.length).toBeGreaterThanOrEqual(20);
});

describe.each(Object.entries(newcomerQuestions))('what %s asks', (_role, questions) => {
  it.each(questions)('finds its page among the first three: $asks', ({ asks, answers }) => {
    const places = search.find(asks).map(({ url }) => url);
    expect(
      places.slice(0, 3).some((url) => answers.test(url)),
      places.join('\n'),
    ).toBe(true);
  });
});

describe('the synonyms', () => {
  it.each(Object.entries(synonyms))('of %s are words of the site, and find something', (asked, words) => {
    expect(search.find(asked).length).toBeGreaterThan(0);
    for (const word of words) expect(search.find(word).length, word).toBeGreaterThan(0);
  });

  it.each([
    ['HSM', /^guides\/keys/],
    ['webhook', /^guides\/call-and-receive/],
    ['callback', /^guides\/call-and-receive/],
    ['idempotency', /^guides\/call-and-receive/],
    ['replay', /^(?:guides\/run-several-pods|api\/envelope\/createReplayGuard)/],
    ['docker', /^guides\/(?:develop-without-an-account|put-it-into-ci)/],
    ['PHP', /^guides\/(?:in-my-language|send-your-first-request)/],
    ['Jenkins', /^guides\/(?:test-your-implementation|put-it-into-ci|ci)/],
    ['retry', /^guides\/(?:call-and-receive|handle-answers)/],
    ['time out', /^guides\/(?:call-and-receive|handle-answers)/],
    ['sandbox', /^guides\/develop-without-an-account/],
  ])('lead from %s to the guide', (asked, answers) => {
    const places = search.find(asked).map(({ url }) => url);
    expect(
      places.slice(0, 3).some((url) => answers.test(url)),
      places.join('\n'),
    ).toBe(true);
  });
});

describe('an excerpt', () => {
  it('is cut at words around the first match, which it marks', () => {
    const text = `${'one two three four '.repeat(10)}the replay guard is shared by all pods${' of the house'.repeat(20)}`;
    const pieces = excerptOf(text, ['replai', 'guard'], 60);
    expect(pieces.filter(({ isMatch }) => isMatch).map((piece) => piece.text)).toEqual(['replay', 'guard']);
    expect(pieces.map((piece) => piece.text).join('')).toBe(
      '… two three four one two three four the replay guard is shared …',
    );
  });

  it('of a short text is the text', () => {
    expect(excerptOf('A key in an HSM', [])).toEqual([{ text: 'A key in an HSM', isMatch: false }]);
  });
});
