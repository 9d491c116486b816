import { printable } from 'tallystick';
import type { KeyWarning } from '../../envelope/keys/keyWarnings.js';
import type { Terminal } from '../io/terminalOf.js';
import { wrap } from './wrap.js';

/** What is reported of a key: nothing of the key itself. */
export interface ListedKey {
  readonly kid: string;
  readonly bits: number;
  /** Of the certificate, where the key came with one: whom it is for, who issued it, what for, and its SHA-256. */
  readonly subject?: string;
  readonly issuer?: string;
  readonly use?: readonly string[];
  readonly fingerprint?: string;
  /** Of a key without certificate: its file in the key ring, and the SHA-256 of its public half as DER. */
  readonly file?: string;
  readonly publicKey?: string;
  /** ISO 8601 in UTC; none where the key came without certificate. */
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly warnings: readonly Pick<KeyWarning, 'code' | 'message'>[];
}

/** Shows a list of a key ring to a person. */
export function keyListReport(list: string, keys: readonly ListedKey[], terminal: Terminal): string {
  const { bold, dim } = terminal.colors;
  const blocks = keys.length === 0 ? [`  ${dim('none')}`] : keys.map((key) => keyReport(key, terminal));
  return `${[bold(list), ...blocks].join('\n')}\n`;
}

function keyReport(
  { kid, bits, file, publicKey, validFrom, validTo, warnings, ...certificate }: ListedKey,
  { width, colors: { cyan, yellow } }: Terminal,
): string {
  const validity =
    validFrom === undefined || validTo === undefined
      ? 'no certificate'
      : `${inWords(validFrom)} to ${inWords(validTo)} UTC`;
  return [
    `  ${kid === '' ? 'no kid' : cyan(printable(kid))}`,
    `    ${bits} bits, ${validity}`,
    ...[...bareLines(file, publicKey), ...certificateLines(certificate)].map((line) =>
      wrap(printable(line), width, '    '),
    ),
    ...warnings.map(({ code, message }) => yellow(wrap(printable(`${code}: ${message}`), width, '    '))),
  ].join('\n');
}

function bareLines(file: string | undefined, publicKey: string | undefined): readonly string[] {
  if (publicKey === undefined) return [];
  return [`${file === undefined ? '' : `${file}, `}SHA-256 of its public key:`, publicKey];
}

function certificateLines({ subject, issuer, use = [], fingerprint }: Partial<ListedKey>): readonly string[] {
  if (subject === undefined) return [];
  return [
    `${subject}, ${use.length === 0 ? 'no use said' : `for ${use.join(' and ')}`}`,
    ...(issuer === subject ? [] : [`issued by ${issuer}`]),
    `SHA-256 ${fingerprint}`,
  ];
}

function inWords(instant: string): string {
  return instant.slice(0, 19).replace('T', ' ');
}
