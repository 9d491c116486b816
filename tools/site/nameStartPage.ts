import { type Application, PageEvent } from 'typedoc';

/** Links to the start page leave its name out; opened from a file system, they would show a folder. */
export function nameStartPage({ renderer }: Application): void {
  renderer.on(PageEvent.END, (page) => {
    page.contents = (page.contents ?? '').replace(
      / href="((?:\.\.\/)+)(#[^"]*)?"/g,
      ' href="$1index.html$2"',
    );
  });
}
