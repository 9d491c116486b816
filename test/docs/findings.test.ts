import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnose/diagnose.js';
import { type FindingId, findings } from '../../src/diagnose/findings.js';
import { documentKeys } from '../../tools/site/documentKeys.js';
import { findingPages } from '../../tools/site/findingPages.js';
import { findingExamples } from '../../tools/site/findings/findingExamples.js';

const keys = documentKeys();
const pages = new Map(findingPages().map(({ file, text }) => [file, text]));

const ids = Object.keys(findings) as FindingId[];

/** What is found in the example of each; diagnosed once, because some searches take their time. */
const diagnosed = new Map(
  ids.map((id) => {
    const { captures, options, ring = keys.network.ring } = findingExamples[id](keys);
    return [id, diagnose(captures, ring, options).findings] as const;
  }),
);
const foundOf = (id: FindingId) => diagnosed.get(id)?.find((finding) => finding.id === id);

describe('the examples of findings', () => {
  it('are there for each finding', () => {
    expect(Object.keys(findingExamples)).toEqual(ids);
  });

  it.each(ids)('give %s', (id) => {
    expect(diagnosed.get(id)?.map((finding) => finding.id)).toContain(id);
  });
});

describe('the pages of findings', () => {
  it.each(ids)('%s: the example is as sure as the diagnosis is', (id) => {
    const found = foundOf(id);
    const page = pages.get(`findings/${id}.md`) ?? '';
    expect(page).toContain(`An example, which is *${found?.certainty}*:`);
    if (page.includes('\nAlways likely: ')) expect(found?.certainty).toBe('likely');
    if (/\nProven by /.test(page)) expect(found?.certainty).toBe('proven');
  });

  it.each([
    ['network-unknown', 'likely'],
    ['signed-unknown-key', 'likely'],
    ['json-invalid', 'proven'],
    ['signed-pretty', 'proven'],
  ])('%s is %s', (id, certainty) => {
    expect(pages.get(`findings/${id}.md`)).toContain(`An example, which is *${certainty}*:`);
  });
});

describe('the document of findings in the package', () => {
  const entries = new Map(
    readFileSync('docs/findings.md', 'utf8')
      .split(/^### /m)
      .slice(1)
      .map(
        (entry) => [entry.slice(0, entry.indexOf('\n')), entry.replace(/\\([\\`*_<>|[\]])/g, '$1')] as const,
      ),
  );

  it('has an entry for each, by its name', () => {
    expect([...entries.keys()]).toEqual(ids);
  });

  it.each(ids)('says what %s is, what to do and where the rule is from', (id) => {
    const found = foundOf(id);
    for (const text of [found?.title, found?.fix, found?.reference])
      expect(entries.get(id)).toContain(text ?? 'nothing');
  });
});
