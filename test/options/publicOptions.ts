import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../package/repository.js';

/** A public function that takes options: its place, such as `envelope unionpay.open`, and the names of its options. */
export interface PublicFunction {
  readonly name: string;
  readonly options: readonly string[];
}

const ENTRIES = {
  index: 'src/index.ts',
  unionpay: 'src/networks/unionpay.ts',
  define: 'src/define.ts',
  import: 'src/import.ts',
  samples: 'src/samples.ts',
  catalogue: 'src/catalogue.ts',
  envelope: 'src/envelope.ts',
  conformance: 'conformance/conform.ts',
} as const;

/** Reads the types of the entries: every function that can be reached and has a parameter of options. */
export function publicOptions(): readonly PublicFunction[] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const files = Object.values(ENTRIES).map((file) => join(root, file));
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const found = new Map<string, readonly string[]>();

  function visit(name: string, symbol: ts.Symbol): void {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    if (target.flags & ts.SymbolFlags.ValueModule) {
      for (const inner of checker.getExportsOfModule(target)) visit(`${name}.${inner.name}`, inner);
      return;
    }
    if (!(target.flags & ts.SymbolFlags.Value)) return;
    visitType(name, checker.getTypeOfSymbol(target));
  }

  function visitType(name: string, type: ts.Type): void {
    const names = type.getCallSignatures().flatMap((signature) =>
      signature.getParameters().flatMap((parameter) => {
        const given = checker.getNonNullableType(checker.getTypeOfSymbol(parameter));
        return isOfOptions(parameter, given) ? given.getProperties().map((property) => property.name) : [];
      }),
    );
    if (names.length > 0) found.set(name, [...new Set(names)]);
    // Of all message objects one, because they have one interface.
    if (/^unionpay \w+$/.test(name) && name !== 'unionpay channelLoginInfo') return;
    if (!/^unionpay (channelLoginInfo(\.request)?)$/.test(name)) return;
    for (const member of type.getProperties()) {
      visitType(`${name}.${member.name}`, checker.getTypeOfSymbol(member));
    }
  }

  for (const [entry, file] of Object.entries(ENTRIES)) {
    const module = checker.getSymbolAtLocation(program.getSourceFile(join(root, file)) as ts.SourceFile);
    for (const symbol of checker.getExportsOfModule(module as ts.Symbol))
      visit(`${entry} ${symbol.name}`, symbol);
  }
  return [...found].map(([name, options]) => ({ name, options }));
}

/** By the name of the parameter or of its type; a parameter that is taken apart at once counts too. */
function isOfOptions(parameter: ts.Symbol, type: ts.Type): boolean {
  if (
    !(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) ||
    type.getCallSignatures().length > 0
  ) {
    return false;
  }
  const declaration = parameter.valueDeclaration;
  const isTakenApart =
    declaration !== undefined && ts.isParameter(declaration) && ts.isObjectBindingPattern(declaration.name);
  const typeName = (type.aliasSymbol ?? type.getSymbol())?.name ?? '';
  return (
    /^(options|sources|filter)$/.test(parameter.name) ||
    /(Options|Sources|Filter|Form|Limits)$/.test(typeName) ||
    (isTakenApart && !['Message', 'Pick', 'Case', 'Question', 'Finding'].includes(typeName))
  );
}
