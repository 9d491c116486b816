import type { JsonObject } from '../../../table/JsonObject.js';

/**
 * Says of which messages a signature is that does not hold over all members: those whose tables leave some of them out.
 *
 * @param holdsWithout whether it holds without these members
 * @returns a sentence; nothing where it is of no such message
 */
export async function unsignedHint(
  message: JsonObject,
  holdsWithout: (unsigned: readonly string[]) => boolean,
): Promise<string | undefined> {
  const { interfaces } = await import('tallystick/catalogue');
  const fitting = interfaces
    .filter(({ system }) => system === 'lianlian')
    .flatMap(({ tables }) => tables)
    .flatMap(({ name, rows }) => {
      const names = rows.filter(({ unsigned }) => unsigned).map(({ identifier }) => identifier);
      return names.some((one) => Object.hasOwn(message, one)) && holdsWithout(names) ? [name] : [];
    });
  return fitting.length === 0
    ? undefined
    : `It holds where the members take part that ${fitting.join(' or ')} signs: name the message, as by --message ${fitting[0]}.`;
}
