import {
  type Application,
  type CommentDisplayPart,
  Converter,
  type InlineTagDisplayPart,
  type Reflection,
  ReflectionKind,
} from 'typedoc';

/**
 * Lets `{@link Name}` in a comment or a document name what any entry point exports, where only one does.
 * TypeDoc itself looks no further than the entry point of the comment.
 */
export function linkExports({ converter }: Application): void {
  converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    const exported = project.getReflectionsByKind(ReflectionKind.SomeExport);
    for (const part of Object.values(project.reflections).flatMap(partsOf).filter(isOpenLink)) {
      const [only, ...others] = exported.filter(({ name }) => name === part.text.trim());
      if (only && others.length === 0) part.target = only;
    }
  });
}

function partsOf(reflection: Reflection): readonly CommentDisplayPart[] {
  if (reflection.isDocument()) return reflection.content;
  const { summary = [], blockTags = [] } = reflection.comment ?? {};
  return [...summary, ...blockTags.flatMap(({ content }) => content)];
}

function isOpenLink(part: CommentDisplayPart): part is InlineTagDisplayPart {
  return part.kind === 'inline-tag' && part.tag.startsWith('@link') && part.target === undefined;
}
