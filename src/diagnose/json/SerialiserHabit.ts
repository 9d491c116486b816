import type { WritingStyle } from './WritingStyle.js';

/** How a library writes JSON with certain settings. */
export interface SerialiserHabit {
  /** Such as `gson-html-safe`. */
  readonly id: string;
  readonly library: string;
  readonly language: 'Java' | 'C#' | 'PHP' | 'Python' | 'Ruby' | 'JavaScript' | 'Go' | 'Rust';
  /** What the library is told, or left to do by itself; completes `as LIBRARY writes it, …`. */
  readonly setting: string;
  readonly style: WritingStyle;
  /** One line that gives the bytes to sign and to send. */
  readonly code: string;
}
