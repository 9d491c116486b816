/** The code blocks of a language in a document, or in the docstrings of a source file. */
export function blocks(text: string, language: string): readonly string[] {
  const plain = text.replace(/^ *\* ?/gm, (line) => (line.trim().startsWith('*') ? '' : line));
  return [...plain.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, code = '']) => code,
  );
}
