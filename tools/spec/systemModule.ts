import type { MessageTable, Row } from '../../src/table/Row.js';
import { importsOf, literal, sharedLists, sharedName } from './literal.js';
import { messageTypes, sharedType } from './messageTypes.js';
import { camelCase, pascalCase } from './naming.js';
import type { TabledInterface } from './TabledInterface.js';

/** The products of interfaces, in alphabetical order. */
export function productsOf(interfaces: readonly TabledInterface[]): readonly string[] {
  return [...new Set(interfaces.flatMap(({ file }) => file.product ?? []))].sort();
}

/** The modules of a network by path: one for each product, and one that has them all. */
export function systemModules(
  system: string,
  interfaces: readonly TabledInterface[],
): readonly (readonly [path: string, text: string])[] {
  const products = productsOf(interfaces);
  const others = interfaces.filter(({ file }) => file.product === undefined);
  const whole = `${products.map((product) => `export * from './${system}/${product}.js';\n`).join('')}${
    others.length > 0 ? `${products.length > 0 ? '\n' : ''}${interfacesCode(others, '..')}` : ''
  }`;
  return [
    [`src/networks/${system}.ts`, `${heading('of one network', system)}${whole}`],
    ...products.map((product): readonly [string, string] => {
      const ofProduct = interfaces.filter(({ file }) => file.product === product);
      const title = heading('of one product of a network', `${system}/${product}`);
      return [`src/networks/${system}/${product}.ts`, `${title}${interfacesCode(ofProduct, '../..')}`];
    }),
  ];
}

/** The module of a list of rows that several tables share. */
export function membersModule(name: string, rows: readonly Row[]): string {
  return `${importsOf(rows, '../..')}
import type { Row } from '../../table/Row.js';
import { once } from '../../codec/once.js';

${sharedType(name, rows)}
export const ${sharedName(name)}: () => readonly Row[] = once(() => ${literal(rows.map(ruleOf), 'rows')});
`.trimStart();
}

function heading(whose: string, module: string): string {
  return `/**
 * The messages ${whose}: an object and types for every interface that has a table.
 *
 * @module tallystick/${module}
 */
`;
}

function interfacesCode(interfaces: readonly TabledInterface[], root: string): string {
  const rows = interfaces.flatMap(({ tables }) => tables.flatMap((table) => table.rows));
  const lists = sharedLists(rows).map((list) => {
    const name = sharedName(list);
    const module = `${root}/networks/members/${name}.js`;
    return `import { type ${capitalized(name)}, ${name} } from '${module}';\n`;
  });
  const types = [
    ...(interfaces.some(hasUsualMessages) ? ['type Interface'] : []),
    ...(interfaces.every(hasUsualMessages) ? [] : ['type InterfaceOf']),
  ];
  return `import { createInterface, ${types.join(', ')} } from '${root}/codec/createInterface.js';
import type { Message } from '${root}/codec/createMessage.js';
${importsOf(rows, root)}
${lists.join('')}import type { Row } from '${root}/table/Row.js';

${interfaces.map(interfaceCode).join('\n')}`;
}

/** Whether an interface has a request and a response, and nothing else. */
function hasUsualMessages({ tables }: TabledInterface): boolean {
  return tables.map(({ direction }) => direction).join(' ') === 'request response';
}

function interfaceCode(entry: TabledInterface): string {
  const { file, tables } = entry;
  const object = camelCase(file.interface);
  const nameOf = ({ direction }: MessageTable) => `${pascalCase(file.interface)}${capitalized(direction)}`;
  const constantOf = ({ direction }: MessageTable) => `${object}${capitalized(direction)}`;
  const message = (table: MessageTable) => {
    const name = nameOf(table);
    return `Message<${name}, ${name}Wire, ${name}Input>`;
  };
  const type = hasUsualMessages(entry)
    ? `Interface<\n  ${tables.map(message).join(',\n  ')}\n>`
    : `InterfaceOf<{\n${tables.map((table) => `  /** ${capitalized(table.direction)}. */\n  readonly ${table.direction}: ${message(table)};`).join('\n')}\n}>`;
  const parts = tables.map((table) => {
    const { transport, field, payLoad } = table;
    const rest = literal({
      ...(transport && { transport }),
      ...(field && { field }),
      ...(payLoad && { payLoad }),
    }).slice(1, -1);
    return `  ${table.direction}: { rows: ${constantOf(table)}${rest.trim() === '' ? '' : `,${rest.trimEnd()}`} },`;
  });
  const [first] = tables;
  return `${tables.map((table) => messageTypes(nameOf(table), table, `The ${table.direction} of ${file.interface}`)).join('\n')}
${tables.map((table) => `const ${constantOf(table)} = (): readonly Row[] => ${literal(table.rows.map(ruleOf), 'rows')};\n`).join('\n')}
/**
 * ${file.title}. ${file.purpose}
 *
 * @example
 * \`\`\`ts
 * import { ${object} } from 'tallystick/${file.system}';
 *
 * const { valid, violations } = ${object}.${first?.direction}.validate({});
 * \`\`\`
 */
export const ${object}: ${type} = /* @__PURE__ */ createInterface('${file.system}', '${file.interface}', {
${parts.join('\n')}
});
`;
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A row without its texts, which a browser need not load: names, notes, and what values and conditions mean; and without what is the same where it is not given. */
function ruleOf({ name, note, published, errata, examples, min = 1, ...rules }: Row): Row {
  const { values, condition, members } = rules;
  return {
    ...rules,
    ...(min !== 1 && { min }),
    ...(values && { values: Object.fromEntries(Object.keys(values).map((value) => [value, ''])) }),
    ...(condition && 'unknowable' in condition && { condition: { unknowable: '' } }),
    ...(members && { members: members.map(ruleOf) }),
  };
}
