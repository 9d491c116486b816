import { describe, expect, it } from 'vitest';
import { importTable } from '../../src/import/importTable.js';
import { allRows, page, response, row } from './importedPages.js';

describe('conditions', () => {
  const OTHERS = 'Kind kind AN 1 M\nMessage Response msgResponse Object M\nCode responseCode AN 2 M';

  function condition(note: string): readonly [unknown, readonly string[]] {
    const text = page('A a N 1 M', `Door door N 2 C ${note}\n${OTHERS}`);
    const codes = importTable(text).warnings.map(({ code }) => code);
    return [allRows(response(text))[0]?.condition, codes.filter((code) => code.startsWith('condition'))];
  }

  it.each([
    ['It will be presented when the "responseCode" is 00.', '/msgResponse/responseCode', '00'],
    ['Required if kind is equal to A', '/kind', 'A'],
    ['Returned only if “kind” equals “open”; a number', '/kind', 'open'],
    ['Must be sent where the kind=open', '/kind', 'open'],
    ['Present when kind == 1.', '/kind', '1'],
    ['It is no number; presented when kind equal to 1', '/kind', '1'],
    ['It is not a number. Mandatory when kind is 1 .', '/kind', '1'],
    ['A present for some, returned if kind is 1.', '/kind', '1'],
    ['Return if kind is 1. Ordered by hand.', '/kind', '1'],
    ['Returned if kind is 1. A gift, iffy or not.', '/kind', '1'],
    ['Now and in a knot returned if kind is 1', '/kind', '1'],
    ['At noon in notes by Eno returned if kind is 1', '/kind', '1'],
  ])('that hang on another member are read: %j', (note, member, equals) => {
    expect(condition(note)).toEqual([{ member, equals, erratum: 'printed-condition' }, []]);
  });

  it.each([
    ['Returned if successful'],
    ['The door. Present only when the request is successful.'],
    ['Returned upon success'],
    ['Returned on success'],
    ['Returned if the request was successful'],
  ])('that hang on success are read, with a warning: %j', (note) => {
    expect(condition(note)).toEqual([
      { member: '/msgResponse/responseCode', equals: '00', erratum: 'printed-condition' },
      ['condition-guessed'],
    ]);
  });

  it.each([
    ['Presented when the "responseCode" is 00 or 01'],
    ['Presented when the "responseCode" is 00, and kind is 1'],
    ['Presented when the "responseCode" is 00. Or never.'],
    ['Presented when the "responseCode" is 0.5'],
    ['Presented when kind is not 1'],
    ['Presented when kind is NOT'],
    ['Presented when kind is missing'],
    ['Not presented when kind is 1'],
    ['It won’t be presented when kind is 1'],
    ['Presented when kind is 1. Required if door is 2.'],
    ['If you wish. Presented when kind is 1'],
    ['Presented when kind is 1. Otherwise as you like.'],
    ['Presented when other is 1'],
    ['Presented when door is 1'],
    ['Never returned if successful'],
    ['Absent when kind is 1'],
    ['Returned if kind is 1. Only where you wish.'],
    ['Returned if kind is 1. Unless you wish.'],
    ['Returned if kind is 1. Except for boxes.'],
    ['In no case returned if kind is 1'],
    ['Presented when kind is 1; and when you wish'],
    ['Presented when kind is 1.And for 2'],
    ['Returned if successful and open'],
    ['If you are a merchant, fill it in.'],
    ['If you are already a member, it will not be presented.'],
    ['For parking.'],
    ['Already a membership: will not be sent. If you are a merchant, fill it in.'],
    ['Already a member: will not be sent. If you are a merchantman, fill it in.'],
    ['Already a member. Will not be sent. If you are a merchant, fill it in.'],
  ])('that cannot be judged are kept as words: %j', (note) => {
    expect(condition(note)).toEqual([{ unknowable: note }, ['condition-unread']]);
  });

  it.each([
    ['You are already a member: it must not be sent. If you are a merchant, fill it in.'],
    ['IF YOU ARE A MERCHANT, fill it in. If you are ALREADY A MEMBER, it need not be present.'],
  ])('that tell a merchant from a member are read: %j', (note) => {
    expect(condition(note)).toEqual([{ party: 'merchant' }, []]);
  });

  it('without a note are unknowable as well', () => {
    expect(condition('')).toEqual([{ unknowable: 'the page does not say when' }, ['condition-unread']]);
    expect(condition('far '.repeat(30))[0]).toEqual({ unknowable: `${'far '.repeat(20)}…` });
  });

  it('need a member that stands once', () => {
    const text = page(
      'A a N 1 M',
      'Door door N 2 C Returned if kind is 1\nKind kind N 1 M\nPart part Object M\nKind kind N 1 M',
    );
    expect(allRows(response(text))[0]?.condition).toEqual({ unknowable: 'Returned if kind is 1' });
    const none = page('A a N 1 M', 'Door door N 2 C Returned if successful');
    expect(allRows(response(none))[0]?.condition).toEqual({ unknowable: 'Returned if successful' });
  });

  it('are read for conditional rows only', () => {
    expect(row('Door door N 2 O Returned if kind is 1').row).not.toHaveProperty('condition');
  });
});
