import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

// LianLian publishes the path of each interface, so that no example needs one that is made up. UnionPay publishes none.

const TABLES = 'spec/tables/lianlian';
const published = readdirSync(TABLES).flatMap((file) => {
  const { endpoint } = parse(readFileSync(`${TABLES}/${file}`, 'utf8')) as { readonly endpoint?: string };
  return endpoint === undefined ? [] : [new URL(endpoint).pathname];
});

/** Where a merchant is told the result. */
const OWN = '/notify';
const EXAMPLE = /(?:requestPath:|\{ path:|path =|--request-path)\s+'?(\/[\w./-]*)|POST (\/[\w./-]+) HTTP/gi;
const NETWORK = /(lianlian|mpay|easypay|refund)|unionpay|mobile.?number|appId|app-id/gi;

/** Where requests of LianLian go by the examples of a text: what was named last before a path tells the network. */
function pathsIn(text: string): readonly string[] {
  return [...text.matchAll(EXAMPLE)].flatMap(({ index, 0: whole, 1: named, 2: posted }) => {
    const last = [...text.slice(0, index + whole.length).matchAll(NETWORK)].at(-1);
    return last?.[1] === undefined ? [] : [named ?? posted ?? ''];
  });
}

const files = [
  'README.md',
  ...readdirSync('docs/guides').map((name) => `docs/guides/${name}`),
  ...readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('networks/'))
    .map((name) => `src/${name}`),
];

describe('the path of an example of LianLian', () => {
  const found = files.flatMap((file) => pathsIn(readFileSync(file, 'utf8')).map((path) => ({ file, path })));

  it('is published', () => {
    expect(found.filter(({ path }) => path !== OWN && !published.includes(path))).toEqual([]);
  });

  it.each([
    'docs/guides/why-401.md',
    'docs/guides/sign-and-seal.md',
    'src/envelope/lianlian/open.ts',
    'src/envelope/lianlian/seal.ts',
    'src/cli/commands/addSealCommand.ts',
    'src/diagnose/findings/snippets/typescriptSnippets.ts',
  ])('is found in %s', (file) => {
    expect(found.map((one) => one.file)).toContain(file);
  });

  it('would be missed if it were made up', () => {
    expect(pathsIn("lianlian.seal(a, b, { requestPath: '/mpayapi/v1/verify' })")).toEqual([
      '/mpayapi/v1/verify',
    ]);
    expect(pathsIn('seal MPAY_VERIFY a.json \\\n --request-path /v1/verify')).toEqual(['/v1/verify']);
    expect(pathsIn("unionpay.seal(a, b, { requestPath: '/v1/verify' })")).toEqual([]);
  });
});
