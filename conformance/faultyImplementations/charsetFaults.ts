import type { Faulty } from './Faulty.js';
import { type Found, overlooking } from './overlooking.js';

/** Codecs that take characters outside of a class. */
export const charsetFaults: readonly Faulty[] = [
  {
    id: 'digits-may-be-letters',
    wrong: 'Rows of digits take letters.',
    convictedBy: ['unionpay.*.request.mcc.charset-letter', '*.confidence.charset-letter'],
    operations: blindTo(({ row, text }) => row?.type === 'N' && /^[A-Za-z0-9]*$/.test(text)),
  },
  {
    id: 'digits-of-any-script',
    wrong: 'A digit is whatever Unicode calls one.',
    convictedBy: ['*.mcc.charset-full-width-digit', '*.mcc.charset-arabic-digit'],
    operations: blindTo(({ row, text }) => row?.type === 'N' && /^\p{Nd}*$/u.test(text)),
  },
  {
    id: 'digits-with-sign',
    wrong: 'Rows of digits take a minus and a point, as a number would.',
    convictedBy: ['*.mcc.charset-minus', '*.mcc.charset-point'],
    operations: blindTo(({ row, text }) => row?.type === 'N' && /^[0-9.-]*$/.test(text)),
  },
  {
    id: 'word-characters',
    wrong: 'Letters and digits are the \\w of a pattern, with the underscore.',
    convictedBy: ['*.member-iin.charset-underscore'],
    operations: blindTo(({ row, text }) => row?.type === 'AN' && /^\w*$/.test(text)),
  },
  {
    id: 'letters-from-a-to-z-at-once',
    wrong: 'Letters are the range from A to z, with the six characters between the cases.',
    convictedBy: ['*.member-iin.charset-bracket', '*.member-iin.charset-backquote'],
    operations: blindTo(({ row, text }) => row?.type === 'AN' && /^[0-9A-z]*$/.test(text)),
  },
  {
    id: 'letters-of-any-script',
    wrong: 'A letter is whatever Unicode calls one.',
    convictedBy: ['*.member-iin.charset-letter-acute', '*.member-iin.charset-full-width-letter'],
    operations: blindTo(({ row, text }) => row?.type === 'AN' && /^[\p{L}\p{Nd}]*$/u.test(text)),
  },
  {
    id: 'identifiers-with-hyphens',
    wrong: 'Rows of letters and digits take hyphens and blanks.',
    convictedBy: ['*.member-iin.charset-hyphen', '*.member-iin.charset-blank'],
    operations: blindTo(({ row, text }) => row?.type === 'AN' && /^[A-Za-z0-9 -]*$/.test(text)),
  },
  {
    id: 'printable-beyond-ascii',
    wrong: 'Special characters are any that can be printed, Chinese ones too.',
    convictedBy: ['*.member-name.charset-chinese-character', '*.member-name.charset-letter-acute'],
    operations: blindTo(({ row, text }) => isPrintableRow(row) && /^\P{C}*$/u.test(text)),
  },
  {
    id: 'printable-with-delete',
    wrong: 'ASCII is taken to its last character, which is none that is printed.',
    convictedBy: ['*.member-name.charset-delete'],
    operations: blindTo(({ row, text }) => isPrintableRow(row) && /^[ -\u007f]*$/.test(text)),
  },
  {
    id: 'line-feed-at-the-end',
    wrong: 'A pattern ends in $, before which many engines let a line feed pass.',
    convictedBy: ['property.validate.*.refuses-near-misses'],
    operations: blindTo(({ text }) => /^[^\n]*[ -~]\n$/.test(text)),
  },
  {
    id: 'free-text-with-control-characters',
    wrong: 'Free text takes control characters.',
    convictedBy: ['*.response-msg.charset-tab', '*.response-msg.charset-line-feed', '*.token.charset-null'],
    operations: blindTo(({ row }) => row?.type === 'S' || row?.type === 'String'),
  },
  {
    id: 'free-text-with-c1-controls',
    wrong: 'Only the control characters of ASCII are known, not U+0080 to U+009F.',
    convictedBy: ['*.response-msg.charset-padding-character', '*.response-msg.charset-application-command'],
    operations: blindTo(
      ({ row, text }) =>
        (row?.type === 'S' || row?.type === 'String') &&
        [...text].every((one) => one >= ' ' && one !== '\u007f'),
    ),
  },
  {
    id: 'coordinates-with-letters',
    wrong: 'Coordinates take letters, as in an exponent.',
    convictedBy: ['*.longitude.charset-letter', '*.latitude.format-exponent'],
    operations: blindTo(({ row }) => row?.type === 'NS'),
  },
];

function blindTo(overlooks: (found: Found) => boolean) {
  return overlooking((found) => found.rule === 'charset' && overlooks(found));
}

function isPrintableRow(row: Found['row']): boolean {
  return row?.type === 'ANS' || row?.type === 'a';
}
