import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

// Code of other languages in a guide is passages of a file that other tests run: the suite asks the peers of
// conformance/peers (test/interop). A passage is what is between blank lines.

const guides = readdirSync('docs/guides').map((name) => `docs/guides/${name}`);
const BLOCK = /(?:<!-- from (\S+) -->\n\n)?^```(java|php|py|go)\n([\s\S]*?)^```/gm;

const shown = guides.flatMap((guide) =>
  [...readFileSync(guide, 'utf8').matchAll(BLOCK)].map(([, file, language = '', code = '']) => ({
    ...{ guide, file, language, code },
  })),
);

/** The passages of a text that are not in another one, as whole lines and with the same indentation. */
function missingPassages(code: string, source: string): readonly string[] {
  const lines = `\n${source}\n`;
  return code
    .trimEnd()
    .split(/\n{2,}/)
    .filter(
      (passage) => !['', '  ', '    '].some((indent) => lines.includes(`\n${indented(passage, indent)}\n`)),
    );
}

const indented = (passage: string, indent: string) => passage.replace(/^(?=.)/gm, indent);

describe('code of other languages in the guides', () => {
  it.each(shown)('$language of $guide is in $file', ({ file, code }) => {
    expect(file).toMatch(/^conformance\/peers\/(?:java|php|python|go)\//);
    expect(missingPassages(code, readFileSync(file ?? '', 'utf8'))).toEqual([]);
  });

  it('would be missed if it were another', () => {
    expect(missingPassages('f(1);\n  g();', 'class A {\n  f(1);\n    g();\n}')).toEqual([]);
    expect(missingPassages('f(2);', 'class A {\n  f(1);\n}')).toEqual(['f(2);']);
    expect(missingPassages('f(1)', 'f(1);')).toEqual(['f(1)']);
  });

  it('is there for both networks and for answers, one language below the other', () => {
    const page = readFileSync('docs/guides/send-your-first-request.md', 'utf8');
    const groups = [...page.matchAll(/<div class="tabs">\n([\s\S]*?)\n<\/div>/g)].map(
      ([, group = '']) => group,
    );
    expect(groups).toHaveLength(3);
    for (const group of groups) {
      const languages = group.split(/^#### /m).slice(1);
      expect(languages.map((text) => text.split('\n')[0])).toEqual([
        'TypeScript',
        'Java',
        'PHP',
        'Python',
        'Go',
      ]);
      for (const text of languages) expect(text).toMatch(/^```\w+\n/m);
    }
  });
});
