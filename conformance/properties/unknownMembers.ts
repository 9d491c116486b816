import fc from 'fast-check';
import type { Row } from 'tallystick';
import type { JsonObject } from '../Testee.js';

/** Names that no table has, those among them that stumble over the objects of some languages. */
const names = fc.constantFrom(
  'unknownMember',
  'x',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'a/b~c',
  '名',
  '',
);
const values = fc.oneof(
  fc.constantFrom<unknown>('text', '', null, true, 0, 1.5, -1e21),
  fc.constantFrom<unknown>([], {}, [[null]], { mcc: '4814' }, { a: { b: [1] } }),
);

/** Puts members into each object of a message that its table does not have. */
export function withUnknownMembers(
  message: fc.Arbitrary<JsonObject>,
  rows: readonly Row[],
): fc.Arbitrary<JsonObject> {
  const objects = rows.filter(({ members }) => members !== undefined).map(({ identifier }) => identifier);
  const added = fc.array(fc.tuple(fc.constantFrom('', ...objects), names, values), {
    minLength: 1,
    maxLength: 5,
  });
  return fc.tuple(message, added).map(([value, added]) => {
    let sent = value;
    for (const [parent, name, unknown] of added) {
      const inner = parent === '' ? sent : sent[parent];
      // In the wire form an object is a string.
      if (typeof inner !== 'object') continue;
      const grown = withEntry(inner as JsonObject, name, unknown);
      sent = parent === '' ? grown : { ...sent, [parent]: grown };
    }
    return sent;
  });
}

/** Also with a name that assignment would take for something else. */
function withEntry(object: JsonObject, name: string, value: unknown): JsonObject {
  return Object.fromEntries([...Object.entries(object), [name, value]]);
}
