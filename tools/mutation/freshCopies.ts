import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants, Script } from 'node:vm';

/**
 * Evaluates a bundle anew at each call, because tables are prepared once and kept; a module could be neither
 * evaluated twice nor forgotten.
 */
export async function freshCopies<Exports>(file: string): Promise<() => Exports> {
  const code = readFileSync(file, 'utf8');
  const script = new Script(`(require, exports) => {${code}\n}`, {
    filename: file,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const outside = createRequire(file);
  const modules = new Map<string, unknown>();
  for (const [, name = ''] of code.matchAll(/\brequire\("([^"]+)"\)/g))
    modules.set(name, await loaded(name, outside));
  return () => {
    const exports = {} as Exports;
    script.runInThisContext()((name: string) => modules.get(name), exports);
    return exports;
  };
}

/** A package that is a module alone cannot be required by every Node, and Vitest refuses it in any. */
async function loaded(name: string, outside: NodeJS.Require): Promise<unknown> {
  try {
    return outside(name);
  } catch {
    return import(name);
  }
}
