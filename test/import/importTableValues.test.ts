import { describe, expect, it } from 'vitest';
import { importTable } from '../../src/import/importTable.js';
import { allRows, page, request, row, warned } from './importedPages.js';

describe('values', () => {
  it.each([
    ['Valid values:“0”: cable;“1”: frame:“2”: none', { '0': 'cable', '1': 'frame', '2': 'none' }],
    ['The lock. Valid values: "0":cable, "1" - frame.', { '0': 'cable', '1': 'frame' }],
    ['Possible values are: 0: cable; 1=frame; A：none。', { '0': 'cable', '1': 'frame', A: 'none' }],
    ['Allowed values: 0:cable、1:frame', { '0': 'cable', '1': 'frame' }],
    ['Valid values: 0, 1/2 or 3.', { '0': '', '1': '', '2': '', '3': '' }],
    ['The values of lock kind are as follows：A;B', { A: '', B: '' }],
    ['Valid value is: 0', { '0': '' }],
    ['Valid values as follows: 0, 1', { '0': '', '1': '' }],
    ['Valid values: 0: cable; 1: frame; ', { '0': 'cable', '1': 'frame' }],
    ['Valid values: “0”: fetched', { '0': 'fetched' }],
    ['Valid values: “A1-5”: low, “1-5A”: high', { 'A1-5': 'low', '1-5A': 'high' }],
  ])('of %j are read', (note, values) => {
    const { row: read, codes } = row(`Lock lock AN 1 M ${note}`);
    expect(read.values).toEqual(values);
    expect(codes.filter((code) => code !== 'length-doubtful' && code !== 'type-doubtful')).toEqual([]);
  });

  it.each([
    ['Valid values: see below'],
    ['Valid values: any'],
    ['Valid values:'],
    ['Valid values: 1-5'],
    ['Valid values: “10-50”: low'],
    ['Valid values: “a”; “0”: x'],
    ['Valid values: “0”: cable; “1”: frame …'],
    ['Valid values: “0”: cable; “1”: frame; Etc.'],
    ['Valid values: 1-5: low; 6-9: high'],
    ['Valid values: 0: from 10:30'],
    ['Valid values: any: thing'],
    ['Valid values: 0: cable; other'],
    ['Valid values: “0”: cable;“0”: frame'],
    ['Valid values: “0” or “1”'],
    ['Valid values: “0”: cable “1”: frame'],
    ['Valid values: “0”: cable;“other value”: frame'],
    ['Valid values: 1; 2; ...'],
  ])('of %j are not guessed', (note) => {
    const { row: read, codes } = row(`Lock lock AN 1 M ${note}`);
    expect(read).not.toHaveProperty('values');
    expect(codes).toEqual(['values-unread']);
  });

  it('are not looked for in other sentences, and not taken for an Object', () => {
    for (const note of [
      'The value is 0: cable',
      'Invalid values: 0, 1',
      'No valid values: 0',
      'The non-valid values: 0',
    ])
      expect(row(`Lock lock AN 1 M ${note}`)).not.toMatchObject({ row: { values: {} } });
    const text = page('Part part Object M Valid values: 0, 1\nA a N 1 M');
    expect(warned(text)).toEqual(['4 request values-unread part', '5 request nesting-guessed a']);
    expect(allRows(request(text))[0]).not.toHaveProperty('values');
  });

  it('are held against the printed type and length, which are not corrected', () => {
    const wrong = row('Lock lock N 2 M Valid values: “AB”: x; “1”: y');
    expect([wrong.row.type, wrong.row.length, wrong.codes]).toEqual([
      'N',
      2,
      ['length-doubtful', 'type-doubtful'],
    ]);
    expect(row('Lock lock AN 2-3 M Valid values: 1, 22').codes).toEqual(['length-doubtful']);
    expect(row('Lock lock AN 1-3 M Valid values: 1, 4444').codes).toEqual(['length-doubtful']);
    expect(row('Lock lock NS 2 M Valid values: 11, 22').codes).toEqual([]);
    expect(row('Lock lock String 3 M Valid values: 1, 333').codes).toEqual([]);
    expect(importTable(page('Lock lock AN 2 M Valid values: 11, 333')).warnings[0]?.text).toBe(
      'lock has the length 2, but its value 333 has 3 characters; check which of them is right.',
    );
  });
});
