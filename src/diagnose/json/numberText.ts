import type { NumberForm } from './WritingStyle.js';

/** A number with its shortest digits: `digits[0].digits[1…] × 10^exponent`. */
interface Decimal {
  readonly sign: string;
  readonly digits: string;
  readonly exponent: number;
}

/** How a serialiser writes a number that is `raw` in the text that it has read. */
export function numberText(raw: string, form: NumberForm): string {
  if (form === 'kept') return raw;
  if (form === 'big-decimal' || form === 'stripped') return bigDecimal(raw, form === 'stripped');
  if (form === 'java-exponents' && !/[eE]/.test(raw)) return raw;
  const number = Number(raw);
  if (!Number.isFinite(number)) return raw;
  if (form === 'javascript') return Object.is(number, -0) ? '0' : String(number);
  const isInteger = /^-?\d+$/.test(raw);
  if (isInteger && form !== 'java-doubles' && !(form.startsWith('php') && isBeyondLong(raw))) return raw;
  return FLOATS[form](decimalOf(number));
}

const FLOATS: Readonly<
  Record<Exclude<NumberForm, 'kept' | 'stripped' | 'big-decimal' | 'javascript'>, (number: Decimal) => string>
> = {
  java: javaDouble,
  'java-doubles': javaDouble,
  'java-exponents': javaDouble,
  python: (number) =>
    isBetween(number, -4, 15)
      ? plain(number, '.0')
      : scientific(number, '', (exponent) => twoDigits(exponent)),
  php: (number) => php(number, ''),
  'php-zero-fraction': (number) => php(number, '.0'),
  ruby: (number) =>
    isBetween(number, -4, 15)
      ? plain(number, '.0')
      : scientific(number, '.0', (exponent) => twoDigits(exponent)),
  rust: (number) =>
    isBetween(number, -5, 15) ? plain(number, '.0') : scientific(number, '', (exponent) => signed(exponent)),
};

function javaDouble(number: Decimal): string {
  return isBetween(number, -3, 6) ? plain(number, '.0') : scientific(number, '.0', String, 'E');
}

function php(number: Decimal, whole: string): string {
  return isBetween(number, -4, 16)
    ? plain(number, whole)
    : scientific(number, '.0', (exponent) => signed(exponent));
}

function isBeyondLong(raw: string): boolean {
  const value = BigInt(raw);
  return value > 0x7fff_ffff_ffff_ffffn || value < -0x8000_0000_0000_0000n;
}

function decimalOf(number: number): Decimal {
  const [, sign = '', first = '', rest = '', exponent = '0'] =
    /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(number.toExponential()) ?? [];
  return { sign, digits: first + rest, exponent: number === 0 ? 0 : Number(exponent) };
}

function isBetween({ exponent }: Decimal, least: number, most: number): boolean {
  return exponent >= least && exponent <= most;
}

/** Without exponent; `whole` follows a number without fraction. */
function plain({ sign, digits, exponent }: Decimal, whole: string): string {
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
  const integer = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  const fraction = digits.slice(exponent + 1);
  return sign + integer + (fraction === '' ? whole : `.${fraction}`);
}

function scientific(
  { sign, digits, exponent }: Decimal,
  whole: string,
  write: (exponent: number) => string,
  letter = 'e',
): string {
  const fraction = digits.length > 1 ? `.${digits.slice(1)}` : whole;
  return `${sign}${digits[0]}${fraction}${letter}${write(exponent)}`;
}

function signed(exponent: number): string {
  return (exponent < 0 ? '-' : '+') + Math.abs(exponent);
}

function twoDigits(exponent: number): string {
  return (exponent < 0 ? '-' : '+') + String(Math.abs(exponent)).padStart(2, '0');
}

/** An exact decimal, as Java's BigDecimal writes it; `isStripped`: without zeros at the end of its fraction. */
function bigDecimal(raw: string, isStripped: boolean): string {
  if (/[eE]/.test(raw)) return raw.toUpperCase().replace(/E(?=\d)/, 'E+');
  if (!isStripped || !raw.includes('.')) return raw;
  const [integer = '', fraction = ''] = raw.split('.');
  let end = fraction.length;
  while (fraction[end - 1] === '0') end -= 1;
  return end === 0 ? integer : `${integer}.${fraction.slice(0, end)}`;
}
