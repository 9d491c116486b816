/** The `exports` of package.json by path; a string is a file that every condition gives. */
type Exports = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** `package.json`, with an entry for each product of a network, such as `./lianlian/mpay`. */
export function packageJsonWith(
  packageJson: { readonly exports: Exports },
  system: string,
  products: readonly string[],
): string {
  const own = `./${system}`;
  const entries = Object.entries(packageJson.exports)
    .filter(([path]) => !path.startsWith(`${own}/`))
    .flatMap(([path, entry]) => [
      [path, entry] as const,
      ...(path === own
        ? products.map((product) => [`${own}/${product}`, entryOf(`${system}/${product}`)] as const)
        : []),
    ]);
  return `${JSON.stringify({ ...packageJson, exports: Object.fromEntries(entries) }, null, 2)}\n`;
}

function entryOf(path: string): Readonly<Record<string, string>> {
  return {
    'tallystick-source': `./src/networks/${path}.ts`,
    types: `./dist/types/${path}.d.ts`,
    browser: `./dist/browser/${path}.mjs`,
    default: `./dist/${path}.mjs`,
  };
}
