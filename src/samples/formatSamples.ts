import { isTraditional } from '../generated/isTraditional.js';
import { alphabets } from './alphabets.js';
import type { Dice } from './dice.js';
import type { SampleMessage, SampleStyle } from './SampleMessage.js';

/** Draws a valid value of a form. */
type Draw = (dice: Dice, style: SampleStyle, siblings: SampleMessage) => string;

const DIGITS = alphabets.N;
const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗';
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建国文玉兰';
const MINORITY = ['阿依古丽·买买提', '迪丽努尔·艾力', '古丽娜扎·吐尔逊', '买买提·艾则孜', '次仁·卓玛'];
const BASE64 = `${alphabets.AN}+/`;
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const JPG =
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k=';

/** What a valid value of each form looks like, by the name of the form. */
export const formatSamples: Readonly<Record<string, Draw>> = {
  amount: (dice, style) => {
    const cents =
      style === 'wide'
        ? dice.pick([1, 10_000_000_000, dice.between(1, 999_999_999)])
        : dice.between(100, 500_000);
    return (cents / 100).toFixed(2);
  },
  'chinese-name': (dice, style) => {
    if (style === 'wide') return wideName(dice);
    if (dice.chance(10)) return dice.pick(MINORITY);
    return dice.pick<string>(SURNAMES) + dice.text(GIVEN, dice.between(1, 2));
  },
  confidence: (dice, style) => {
    const number = String(
      style === 'wide' ? dice.pick([0, 100, dice.between(0, 100)]) : dice.between(60, 100),
    );
    return style === 'wide' && dice.chance(30) ? number.padStart(3, '0') : number;
  },
  date: (dice, style) => drawDay(dice, style),
  'date-time': (dice, style) => drawDay(dice, style) + drawTime(dice),
  'id-number': (dice, style) =>
    style === 'wide' ? dice.text(alphabets.ANS, dice.between(1, 17)) : residentNumber(dice),
  language: (dice, style) =>
    style === 'wide'
      ? `${dice.text('abcdefghijklmnopqrstuvwxyz', 2)}-${dice.text('ABCDEFGHIJKLMNOPQRSTUVWXYZ', 2)}`
      : dice.pick(['zh-CN', 'en-US', 'en-SG', 'ja-JP', 'th-TH', 'ko-KR']),
  latitude: (dice, style) => degrees(dice, style, 90),
  longitude: (dice, style) => degrees(dice, style, 180),
  'message-id': (dice, style, { industryCode }) => {
    const code = typeof industryCode === 'string' ? industryCode : dice.text(DIGITS, 8);
    return `A${code}${drawDay(dice, style)}${drawTime(dice)}${dice.text(DIGITS, 6)}`;
  },
  'phone-number': (dice, style) =>
    style === 'wide' ? dice.text(DIGITS, 11) : `1${dice.text('356789', 1)}${dice.text(DIGITS, 9)}`,
  photo: (dice, style) => {
    if (style !== 'wide') return dice.pick([PNG, JPG]);
    const start = dice.pick(['/9j/', 'iVBORw0KGgoA']);
    return start + dice.text(BASE64, 4 * dice.between(0, 40)) + dice.pick(['', 'AA==', 'AAA=']);
  },
  'typed-id-number': (dice, _, { idType }) => {
    if (idType === '1' || idType === undefined) return residentNumber(dice);
    return idType === '2'
      ? dice.text(DIGITS, 15)
      : dice.text(alphabets.AN, dice.between(8, 11)).toUpperCase();
  },
  url: (dice, style) =>
    style === 'wide'
      ? `http${dice.pick(['', 's'])}://${dice.text(alphabets.AN, dice.between(1, 200))}/${dice.text(alphabets.AN, dice.between(0, 200))}`
      : `https://${dice.pick(['parking', 'travel', 'cinema'])}.example.com/enter?ticket=${dice.text('0123456789abcdef', 16)}`,
};

function residentNumber(dice: Dice): string {
  const area = dice.pick(['110105', '310101', '440308', '510104']);
  const number = `${area}${drawDay(dice, 'realistic', [1955, 2006])}${dice.text(DIGITS, 3)}`;
  return number + checkDigitOf(number);
}

/** The check digit of 17 digits as GB 11643 prints it: weighted sum modulo 11, looked up. */
function checkDigitOf(digits: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return '10X98765432'.charAt(sum % 11);
}

/** Up to 22 characters, which fit into 66 bytes, with dots between some. */
function wideName(dice: Dice): string {
  let name = '';
  for (let left = dice.between(1, 22); left > 0; left--) {
    let code = dice.between(0x4e00, 0x9fa5);
    while (isTraditional(code)) code = dice.between(0x4e00, 0x9fa5);
    name += String.fromCharCode(code);
    if (left > 2 && dice.chance(10)) {
      name += '\u00b7';
      left -= 1;
    }
  }
  return name;
}

function drawDay(dice: Dice, style: SampleStyle, years: readonly [number, number] = [2024, 2026]): string {
  const year = style === 'wide' ? dice.between(1, 9999) : dice.between(...years);
  const month = style === 'wide' && dice.chance(20) ? 2 : dice.between(1, 12);
  const last = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  const day = style === 'wide' && dice.chance(30) ? last : dice.between(1, last);
  return `${digits(year, 4)}${digits(month, 2)}${digits(day, 2)}`;
}

function drawTime(dice: Dice): string {
  return `${digits(dice.between(0, 23), 2)}${digits(dice.between(0, 59), 2)}${digits(dice.between(0, 59), 2)}`;
}

function digits(number: number, count: number): string {
  return String(number).padStart(count, '0');
}

function degrees(dice: Dice, style: SampleStyle, limit: number): string {
  if (style === 'wide' && dice.chance(20))
    return dice.pick([String(limit), `-${limit}`, '0', `${limit}.000`]);
  const whole = dice.between(0, limit - 1);
  return `${dice.chance(30) ? '-' : ''}${whole}.${dice.text(DIGITS, dice.between(1, style === 'wide' ? 9 : 6))}`;
}
