const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const CHARACTERS: Readonly<Record<string, string>> = {
  ...{ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' },
  ...{ '&apos;': "'", '&#39;': "'", '&#039;': "'" },
};

/** How functions that escape HTML write an apostrophe: not at all, as PHP, as Java and Python, as XML. */
export const APOSTROPHES = ["'", '&#039;', '&#39;', '&#x27;', '&apos;'] as const;

/** A text as functions that escape HTML write it. */
export function htmlEscaped(text: string, apostrophe: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? apostrophe);
}

/** A text without the escapes of HTML, undone once. */
export function htmlUnescaped(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|apos|#0?39);/g, (entity) => CHARACTERS[entity] ?? entity);
}
