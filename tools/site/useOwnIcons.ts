import { type Application, PageEvent } from 'typedoc';

/** Each page has the icons in itself, by `assets/icons.js`, and so needs no second file of them. */
export function useOwnIcons({ renderer }: Application): void {
  renderer.on(PageEvent.END, (page) => {
    if (page.contents) page.contents = page.contents.replaceAll(/(<use href=")[^"#]*(?=#icon-)/g, '$1');
  });
}
