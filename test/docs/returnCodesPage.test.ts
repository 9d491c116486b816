import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { returnCodesPage } from '../../tools/site/returnCodesPage.js';

it('the page of return codes marks those that decide nothing', () => {
  const { codes } = parse(readFileSync('spec/codes/lianlian.yaml', 'utf8')) as {
    codes: Record<string, { pending?: true }>;
  };
  const pending = Object.keys(codes).filter((code) => codes[code]?.pending);
  const marked = [...returnCodesPage().matchAll(/^<details id="lianlian-(\w+)" .*<em>Pending\.<\/em>/gm)];
  expect(pending.length).toBeGreaterThan(5);
  expect(marked.map(([, code]) => code).sort()).toEqual(pending.sort());
});
