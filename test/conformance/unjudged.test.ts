import { describe, expect, it } from 'vitest';
import { unjudged } from '../../tools/mutation/unjudged.js';

const text = { type: 'StringLiteral', value: 'x' };
const name = (of: string) => ({ type: 'Identifier', name: of });
const reasonFor = (node: object, parent?: object) =>
  unjudged.shouldIgnore({
    node: node as never,
    parentPath: parent === undefined ? null : { node: parent as never, parentPath: null },
  });
const property = (key: string) => ({ type: 'ObjectProperty', key: name(key), value: text });
const call = (callee: string, index: number) => ({
  type: 'CallExpression',
  callee: name(callee),
  arguments: Array.from({ length: index + 1 }, (_, place) => (place === index ? text : name('other'))),
});
const refusing = (error: string) => ({
  type: 'IfStatement',
  test: name('isWrong'),
  consequent: {
    type: 'BlockStatement',
    body: [{ type: 'ThrowStatement', argument: { type: 'NewExpression', callee: name(error) } }],
  },
});
const comparison = (left: string) => ({
  type: 'BinaryExpression',
  operator: '>',
  left: name(left),
  right: name('limit'),
});

describe('the mutants that are left alone', () => {
  it.each([
    ['a sentence', text, property('message')],
    ['a stable code', text, property('code')],
    ['the sentence of a refusal', text, call('refused', 1)],
    ['misuse by the programmer', refusing('TypeError'), undefined],
    [
      'a function that makes sentences',
      { type: 'FunctionDeclaration', id: name('conditionInWords') },
      undefined,
    ],
    ['a limit on size', comparison('maxBytes'), undefined],
  ])('are those of %s', (_, node, parent) => {
    expect(reasonFor(node, parent)).toBeTypeOf('string');
  });

  it.each([
    ['a rule', text, property('rule')],
    ['a path', text, property('path')],
    ['the rule of a refusal', text, call('refused', 0)],
    ['the rule of an identifier', text, call('refuseIdentifier', 2)],
    ['what refuses data', refusing('TallystickError'), undefined],
    ['what refuses as the header demands', refusing('headerRefusal'), undefined],
    ['any other function', { type: 'FunctionDeclaration', id: name('judge') }, undefined],
    ['any other comparison', comparison('length'), undefined],
    ['a condition on a limit and something else', conditionOn('maxBytes', 'length'), undefined],
  ])('are not those of %s', (_, node, parent) => {
    expect(reasonFor(node, parent)).toBeUndefined();
  });
});

function conditionOn(one: string, other: string): object {
  return {
    type: 'IfStatement',
    test: { type: 'LogicalExpression', operator: '&&', left: comparison(one), right: comparison(other) },
    consequent: { type: 'ReturnStatement' },
  };
}
