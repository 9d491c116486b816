import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Application, normalizePath, type ProjectReflection, ReflectionKind } from 'typedoc';
import { standIns } from './standIns.js';

/** Leads links to data of the repository to the pages that are made from it. */
export function addStandIns({ files }: Application, project: ProjectReflection): void {
  const documents = project.getReflectionsByKind(ReflectionKind.Document);
  for (const [file, page] of Object.entries(standIns())) {
    const path = normalizePath(resolve('docs/generated', page));
    const document = documents.find((candidate) => files.getReflectionPath(candidate) === path);
    if (!document || !existsSync(file)) throw new Error(`${file} has no page ${page}`);
    files.registerReflectionPath(normalizePath(resolve(file)), document);
  }
}
