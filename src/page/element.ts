/** Makes an element. Children that are strings become text and nothing else. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** Makes a link with code as its text. */
export function codeLink(href: string, text: string): HTMLAnchorElement {
  return element('a', { href }, element('code', {}, text));
}
