import { isPlainName } from '../../codec/isPlainName.js';
import type { JsonObject } from '../../table/JsonObject.js';
import { type Ambiguity, ambiguityOf, type SignedNames } from '../../wire/lianlian/ambiguityOf.js';
import { refusal } from '../refusal.js';

/**
 * Refuses members that share their signature with others.
 *
 * @throws {@link TallystickError} `envelope-refused`, with the code `kv-ambiguous`
 */
export function refuseAmbiguous(params: JsonObject, names: SignedNames): void {
  const found = ambiguityOf(params, names);
  if (found === undefined) return;
  const isShown = isPlainName(found.name) && found.fault !== 'name';
  throw refusal({
    code: 'kv-ambiguous',
    rule: 'signature',
    ...(isShown && { path: `/${found.name}` }),
    field: isShown ? found.name : 'sign',
    message: sentences[found.fault](isShown ? found.name : 'A member'),
    reference: 'LianLian signature rules',
  });
}

const sentences: Readonly<Record<Ambiguity['fault'], (member: string) => string>> = {
  name: () => 'The name of a member holds &, = or half of a surrogate pair; give it another name.',
  surrogate: (member) =>
    `${member} holds half of a surrogate pair, which UTF-8 cannot encode; leave it out of the value.`,
  member: (member) =>
    `${member} holds &name= as of another member, so that the signature would hold for two messages; leave it out of the value, or allow it for this member by name (allowAmbiguous).`,
};
