import type { Application } from 'typedoc';
import { ReflectionKind } from 'typedoc';

/**
 * Lets `{@link Name}` in the comments of one entry point name what another one exports, where only one does.
 * TypeDoc itself looks no further than the entry point.
 */
export function linkExports({ converter }: Application): void {
  converter.addUnknownSymbolResolver(({ symbolReference }, { project }) => {
    const [name, ...members] = symbolReference?.path?.map(({ path }) => path) ?? [];
    if (name === undefined || members.length > 0) return undefined;
    const found = project
      .getReflectionsByKind(ReflectionKind.SomeExport)
      .filter((exported) => exported.name === name);
    return found.length === 1 && found[0] ? { target: found[0] } : undefined;
  });
}
