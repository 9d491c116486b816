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
  readonly properties?: readonly Node[];
  readonly consequent?: Node;
  readonly alternate?: Node | null;
  readonly argument?: Node | null;
  readonly test?: Node;
  readonly left?: Node;
  readonly right?: Node;
  readonly operator?: string;
  readonly arguments?: readonly Node[];
}

/** What the testee protocol cannot ask for, by the name of what declares it. */
const UNASKED: Readonly<Record<string, string>> = {
  words: 'Sentences.',
  long: 'Sentences.',
  among: 'Sentences.',
  ofClass: 'Sentences.',
  undeclared: 'Sentences.',
  listInWords: 'Sentences.',
  conditionInWords: 'Sentences.',
  lengthInWords: 'Sentences.',
  describe: 'Sentences.',
  SENTENCES: 'Sentences.',
  adviseOnCheckDigit: 'Gives a note, never a verdict.',
  CHECK_DIGIT: 'Gives a note, never a verdict.',
  isOfAlphabet: 'Only where there is no Buffer, as in browsers.',
  tableOfPairs: 'Only where there is no Buffer, as in browsers.',
  schema: 'JSON Schema is no operation.',
  jsonSchema: 'JSON Schema is no operation.',
  joined: 'Patterns for JSON Schema alone.',
  standard: 'Standard Schema is no operation.',
  instantOf: 'Taking a message ID apart is no operation.',
  createMessageId: 'The system clock: every case has its own.',
  createOrderId: 'The system clock: every case has its own.',
  checkedPartition: 'Partitions are no part of an operation.',
  oneOf: 'Misuse by the programmer is no verdict.',
  now: 'What a replay guard is told beside the name.',
  until: 'What a replay guard is told beside the name.',
  requireUnionPayKey: 'Key sizes are not asked.',
  requireLianLianKey: 'Key sizes are not asked.',
};

/** Conditions on these say nothing that a case could show. */
const IMMATERIAL: Readonly<Record<string, string>> = {
  maxBytes: 'The protocol sets no limits on size and depth.',
  maxDepth: 'The protocol sets no limits on size and depth.',
  MAX_LENGTH: 'The protocol sets no limits on size and depth.',
  asked: 'On which thread a signature is made.',
  underWay: 'On which thread a signature is made.',
  pause: 'On which thread a signature is made.',
  pauseLeft: 'On which thread a signature is made.',
};

/** Members of violations, forms and refusals that the protocol does not carry: it has `path` and `rule`. */
const UNTOLD_MEMBERS = ['message', 'expected', 'code', 'field', 'reference', 'erratum', 'name', 'fault'];

/** Arguments that become such members, by the function that is called; the rule is judged. */
const UNTOLD_ARGUMENTS: Readonly<Record<string, readonly number[]>> = {
  TypeError: [0],
  keyError: [0],
  TallystickError: [0],
  headerRefusal: [0, 1],
  refused: [1, 2],
  refuseIdentifier: [1, 3],
  refuseOtherDays: [0],
  oneOf: [0],
};

/**
 * Leaves alone what the testee protocol neither asks for nor carries, so that no suite can judge it:
 * `test/` holds it. Everything else is mutated, where a mutant makes no difference too.
 */
export const unjudged = {
  shouldIgnore({ node, parentPath }: NodePath): string | undefined {
    return (
      unaskedDeclaration(node) ??
      (isForSchema(node, parentPath?.node) ? 'Patterns for JSON Schema alone.' : undefined) ??
      refusedBeyondProtocol(node) ??
      immaterial(node) ??
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

/** A pattern of a form that decides by `examine` alone. */
function isForSchema({ type, key }: Node, parent: Node | undefined): boolean {
  return (
    ['ObjectProperty', 'ObjectMethod'].includes(type) &&
    ['shape', 'strict'].includes(key?.name ?? '') &&
    parent?.properties?.some((other) => other.key?.name === 'complete') === true
  );
}

/** An `if` that only throws something other than a verdict. */
function refusedBeyondProtocol({ type, consequent, alternate }: Node): string | undefined {
  if (type !== 'IfStatement' || alternate) return undefined;
  const [only, ...more] =
    consequent?.type === 'BlockStatement' ? (consequent.body as readonly Node[]) : [consequent];
  if (more.length > 0 || only?.type !== 'ThrowStatement') return undefined;
  const thrown = only.argument?.callee?.name;
  return thrown === 'TypeError' ? UNASKED.oneOf : undefined;
}

/** A comparison with, a change of, or limits of what is immaterial, and an `if` on that alone. */
function immaterial(node: Node): string | undefined {
  const { type, test, left, right, operator, properties = [] } = node;
  switch (type) {
    case 'IfStatement':
      return test && immaterial(test);
    case 'LogicalExpression':
      return operator === '&&' && left && right ? immaterial(left) && immaterial(right) : undefined;
    case 'ObjectExpression': {
      const reasons = properties.map(({ key }) => reasonOf(key));
      return reasons.includes(undefined) ? undefined : reasons[0];
    }
    case 'BinaryExpression':
    case 'AssignmentExpression':
      return reasonOf(left) ?? reasonOf(right);
    default:
      return undefined;
  }
}

function reasonOf(node: Node | undefined): string | undefined {
  const name = node?.name ?? '';
  return Object.hasOwn(IMMATERIAL, name) ? IMMATERIAL[name] : undefined;
}

function isUntold(node: Node, parent: Node | undefined): boolean {
  if (parent === undefined) return false;
  const { type, key, value, id, init, left, right, callee, arguments: given } = parent;
  switch (type) {
    case 'ObjectProperty':
    case 'ClassProperty':
      return value === node && UNTOLD_MEMBERS.includes(key?.name ?? '');
    case 'VariableDeclarator':
      return init === node && isChoiceOfTexts(node) && [...UNTOLD_MEMBERS, 'length'].includes(id?.name ?? '');
    case 'AssignmentPattern':
      return right === node && UNTOLD_MEMBERS.includes(left?.name ?? '');
    case 'SpreadElement':
      return node.type === 'LogicalExpression' && UNTOLD_MEMBERS.includes(node.left?.name ?? '');
    case 'NewExpression':
    case 'CallExpression':
      return (UNTOLD_ARGUMENTS[callee?.name ?? ''] ?? []).some((index) => given?.[index] === node);
    default:
      return false;
  }
}

const TEXTS = ['StringLiteral', 'TemplateLiteral'];

function isChoiceOfTexts({ type, consequent, alternate }: Node): boolean {
  return (
    type === 'ConditionalExpression' &&
    TEXTS.includes(consequent?.type ?? '') &&
    TEXTS.includes(alternate?.type ?? '')
  );
}
