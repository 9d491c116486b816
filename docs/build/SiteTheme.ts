import {
  DefaultTheme,
  type NavigationElement,
  type PageEvent,
  type ProjectReflection,
  type Reflection,
} from 'typedoc';
import { SiteContext } from './SiteContext.js';
import { sections } from './sections.js';

/** TypeDoc's own theme, with the sections of the site in their order and pages as {@link SiteContext} has them. */
export class SiteTheme extends DefaultTheme {
  override getRenderContext(page: PageEvent<Reflection>): SiteContext {
    return new SiteContext(this.router, this, page, this.application.options);
  }

  override buildNavigation(project: ProjectReflection): NavigationElement[] {
    const elements = super.buildNavigation(project);
    return sections(project, this.router).map(({ text, path }) => {
      const own = elements.find((element) => element.path === path);
      const children = own ? own.children : elements.filter((element) => element.path?.startsWith('api/'));
      return { text, path, ...(children && { children }) };
    });
  }
}
