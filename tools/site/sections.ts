import type { ProjectReflection, Router } from 'typedoc';

export interface Section {
  readonly text: string;
  /** From the root of the site. */
  readonly path: string;
}

const DOCUMENTS = [
  'guides',
  'commands',
  'interfaces',
  'errata',
  'return-codes',
  'codes',
  'findings',
  'notation',
  'playground',
];

/** The sections of the site, in their order: documents, then the API reference. */
export function sections(project: ProjectReflection, router: Router): readonly Section[] {
  const documents = (project.documents ?? []).map((document) => ({
    text: document.name,
    path: router.getFullUrl(document),
  }));
  const ordered = DOCUMENTS.flatMap((name) => documents.filter(({ path }) => path === `${name}.html`));
  return [...ordered, { text: 'API reference', path: router.getFullUrl(project) }];
}
