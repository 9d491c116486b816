import { DefaultThemeRenderContext, JSX, type PageEvent, type Reflection } from 'typedoc';
import { amend } from './amend.js';
import { foldedSections } from './foldedSections.js';
import { type Section, sections } from './sections.js';

const MOST_NAMES = 100;

/** Documents that are too long for a telephone as a whole. */
const FOLDED = ['conformance/protocol.html', 'contributing.html'];

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
    this.documentTemplate = (event) =>
      FOLDED.includes(event.url)
        ? amend(documentTemplate(event), withFoldedSections)
        : documentTemplate(event);
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
  if (id === 'tsd-search-script') return later(props);
  if (tag === 'body') {
    const skip = JSX.createElement('a', { class: 'skip-link', href: '#content' }, 'Skip to the content');
    return JSX.createElement(tag, props, skip, ...children);
  }
  return element;
}

/** A module with hundreds of names shows their kinds, which open, and so does the list of its contents. */
function isLongGroup(name: string | undefined, { model }: PageEvent<Reflection>): boolean {
  const classes = name?.split(' ') ?? [];
  const isGroup = ['tsd-member-group', 'tsd-page-navigation-section'].some((one) => classes.includes(one));
  return isGroup && model.isDeclaration() && (model.children?.length ?? 0) > MOST_NAMES;
}

/** TypeDoc's script keeps one state for the groups of a kind on all pages: one opened elsewhere would open these. */
function notKept(name = ''): string {
  return name.replace(/\btsd-accordion\b/, 'long-group');
}

function withFoldedSections(element: JSX.Element): JSX.Element {
  const { tag, props } = element;
  const { html } = (props ?? {}) as { readonly html?: string };
  return html === undefined ? element : JSX.createElement(tag, { html: foldedSections(html) });
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
