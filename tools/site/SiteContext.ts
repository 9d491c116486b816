import { DefaultThemeRenderContext, JSX, type PageEvent, type Reflection, ReflectionKind } from 'typedoc';
import { amend } from './amend.js';
import { foldedSections } from './foldedSections.js';
import { longDocuments } from './longDocuments.js';
import { type Section, sections } from './sections.js';

/** A module with more names shows their kinds, which open. */
const MOST_NAMES = 100;

/** The members of a type with more are lines that open, which they are on a wide screen. */
const MOST_MEMBERS = 12;

type Constructed = ConstructorParameters<typeof DefaultThemeRenderContext>;

/** A page of TypeDoc's theme, amended by what it lacks: a way past the header, landmarks, sections without script. */
export class SiteContext extends DefaultThemeRenderContext {
  constructor(...[router, theme, page, options]: Constructed) {
    super(router, theme, page, options);
    const { defaultLayout, documentTemplate, header, navigation, toolbar } = this;
    this.toolbar = (event) =>
      JSX.createElement(JSX.Fragment, null, toolbar(event), this.#sectionLinks(event));
    this.navigation = (event) => amend(navigation(event), (element) => this.#navigation(element, event));
    this.header = (event) => (event.model.isProject() ? projectHeader(event) : header(event));
    this.documentTemplate = (event) => {
      const level = longDocuments.get(event.url);
      const document = documentTemplate(event);
      return level === undefined
        ? document
        : amend(document, (element) => withFoldedSections(element, level));
    };
    this.defaultLayout = (template, event) =>
      amend(defaultLayout(template, event), (element) => amended(element, event));
  }

  /** TypeDoc's navigation begins with the index of all modules, which here is a section like others. */
  #navigation(element: JSX.Element, event: PageEvent<Reflection>): JSX.Element {
    const { tag, props, children } = element;
    if (tag === 'nav') return JSX.createElement(tag, { ...props, 'aria-label': 'All pages' }, ...children);
    if (tag !== 'a') return element;
    const current = event.url === 'index.html' ? 'current' : undefined;
    return JSX.createElement(tag, { href: this.relativeURL('index.html'), class: current }, 'Start page');
  }

  #sectionLinks(event: PageEvent<Reflection>): JSX.Element {
    const link = ({ text, path }: Section) =>
      JSX.createElement(
        'li',
        null,
        JSX.createElement(
          'a',
          { href: this.relativeURL(path), 'aria-current': isWithin(event.url, path) ? 'true' : undefined },
          text,
        ),
      );
    return JSX.createElement(
      'nav',
      { class: 'site-sections', 'aria-label': 'Sections' },
      JSX.createElement('ul', { class: 'container' }, ...sections(event.project, this.router).map(link)),
    );
  }
}

/** The start page brings its own title; the index of all modules has none. */
function projectHeader({ url }: PageEvent<Reflection>): JSX.Element {
  return url === 'index.html'
    ? JSX.createElement(JSX.Fragment, null)
    : JSX.createElement('div', { class: 'tsd-page-title' }, JSX.createElement('h1', null, 'API reference'));
}

function isWithin(url: string, section: string): boolean {
  return url === section || url.startsWith(section.replace(/\.html$/, '/'));
}

/** One element of TypeDoc's layout, as this site has it. */
function amended(element: JSX.Element, event: PageEvent<Reflection>): JSX.Element {
  const { tag, props, children } = element;
  const of = (own: object, as = tag) => JSX.createElement(as, { ...props, ...own }, ...children);
  const { class: name, id } = (props ?? {}) as { class?: string; id?: string };
  if (name === 'col-content') return of({ id: 'content', tabindex: '-1' }, 'main');
  if (name === 'col-sidebar') return of({}, 'aside');
  if (name === 'title') return of({ 'aria-label': 'tallystick, start page' });
  if (tag === 'title') return JSX.createElement('title', null, titleOf(event));
  if (tag === 'details' && isLongGroup(name, event)) return of({ open: false, class: notKept(name) });
  if (tag === 'details' && isLongType(name, event)) {
    return of({ open: false, class: `${notKept(name)} open-when-wide` });
  }
  if (id === 'tsd-search-script') return later(props);
  if (tag === 'body') {
    const skip = JSX.createElement('a', { class: 'skip-link', href: '#content' }, 'Skip to the content');
    return JSX.createElement(tag, props, skip, ...children);
  }
  return element;
}

/** A module with hundreds of names shows their kinds, which open, and so does the list of its contents. */
function isLongGroup(name: string | undefined, { model }: PageEvent<Reflection>): boolean {
  const isGroup = hasClass(name, 'tsd-member-group') || hasClass(name, 'tsd-page-navigation-section');
  return isGroup && membersOf(model) > MOST_NAMES;
}

/** A type with many members shows their kinds on a telephone; the index above them has a link to each. */
function isLongType(name: string | undefined, { model }: PageEvent<Reflection>): boolean {
  const isType = model.kindOf([ReflectionKind.Interface, ReflectionKind.Class]);
  return isType && hasClass(name, 'tsd-member-group') && membersOf(model) > MOST_MEMBERS;
}

function hasClass(names: string | undefined, name: string): boolean {
  return names?.split(' ').includes(name) ?? false;
}

function membersOf(model: Reflection): number {
  return model.isDeclaration() ? (model.children?.length ?? 0) : 0;
}

/** TypeDoc's script keeps one state for the groups of a kind on all pages: one opened elsewhere would open these. */
function notKept(name = ''): string {
  return name.replace(/\btsd-accordion\b/, 'long-group');
}

function withFoldedSections(element: JSX.Element, level: 2 | 3): JSX.Element {
  const { tag, props } = element;
  const { html } = (props ?? {}) as { readonly html?: string };
  return html === undefined ? element : JSX.createElement(tag, { html: foldedSections(html, level) });
}

function titleOf({ url, model, project }: PageEvent<Reflection>): string {
  if (!model.isProject()) return `${model.name} | ${project.name}`;
  return url === 'index.html'
    ? `${project.name}: UnionPay and LianLian messages`
    : `API reference | ${project.name}`;
}

/** The search index is most of what a page would load; `assets/custom.js` loads it when it is needed. */
function later(props: object | null): JSX.Element {
  const { src } = props as { src: string };
  return JSX.createElement('script', { id: 'tsd-search-script', 'data-src': src });
}
