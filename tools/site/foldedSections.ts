/**
 * A document of which each section is a line that opens: the heading stays a heading, with its anchor, in the line.
 *
 * @param html of a document, as TypeDoc makes it of Markdown
 * @param level of the headings whose sections open; those above stay as they are
 */
export function foldedSections(html: string, level: 2 | 3 = 2): string {
  const sections = html.split(level === 2 ? /(?=<h2[ >])/ : /(?=<h[23][ >])/);
  return sections
    .map((section) => (section.startsWith(`<h${level}`) ? folded(section, level) : section))
    .join('');
}

function folded(section: string, level: number): string {
  const closing = `</h${level}>`;
  const end = section.indexOf(closing) + closing.length;
  return `<details class="entry chapter"><summary>${withoutIcon(section.slice(0, end))}</summary>${section.slice(end)}</details>`;
}

/** A line that opens is one target; the list of contents has its link. */
function withoutIcon(heading: string): string {
  return heading.replace(/<a [^>]*class="tsd-anchor-icon".*<\/a>/s, '');
}
