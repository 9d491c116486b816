/** The part of Babel's paths that is needed here. */
interface NodePath {
  readonly node: {
    readonly type: string;
    readonly id?: { readonly name?: string } | null;
    readonly key?: { readonly name?: string; readonly value?: unknown };
    readonly callee?: { readonly name?: string };
  };
  readonly parentPath: NodePath | null;
}

/** Functions and tables that only make sentences. */
const SENTENCES = ['sentence', 'whenItStands', 'inWords', 'lengthInWords', 'describe', 'SENTENCES'];
/** Members of violations and their like that the protocol does not carry: it has `path` and `rule`. */
const UNJUDGED_MEMBERS = ['message', 'expected', 'code', 'field', 'reference'];
/** Calls all of whose texts become such members. */
const REFUSING = ['TypeError', 'Error', 'keyError'];

/**
 * Leaves alone the texts that the testee protocol does not carry, and which the suite therefore cannot
 * judge: sentences, stable codes, fields and references of violations, messages of faults of the
 * programmer. `test/` holds them.
 */
export const unjudgedTexts = {
  shouldIgnore({ node, parentPath }: NodePath): string | undefined {
    const isText = node.type === 'StringLiteral' || node.type === 'TemplateLiteral';
    const name = node.id?.name ?? '';
    if (
      (node.type === 'FunctionDeclaration' || node.type === 'VariableDeclarator') &&
      SENTENCES.includes(name)
    )
      return 'Makes sentences alone.';
    const parent = parentPath?.node;
    if (!isText || parent === undefined) return undefined;
    const isMember =
      parent.type === 'ObjectProperty' &&
      UNJUDGED_MEMBERS.includes(String(parent.key?.name ?? parent.key?.value));
    const isRefusal =
      (parent.type === 'NewExpression' || parent.type === 'CallExpression') &&
      REFUSING.includes(parent.callee?.name ?? '');
    return isMember || isRefusal ? 'No text that the protocol carries.' : undefined;
  },
};
