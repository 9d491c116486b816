import type { WritingStyle } from './WritingStyle.js';

/** How a library writes JSON with certain settings. */
export interface SerialiserHabit {
  /** Such as `gson-html-safe`. */
  readonly id: string;
  readonly library: string;
  readonly language: 'Java' | 'C#' | 'PHP' | 'Python' | 'Ruby' | 'JavaScript' | 'Go' | 'Rust';
  /** How the library is configured, or what it does by default; completes `as LIBRARY writes it, …`. */
  readonly setting: string;
  readonly style: WritingStyle;
  /** One line that gives the bytes to sign and to send. */
  readonly code: string;
}
