import { readFileSync } from 'node:fs';

/** The content of a file of `vectors/`. */
export function readVector<Content>(name: string): Content {
  return JSON.parse(readFileSync(new URL(`vectors/${name}.json`, import.meta.url), 'utf8')) as Content;
}
