import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

/** From a file, or a folder, to those that it imports. */
export type ImportGraph = ReadonlyMap<string, ReadonlySet<string>>;

interface Import {
  readonly from: string;
  readonly to: string;
  /** Whether it is there when the module loads: neither a type nor an `import()`. */
  readonly isLoaded: boolean;
}

const { exports, imports } = JSON.parse(readFileSync('package.json', 'utf8')) as Readonly<
  Record<'exports' | 'imports', Readonly<Record<string, unknown>>>
>;

/** The files of the names that `package.json` gives: the public ones, and those of the package alone. */
const named = new Map(
  Object.entries({ ...exports, ...imports }).flatMap(([name, target]) =>
    isSource(target)
      ? [[name.replace(/^\./, 'tallystick'), normalize(target['tallystick-source'])] as const]
      : [],
  ),
);

function isSource(target: unknown): target is { readonly 'tallystick-source': string } {
  return typeof target === 'object' && target !== null && 'tallystick-source' in target;
}

/** Every import of one file of the project by another one, by paths from its root. */
export function importsUnder(roots: readonly string[]): readonly Import[] {
  return roots
    .flatMap((root) =>
      readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) => join(root, file)),
    )
    .filter((file) => file.endsWith('.ts') && !file.includes('node_modules'))
    .flatMap(importsOf);
}

function importsOf(file: string): readonly Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Expression | undefined, isLoaded: boolean) => {
    const to = specifier && ts.isStringLiteralLike(specifier) ? imported(file, specifier.text) : undefined;
    if (to !== undefined) found.push({ from: file, to, isLoaded });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, !node.isTypeOnly);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal as ts.Expression, false);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022));
  return found;
}

function imported(file: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return named.get(specifier);
  return normalize(join(dirname(file), specifier)).replace(/\.js$/, '.ts');
}

/** The graph of what `nodeOf` makes of each end of an import; a node does not point at itself. */
export function graphOf(imports: readonly Import[], nodeOf: (file: string) => string): ImportGraph {
  const graph = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    const node = nodeOf(from);
    const targets = graph.get(node) ?? new Set();
    if (nodeOf(to) !== node) targets.add(nodeOf(to));
    graph.set(node, targets);
  }
  return graph;
}

/** One circle of the graph, its first node again at the end; empty where there is none. */
export function circleIn(graph: ImportGraph): readonly string[] {
  const done = new Set<string>();
  const follow = (node: string, path: readonly string[]): readonly string[] => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return [];
    for (const next of graph.get(node) ?? []) {
      const circle = follow(next, [...path, node]);
      if (circle.length > 0) return circle;
    }
    done.add(node);
    return [];
  };
  for (const node of graph.keys()) {
    const circle = follow(node, []);
    if (circle.length > 0) return circle;
  }
  return [];
}
