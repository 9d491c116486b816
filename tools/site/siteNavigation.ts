import { type NavigationElement, Slugger } from 'typedoc';
import { findingKinds } from '../../src/diagnose/findings.js';
import { interfaceGroups, networks } from './interfaceGroups.js';

const PROJECT = ['contributing.html', 'security.html', 'changelog.html'];

/** The navigation in levels: interfaces by network and product, findings by kind, the project's own pages as one. */
export function siteNavigation(elements: readonly NavigationElement[]): NavigationElement[] {
  const isProject = ({ path = '' }: NavigationElement) => PROJECT.includes(path);
  const project = PROJECT.flatMap((page) => elements.filter(({ path }) => path === page));
  return [
    ...elements.filter((element) => !isProject(element)).map(inLevels),
    ...(project.length === 0
      ? []
      : [{ text: 'About the project', path: 'contributing.html#contributing', children: project }]),
  ];
}

function inLevels(element: NavigationElement): NavigationElement {
  const { path, children = [] } = element;
  if (path === 'interfaces.html') return { ...element, children: byNetwork(children) };
  if (path === 'findings.html') return { ...element, children: byKind(children) };
  return element;
}

/** A network with one product is that product; the products of another are below it, without its name. */
function byNetwork(children: readonly NavigationElement[]): NavigationElement[] {
  const products = interfaceGroups.map(({ slug }) => `products/${slug}.html`);
  const others = children.filter(({ path = '' }) => !products.includes(path));
  const grouped = networks.flatMap(({ title, groups }) => {
    const own = groups.flatMap(({ slug, shortTitle }) =>
      children
        .filter(({ path }) => path === `products/${slug}.html`)
        .map((child) => (groups.length === 1 ? child : { ...child, text: shortTitle })),
    );
    return groups.length === 1
      ? own
      : [{ text: title, path: `interfaces.html#${slugOf(title)}`, children: own }];
  });
  return [...others, ...grouped];
}

function byKind(children: readonly NavigationElement[]): NavigationElement[] {
  return Object.entries(findingKinds).map(([kind, findings]) => ({
    text: kind,
    path: `findings.html#${slugOf(kind)}`,
    children: children.filter(({ path }) =>
      Object.keys(findings).some((id) => path === `findings/${id}.html`),
    ),
  }));
}

/** The id of a heading, as TypeDoc makes it. */
function slugOf(heading: string): string {
  return new Slugger({ lowercase: true }).slug(heading);
}
