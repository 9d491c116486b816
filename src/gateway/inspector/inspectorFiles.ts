import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const PAGE = fileURLToPath(new URL('./page/', import.meta.url));

let made: Promise<Readonly<Record<string, string>>> | undefined;

/**
 * The files of the inspector by name, from their sources. What is published has them in one module, which the build
 * writes with this; nothing of this file is in it.
 */
export function inspectorFiles(): Promise<Readonly<Record<string, string>>> {
  made ??= make();
  return made;
}

async function make(): Promise<Readonly<Record<string, string>>> {
  const texts = ['inspector.html', 'inspector.css', 'inspector.svg'].map(
    async (name) => [name, await readFile(`${PAGE}${name}`, 'utf8')] as const,
  );
  const { output } = await build({
    input: `${PAGE}inspector.ts`,
    platform: 'browser',
    output: { format: 'esm', minify: true, codeSplitting: false },
    write: false,
  });
  return { ...Object.fromEntries(await Promise.all(texts)), 'inspector.js': output[0].code };
}
