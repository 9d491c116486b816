/** The relation of a row to what is printed: where our reading differs. */
import { lengthColumn } from './length/lengthWords.js';
import type { Row } from './Row.js';

/** What is printed and how it is read, such as `type N, read as AN`; none where they are the same. */
export function readDifferently(row: Row): readonly string[] {
  const { type, length, presence } = row.published ?? {};
  return [
    ...(type === undefined ? [] : [`type ${type}, read as ${row.type}`]),
    ...(length === undefined ? [] : [`length ${length}, read as ${lengthColumn(row)}`]),
    ...(presence === undefined ? [] : [`presence ${presence}, read as ${row.presence}`]),
  ];
}
