import {
  DefaultTheme,
  type NavigationElement,
  type PageEvent,
  type ProjectReflection,
  type Reflection,
  ReflectionKind,
} from 'typedoc';
import { SiteContext } from './SiteContext.js';
import { sections } from './sections.js';
import { siteNavigation } from './siteNavigation.js';

/** TypeDoc's own theme, with the sections of the site in their order and pages as {@link SiteContext} has them. */
export class SiteTheme extends DefaultTheme {
  override getRenderContext(page: PageEvent<Reflection>): SiteContext {
    return new SiteContext(this.router, this, page, this.application.options);
  }

  override buildNavigation(project: ProjectReflection): NavigationElement[] {
    const elements = super.buildNavigation(project).map(withoutIcon);
    const modules = elements.filter(({ path }) => path?.startsWith('api/'));
    const main = sections(project, this.router).map((section) => {
      const own = elements.find(({ path }) => path === section.path);
      const children = own ? own.children : modules;
      return { ...section, ...(children && { children }) };
    });
    const shown = [...modules.map(({ path }) => path), ...main.map(({ path }) => path)];
    return siteNavigation([...main, ...elements.filter(({ path }) => !shown.includes(path))]);
  }
}

/** That a page is a page needs no icon. */
function withoutIcon({ kind, children, ...element }: NavigationElement): NavigationElement {
  return {
    ...element,
    ...(kind !== undefined && kind !== ReflectionKind.Document && { kind }),
    ...(children && { children: children.map(withoutIcon) }),
  };
}
