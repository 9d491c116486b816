/** The part of Babel's paths and nodes that is needed here. */
interface NodePath {
  readonly node: Node;
  readonly parentPath: NodePath | null;
}
interface Node {
  readonly type: string;
  readonly id?: Node | null;
  readonly key?: Node;
  readonly callee?: Node;
  readonly name?: string;
  readonly value?: unknown;
  readonly init?: Node | null;
  readonly body?: readonly Node[] | Node;
  readonly consequent?: Node;
  readonly alternate?: Node | null;
  readonly argument?: Node | null;
  readonly arguments?: readonly Node[];
}

/** What the testee protocol cannot ask for, by the name of what declares it. */
const UNASKED: Readonly<Record<string, string>> = {
  sentence: 'Sentences.',
  whenItStands: 'Sentences.',
  inWords: 'Sentences.',
  lengthInWords: 'Sentences.',
  describe: 'Sentences.',
  SENTENCES: 'Sentences.',
  adviseOnCheckDigit: 'Gives a note, never a verdict.',
  isOfAlphabet: 'Only where there is no Buffer, as in browsers.',
  tableOfPairs: 'Only where there is no Buffer, as in browsers.',
  schema: 'JSON Schema is no operation.',
  jsonSchema: 'JSON Schema is no operation.',
  standard: 'Standard Schema is no operation.',
  instantOf: 'Taking a message ID apart is no operation.',
  createMessageId: 'The system clock: every case has its own.',
  createOrderId: 'The system clock: every case has its own.',
  checkedPartition: 'Partitions are no part of an operation.',
  requireUnionPayKey: 'Key sizes are not asked.',
  requireLianLianKey: 'Key sizes are not asked.',
};

/** Members of violations, forms and refusals that the protocol does not carry: it has `path` and `rule`. */
const UNTOLD_MEMBERS = ['message', 'expected', 'code', 'field', 'reference', 'erratum', 'name', 'unsaid'];

/** Arguments that become such members, by the function that is called; the rule is judged. */
const UNTOLD_ARGUMENTS: Readonly<Record<string, readonly number[]>> = {
  TypeError: [0],
  keyError: [0],
  TallystickError: [0],
  headerRefusal: [0, 1],
  refused: [1, 2],
  refuseIdentifier: [1, 3],
};

/**
 * Leaves alone what the testee protocol neither asks for nor carries, so that no suite can judge it:
 * `test/` holds it. Everything else is mutated, where a mutant makes no difference too.
 */
export const unjudged = {
  shouldIgnore({ node, parentPath }: NodePath): string | undefined {
    return (
      unaskedDeclaration(node) ??
      (isMisuse(node) ? 'Misuse by the programmer is no verdict.' : undefined) ??
      (isUntold(node, parentPath?.node) ? 'The protocol carries path and rule alone.' : undefined)
    );
  },
};

function unaskedDeclaration({ type, id, key }: Node): string | undefined {
  const isDeclaration = type === 'FunctionDeclaration' || type === 'VariableDeclarator';
  const isMember = type === 'ObjectProperty' || type === 'ObjectMethod';
  const name = (isDeclaration ? id : isMember ? key : undefined)?.name;
  return name !== undefined && Object.hasOwn(UNASKED, name) ? UNASKED[name] : undefined;
}

/** An `if` that only throws a TypeError. */
function isMisuse({ type, consequent, alternate }: Node): boolean {
  if (type !== 'IfStatement' || alternate) return false;
  const [only, ...more] =
    consequent?.type === 'BlockStatement' ? (consequent.body as readonly Node[]) : [consequent];
  return more.length === 0 && only?.type === 'ThrowStatement' && only.argument?.callee?.name === 'TypeError';
}

function isUntold(node: Node, parent: Node | undefined): boolean {
  if (parent === undefined) return false;
  const { type, key, value, id, init, callee, arguments: given } = parent;
  switch (type) {
    case 'ObjectProperty':
    case 'ClassProperty':
      return value === node && UNTOLD_MEMBERS.includes(key?.name ?? '');
    case 'VariableDeclarator':
      return init === node && isChoiceOfTexts(node) && UNTOLD_MEMBERS.includes(id?.name ?? '');
    case 'NewExpression':
    case 'CallExpression':
      return (UNTOLD_ARGUMENTS[callee?.name ?? ''] ?? []).some((index) => given?.[index] === node);
    default:
      return false;
  }
}

function isChoiceOfTexts({ type, consequent, alternate }: Node): boolean {
  return (
    type === 'ConditionalExpression' &&
    consequent?.type === 'StringLiteral' &&
    alternate?.type === 'StringLiteral'
  );
}
