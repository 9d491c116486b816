/** The last word of a name, where it has a digit, as in `acme-server 2.3.1` and `acme-server 7fe12ab`. */
const BUILD_IN_NAME = /\s(?=\S*\d)(\S+)$/;

/** What a name says: who it is, and the build where there is one. */
export function nameAndBuild(name: string): { readonly name: string; readonly build?: string | undefined } {
  const found = BUILD_IN_NAME.exec(name);
  return found === null ? { name } : { name: name.slice(0, found.index), build: found[1] };
}
