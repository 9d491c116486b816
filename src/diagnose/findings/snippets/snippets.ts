import { javaSnippets } from './javaSnippets.js';
import { phpSnippets } from './phpSnippets.js';
import { pythonSnippets } from './pythonSnippets.js';
import { typescriptSnippets } from './typescriptSnippets.js';

/** The same program in each language. */
export interface Snippet {
  readonly typescript: string;
  readonly java: string;
  readonly php: string;
  readonly python: string;
}

type Name = keyof typeof typescriptSnippets;

/** How it is done right. */
export const snippets = Object.fromEntries(
  Object.entries(typescriptSnippets).map(([name, typescript]) => [
    name,
    {
      typescript,
      java: javaSnippets[name as Name],
      php: phpSnippets[name as Name],
      python: pythonSnippets[name as Name],
    },
  ]),
) as Readonly<Record<Name, Snippet>>;
