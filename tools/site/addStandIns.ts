import { resolve } from 'node:path';
import { type Application, normalizePath, type ProjectReflection, ReflectionKind } from 'typedoc';

/** Where the repository has data, the site has a page that was made from it: links to the one lead to the other. */
const STAND_INS: Readonly<Record<string, string>> = {
  'docs/codes.yaml': 'docs/generated/codes.md',
  'spec/errata.yaml': 'docs/generated/errata.md',
  'spec/notation.yaml': 'docs/generated/notation.md',
  'spec/schema': 'docs/generated/interfaces.md',
  'spec/tables': 'docs/generated/interfaces.md',
};

export function addStandIns({ files }: Application, project: ProjectReflection): void {
  const documents = project.getReflectionsByKind(ReflectionKind.Document);
  for (const [file, page] of Object.entries(STAND_INS)) {
    const document = documents.find(
      (candidate) => files.getReflectionPath(candidate) === normalizePath(resolve(page)),
    );
    if (document) files.registerReflectionPath(normalizePath(resolve(file)), document);
  }
}
