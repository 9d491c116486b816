import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The seeds of a target, and what was found in it before. */
export function corpusOf(target: string): readonly Buffer[] {
  const directory = new URL(`corpus/${target}/`, import.meta.url);
  if (!existsSync(directory)) throw new Error(`test/fuzz/corpus/${target} is missing`);
  return readdirSync(directory)
    .sort()
    .map((file) => readFileSync(new URL(file, directory)));
}
