import type { Kind } from '../table/kind/Kind.js';
import type { TableFileRow } from '../table/TableFile.js';
import { int, jsonText, list } from './kinds.js';

/** How the values of a row are judged; undefined where they are plain texts or objects. */
export function kindOf({ type, json }: TableFileRow): Kind | undefined {
  if (json) return jsonText;
  return { Int: int, List: list }[type as string];
}
