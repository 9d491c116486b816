/** Values of the right class and length that are outside of a range in every reading, and the rules that hold. */
export const outOfRange: Readonly<
  Record<string, readonly { readonly rules: readonly string[]; readonly value: string }[]>
> = {
  amount: [
    { rules: ['value'], value: '100000000.01' },
    { rules: ['value'], value: '999999999.99' },
    // Too short, where String(12) is read as exact.
    { rules: ['value', 'length'], value: '0.00' },
  ],
  confidence: ['101', '110', '999'].map((value) => ({ rules: ['value'], value })),
};

/** Values of the right class and length, made of a right one, that have not the form of the row. */
export const misshapen: Readonly<Record<string, (right: string) => readonly string[]>> = {
  amount: () => ['10000000.001', '100000000,00', '10,000,000.0', 'abcdefghi.00', '            '],
  'chinese-name': () => ['Zhang Wei', '张Wei', '张 伟', 'ヤマダ', '张伟1', '张-伟'],
  date: () => [
    '20260230',
    '20250229',
    '19000229',
    '20261301',
    '20260001',
    '20260100',
    '2026-1-1',
    '01032026',
  ],
  'date-time': () => [
    '20260230120000',
    '20260301240000',
    '20260301126000',
    '20261301120000',
    '2026-03-01 12h',
  ],
  'message-id': (right) => [
    `B${right.slice(1)}`,
    `a${right.slice(1)}`,
    `${right.slice(0, 9)}20260230160000${right.slice(23)}`,
    `${right.slice(0, 9)}20261301160000${right.slice(23)}`,
    `${right.slice(0, 9)}20260301250000${right.slice(23)}`,
    `${right.slice(0, 9)}20260301166100${right.slice(23)}`,
    `${right.slice(0, 23)}abcdef`,
    `${right.slice(0, 28)}x`,
  ],
  'phone-number': () => ['1380013800a', '+8613800138', '138-0013800', '           '],
  photo: () => [
    'R0lGODlhAQABAAAAACw=',
    'not Base64!!',
    '/9j/4',
    '/9j/4A==AAAA',
    '/9j_4AAQ',
    '/9j/ 4AAQ',
    'AAAA',
  ],
  url: () => ['parking.example.com', 'https://', 'https://a b/', '/enter'],
};
