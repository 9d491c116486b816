/** What a name says: who it is, and the build where its last word has a digit, as in `acme-server 2.3.1` and `acme-server 7fe12ab`. */
export function nameAndBuild(name: string): { readonly name: string; readonly build?: string | undefined } {
  const end = name.lastIndexOf(' ');
  const build = name.slice(end + 1);
  return end > 0 && /\d/.test(build) ? { name: name.slice(0, end), build } : { name };
}
