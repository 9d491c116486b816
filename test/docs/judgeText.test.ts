import { cardBindQuery } from 'tallystick/lianlian';
import { samples } from 'tallystick/samples';
import { describe, expect, it } from 'vitest';
import { judgeText } from '../../tools/site/playground/judgeText.js';

type Answer = { agreement_list?: readonly object[] };

const drawn = samples(cardBindQuery.response, { seed: 1 });

/** A valid answer whose list has entries. */
function answerWithList(): Answer {
  for (let tried = 0; tried < 100; tried++) {
    const value = drawn.next().value as Answer;
    if ((value.agreement_list?.length ?? 0) > 0) return value;
  }
  throw new Error('no sample has a list');
}

describe('the rows of a list in the playground', () => {
  it('are there where an entry has them, and absent where none has', () => {
    const answer = answerWithList();
    const { valid, rows } = judgeText(cardBindQuery.response, JSON.stringify(answer), {});
    expect(valid).toBe(true);
    const ofList = rows.filter(({ path }) => path.startsWith('agreement_list.'));
    expect(ofList.length).toBeGreaterThan(0);
    for (const { path, status } of ofList) {
      const name = path.slice('agreement_list.'.length);
      const isThere = answer.agreement_list?.some((entry) => Object.hasOwn(entry, name));
      expect([path, status]).toEqual([path, isThere ? 'right' : 'absent']);
    }
    expect(ofList.some(({ status }) => status === 'right')).toBe(true);
  });
});
