import type { CommentDisplayPart } from 'typedoc';
import { describe, expect, it } from 'vitest';
import { revealed } from '../../tools/site/revealIncludes.js';

const text = (written: string): CommentDisplayPart => ({ kind: 'text', text: written });
const included: CommentDisplayPart = { kind: 'inline-tag', tag: '@includeCode', text: 'a.yml' };
const link: CommentDisplayPart = { kind: 'inline-tag', tag: '@link', text: 'conform' };

describe('a file that a guide includes in a comment', () => {
  it('is no comment on the site, and every other comment is one', () => {
    expect(
      revealed([
        text('A job.\n\n<!-- '),
        included,
        text(' -->\n\n<!-- '),
        included,
        text(' -->\n\n<!-- from a.php -->\n<!-- '),
        link,
        text(' -->'),
      ]),
    ).toEqual([
      text('A job.\n\n'),
      included,
      text('\n\n'),
      included,
      text('\n\n<!-- from a.php -->\n<!-- '),
      link,
      text(' -->'),
    ]);
  });

  it('is included without a comment, too', () => {
    const parts = [text('A job:\n\n'), included, text('\n')];
    expect(revealed(parts)).toEqual(parts);
  });
});
