import type { Faulty } from './Faulty.js';
import { type Found, overlooking } from './overlooking.js';

/** Codecs that take lengths outside of the limits. */
export const lengthFaults: readonly Faulty[] = [
  {
    id: 'no-upper-limit',
    wrong: 'No length is too long.',
    convictedBy: [
      '*.member-name.length-one-too-long',
      '*.ret-msg.length-one-too-long',
      '*.photo.length-too-long',
    ],
    operations: blindTo(({ text, most }) => text.length > most),
  },
  {
    id: 'upper-limit-off-by-one',
    wrong: 'Texts may be one character longer than printed.',
    convictedBy: ['*.user-id.length-one-too-long'],
    operations: blindTo(({ text, most }) => text.length === most + 1),
  },
  {
    id: 'no-lower-limit',
    wrong: 'No text that is not empty is too short.',
    convictedBy: ['*.sc-usage-scenarios.length-one-too-short', '*.channel-code.length-one-too-short'],
    operations: blindTo(({ text, least }) => text !== '' && text.length < least),
  },
  {
    id: 'exact-read-as-at-most',
    wrong: 'A single number in the length column is read as an upper limit.',
    convictedBy: [
      '*.member-iin.length-one-too-short',
      '*.order-id.length-one-too-short',
      '*.dt-order.format-one-too-short',
    ],
    operations: blindTo(({ text, least, most }) => least === most && text !== '' && text.length < least),
  },
  {
    id: 'empty-is-present',
    wrong: 'An empty string is long enough.',
    convictedBy: [
      '*.member-iin.length-none',
      '*.token.length-one-too-short',
      '*.user-id.length-one-too-short',
    ],
    operations: blindTo(({ text }) => text === ''),
  },
  {
    id: 'photo-without-limit',
    wrong: 'A photo of more than 204800 characters is taken.',
    convictedBy: ['unionpay.id-card-photo-verification.request.enc-data.photo.length-too-long'],
    operations: blindTo(({ path }) => path === '/encData/photo'),
  },
  {
    id: 'bytes-and-characters-of-names-mixed-up',
    wrong: 'Of a Chinese name neither 66 bytes nor 66 characters are a limit.',
    convictedBy: ['*.customer-nm.format-one-character-too-long'],
    operations: blindTo(({ path, text }) => path === '/encData/customerNm' && text !== ''),
  },
];

interface Measured extends Found {
  readonly least: number;
  readonly most: number;
}

function blindTo(overlooks: (found: Measured) => boolean) {
  return overlooking((found) => {
    const { min = 1, max = Number.POSITIVE_INFINITY } = found.row ?? {};
    return found.rule === 'length' && overlooks({ ...found, least: min, most: max });
  });
}
