import type { Dice, SampleStyle } from '../../Dice.js';

/** What {@link isCalendarDay} demands beyond the pattern, after "that". */
export const CALENDAR = 'the day exists in its month and year';

/** Draws a day as `YYYYMMDD`: of any year where the style is wide. */
export function drawDay(
  dice: Dice,
  style: SampleStyle,
  years: readonly [number, number] = [2024, 2026],
): string {
  const year = style === 'wide' ? dice.between(1, 9999) : dice.between(...years);
  const month = style === 'wide' && dice.chance(20) ? 2 : dice.between(1, 12);
  const last = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  const day = style === 'wide' && dice.chance(30) ? last : dice.between(1, last);
  return `${digits(year, 4)}${digits(month, 2)}${digits(day, 2)}`;
}

/** Draws a time of day as `hhmmss`. */
export function drawTime(dice: Dice): string {
  return `${digits(dice.between(0, 23), 2)}${digits(dice.between(0, 59), 2)}${digits(dice.between(0, 59), 2)}`;
}

function digits(number: number, count: number): string {
  return String(number).padStart(count, '0');
}
