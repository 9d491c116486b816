import { relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** What the axes of a row are made of. */
const MEMBERS = new Set(
  'type min max length exact presence condition values toleratedValues ignoreCase format empty outsideEncrypted matchesRequest pad'.split(
    ' ',
  ),
);

/** Who reads a member of an axis, outside of the axes: compiled rows and what judges kinds of them, the texts of a table, its importer, and what writes rows as code. */
const READERS: Readonly<Record<string, string>> = {
  'tools/site/playground/statusTable.ts': 'type',
  'src/cli/render/tableJson.ts': 'max min presence type',
  'src/cli/render/tableReport.ts': 'presence type values',
  'src/codec/checkText.ts': 'empty format values',
  'src/codec/compileTable.ts':
    'condition empty format ignoreCase matchesRequest max min outsideEncrypted presence toleratedValues type values',
  'src/codec/kindOf.ts': 'type',
  'src/codec/mask.ts': 'type',
  'src/codec/validateMessage.ts': 'outsideEncrypted',
  'src/codec/violationOf.ts': 'format',
  'src/import/membersWithoutRow.ts': 'condition',
  'src/diagnose/likeliestMessages.ts': 'condition presence',
  'src/envelope/lianlian/signatureRows.ts': 'values',
  'tools/import/importedList.ts': 'type',
  'tools/import/judgeSamples.ts': 'condition',
  'tools/import/tableDifferences.ts': 'condition length presence type',
  'tools/spec/literal.ts': 'format',
  'tools/spec/messageTypes.ts': 'type',
  'tools/spec/repeatableModule.ts': 'format',
  'tools/spec/systemModule.ts': 'condition min values',
};

const isOutside = (file: string) => /^(?:src\/(?!table\/)|tools\/)/.test(file);

function readers(): Readonly<Record<string, string>> {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
  const program = ts.createProgram(
    fileNames.filter((file) => /^(?:src|tools)\//.test(relative(process.cwd(), file))),
    options,
  );
  const checker = program.getTypeChecker();
  return Object.fromEntries(
    program.getSourceFiles().flatMap((file) => {
      const path = relative(process.cwd(), file.fileName);
      const read = isOutside(path) ? membersRead(file, checker) : new Set<string>();
      return read.size > 0 ? [[path, [...read].sort().join(' ')]] : [];
    }),
  );
}

function membersRead(file: ts.SourceFile, checker: ts.TypeChecker): ReadonlySet<string> {
  const read = new Set<string>();
  const add = (object: ts.Node, name: string) => {
    if (!MEMBERS.has(name)) return;
    const member = checker.getTypeAtLocation(object).getNonNullableType().getProperty(name);
    if (member?.declarations?.some(isOfRow)) read.add(name);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) add(node.expression, node.name.text);
    if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
      add(node.expression, node.argumentExpression.text);
    }
    if (ts.isObjectBindingPattern(node)) {
      for (const { propertyName, name } of node.elements) add(node, (propertyName ?? name).getText());
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return read;
}

function isOfRow(declaration: ts.Declaration): boolean {
  const { parent } = declaration;
  return (
    ts.isInterfaceDeclaration(parent) &&
    ['Row', 'TableFileRow', 'TableFileGroup'].includes(parent.name.text) &&
    /src\/table\/(?:Row|TableFile)\.ts$/.test(declaration.getSourceFile().fileName)
  );
}

describe('the members of an axis', () => {
  it('are read by the axis, and outside of it only where listed', () => {
    expect(readers()).toEqual(READERS);
  });
});
