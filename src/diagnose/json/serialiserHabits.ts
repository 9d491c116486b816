import { compiledHabits } from './habits/compiledHabits.js';
import { dotnetHabits } from './habits/dotnetHabits.js';
import { javaHabits } from './habits/javaHabits.js';
import { phpHabits } from './habits/phpHabits.js';
import { scriptHabits } from './habits/scriptHabits.js';
import type { SerialiserHabit } from './SerialiserHabit.js';

/** How libraries write JSON, those that senders use most first. */
export const serialiserHabits: readonly SerialiserHabit[] = [
  ...javaHabits,
  ...scriptHabits,
  ...compiledHabits,
  ...dotnetHabits,
  ...phpHabits,
];
