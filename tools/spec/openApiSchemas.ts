import { documentedSchema } from '../../src/catalogue/documentedSchema.js';
import type { JsonSchema } from '../../src/table/jsonSchema.js';
import type { Direction, MessageTable, Reading } from '../../src/table/Row.js';
import { pascalCase } from './naming.js';
import { drawExample } from './openApiExamples.js';
import { type TabledInterface, tableOf } from './TabledInterface.js';

type Schemas = Readonly<Record<string, JsonSchema>>;

/** In which reading a message is described: what one sends strictly, what one accepts tolerantly. */
const READINGS: Readonly<Record<Direction, Reading>> = {
  request: 'strict',
  response: 'tolerant',
  notification: 'tolerant',
  acknowledgement: 'strict',
};

/** The schemas of an interface by component name: what is sent, what is accepted, what is encrypted. */
export function schemasOf({ file, tables }: TabledInterface): Schemas {
  return Object.assign({}, ...tables.map((table) => schemasOfMessage(table, pascalCase(file.interface))));
}

function schemasOfMessage(table: MessageTable, interfaceName: string): Schemas {
  const reading = READINGS[table.direction];
  const name = interfaceName + table.direction.charAt(0).toUpperCase() + table.direction.slice(1);
  const whole = component(table, reading, name);
  const sealed = table.payLoad
    ? { [`${name}Plain`]: whole, [name]: payLoadSchema(`${name}Plain`) }
    : { [name]: whole };
  return { ...sealed, ...encryptedSchemas(table, reading, name) };
}

/** What is sent of a message that is encrypted as a whole. */
function payLoadSchema(plain: string): JsonSchema {
  return {
    title: 'What is sent: the encrypted message',
    type: 'object',
    required: ['oid_partner', 'pay_load'],
    properties: {
      oid_partner: { type: 'string', description: 'The number that LianLian assigned to the merchant.' },
      pay_load: {
        type: 'string',
        description: 'The JSON text of the signed message, encrypted.',
        contentMediaType: 'application/json',
        contentSchema: { $ref: `#/components/schemas/${plain}` },
      },
    },
  };
}

/** What the gateway answers instead of a response: the same object under another name. */
export function refusalSchema(interfaces: readonly TabledInterface[]): JsonSchema {
  const unionPay = interfaces.find(({ file }) => file.system === 'unionpay') as TabledInterface;
  const response = tableOf(unionPay, 'response');
  const { properties = {} } = documentedSchema(response as MessageTable) as { properties?: Schemas };
  return opened({
    title: 'The answer of the gateway when it declines',
    type: 'object',
    properties: { MsgResponse: properties.msgResponse },
    required: ['MsgResponse'],
  });
}

function component(table: MessageTable, reading: Reading, name: string): JsonSchema {
  const { $schema, $id, $comment, ...schema } = documentedSchema(table, { form: 'wire', reading });
  const properties = { ...(schema.properties as Schemas) };
  for (const { identifier } of encryptedRows(table)) {
    properties[identifier] = {
      ...properties[identifier],
      contentMediaType: 'application/jose',
      contentSchema: { $ref: `#/components/schemas/${nameInside(name, identifier)}` },
    };
  }
  const { title, ...assertions } = schema;
  const described = { title, description: $comment, 'x-schema-id': $id, ...assertions, properties };
  return reading === 'strict' ? mapped(described) : opened(described);
}

function encryptedSchemas(table: MessageTable, reading: Reading, name: string): Schemas {
  const { properties } = documentedSchema(table, { form: 'plain', reading }) as { properties: Schemas };
  const example = drawExample(table, 'member', (message) =>
    encryptedRows(table).every(({ identifier }) => message[identifier] !== undefined),
  );
  return Object.fromEntries(
    encryptedRows(table).map(({ identifier }) => [
      nameInside(name, identifier),
      mapped({ ...properties[identifier], examples: [example[identifier]] }),
    ]),
  );
}

function encryptedRows({ rows }: MessageTable) {
  return rows.filter(({ encrypted }) => encrypted);
}

function nameInside(message: string, identifier: string): string {
  return `${message}${identifier.charAt(0).toUpperCase()}${identifier.slice(1)}`;
}

/**
 * The same schema, open to unknown members in so many words: receivers ignore them.
 */
function opened(schema: JsonSchema): JsonSchema {
  const { properties } = schema as { properties?: Schemas };
  const clauses = mapped(schema);
  if (properties === undefined) return clauses;
  const members = Object.entries(properties).map(([name, member]) => [name, orBoolean(member)] as const);
  return { ...clauses, properties: Object.fromEntries(members), additionalProperties: true };
}

/** The same schema with its clauses opened. */
function mapped(schema: JsonSchema): JsonSchema {
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => {
      if (keyword === 'allOf' || keyword === 'anyOf') return [keyword, (value as JsonSchema[]).map(opened)];
      const isClause = keyword === 'if' || keyword === 'then' || keyword === 'else';
      return [keyword, isClause ? opened(value as JsonSchema) : value];
    }),
  );
}

function orBoolean(schema: JsonSchema | boolean): JsonSchema | boolean {
  return typeof schema === 'boolean' ? schema : opened(schema);
}
