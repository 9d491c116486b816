/**
 * A document of which each section is a line that opens: the heading stays a heading, with its anchor, in the line.
 *
 * @param html of a document, as TypeDoc makes it of Markdown
 */
export function foldedSections(html: string): string {
  const [opening = '', ...sections] = html.split(/(?=<h2[ >])/);
  return opening + sections.map(folded).join('');
}

function folded(section: string): string {
  const end = section.indexOf('</h2>') + '</h2>'.length;
  return `<details class="entry chapter"><summary>${withoutIcon(section.slice(0, end))}</summary>${section.slice(end)}</details>`;
}

/** A line that opens is one target; the list of contents has its link. */
function withoutIcon(heading: string): string {
  return heading.replace(/<a [^>]*class="tsd-anchor-icon".*<\/a>/s, '');
}
