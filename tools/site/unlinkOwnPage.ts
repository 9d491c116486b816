import { type Application, PageEvent } from 'typedoc';

/** A link of a page to itself leads nowhere: TypeDoc's breadcrumbs end with one, and some signatures have one. */
export function unlinkOwnPage({ renderer }: Application): void {
  renderer.on(PageEvent.END, (page) => {
    page.contents = (page.contents ?? '').replace(
      /<a href=""((?: [^>]*)?)>(.*?)<\/a>/gs,
      '<span$1>$2</span>',
    );
  });
}
