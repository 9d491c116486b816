import { habitsThatWrite } from './rewritings.js';
import type { SerialiserHabit } from './SerialiserHabit.js';

const MOST_NAMED = 3;

/** Such as `Gson (HTML-safe, as it does by itself) or Go encoding/json (of a struct, with Marshal)`. */
export function habitWords(habits: readonly SerialiserHabit[]): string {
  const byLibrary = firstOfEach(habits);
  const named = byLibrary.slice(0, MOST_NAMED).map(({ library, setting }) => `${library} (${setting})`);
  const more = byLibrary.length - named.length;
  const last = more > 0 ? `${more} ${more === 1 ? 'other' : 'others'}` : named.pop();
  return named.length === 0 ? `${last}` : `${named.join(', ')} or ${last}`;
}

/** One habit of each library, the first of them: those of each language's first library before all others. */
export function firstOfEach(habits: readonly SerialiserHabit[]): readonly SerialiserHabit[] {
  const byLibrary = firstBy(habits, 'library');
  const byLanguage = firstBy(byLibrary, 'language');
  return [...byLanguage, ...byLibrary.filter((habit) => !byLanguage.includes(habit))];
}

function firstBy(
  habits: readonly SerialiserHabit[],
  name: 'library' | 'language',
): readonly SerialiserHabit[] {
  return habits.filter((habit, index) => habits.findIndex((one) => one[name] === habit[name]) === index);
}

/** What wrote the text that is signed, and what the one that is sent. */
export function writtenBy(sent: string, habits: readonly SerialiserHabit[]): string {
  if (habits.length === 0) return 'It holds over the same JSON with other blanks, as a formatter gives it.';
  const others = habitsThatWrite(sent, sent).filter(({ id }) => !habits.some((habit) => habit.id === id));
  const rest = others.length === 0 ? '' : ` What is sent is as written by ${habitWords(others)}.`;
  return `It holds over the JSON as written by ${habitWords(habits)}.${rest}`;
}
