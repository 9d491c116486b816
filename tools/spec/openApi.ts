import type { MessageTable } from '../../src/table/Row.js';
import { camelCase, pascalCase } from './naming.js';
import { conversation, firstExample } from './openApiExamples.js';
import { refusalSchema, schemasOf } from './openApiSchemas.js';
import { exampleHeader, UPI_JWS_PATTERN } from './openApiSignature.js';
import { type TabledInterface, tableOf } from './TabledInterface.js';

type Json = Readonly<Record<string, unknown>>;

/** What the networks' general rules say of every call, which no table does. */
interface Network {
  readonly tag: { readonly name: string; readonly description: string };
  readonly contentType: string;
  readonly security: readonly Json[];
  readonly signature: string;
  readonly responseHeaders: Json;
  readonly declined: Json;
}

const NETWORKS: Readonly<Record<string, Network>> = {
  unionpay: {
    tag: {
      name: 'UnionPay International',
      description:
        'Requests and responses are signed in the header `UPI-JWS`. Personal data is sent in `encData`, a JWE for the receiver.',
    },
    contentType: 'application/json',
    security: [{ 'UPI-JWS': [] }],
    signature: 'The signed member UPI-REQPATH is this path.',
    responseHeaders: { headers: { 'UPI-JWS': { $ref: '#/components/headers/UPI-JWS' } } },
    declined: { '401': { $ref: '#/components/responses/UnionPayRefusal' } },
  },
  lianlian: {
    tag: {
      name: 'LianLian Pay',
      description:
        'Requests, and responses with the `ret_code` 0000, are signed in their member `sign`. Any other response is unsigned and proves nothing.',
    },
    contentType: 'application/json;charset=utf-8',
    // Signed in the body, which no security scheme of OpenAPI can express.
    security: [],
    signature: 'The member `sign` covers every other member that is not empty, `sign_type` among them.',
    responseHeaders: {},
    declined: { '4XX': { $ref: '#/components/responses/LianLianRefusal' } },
  },
};

/** `spec/schema/openapi.json`: the interfaces that have a table, as OpenAPI 3.1. */
export function openApi(interfaces: readonly TabledInterface[], version: string): Json {
  const systems = [...new Set(interfaces.map(({ file }) => file.system))];
  return {
    openapi: '3.1.1',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'UnionPay International Open API and LianLian Pay, from their published field tables',
      summary: 'The interfaces with a published table, in the form that goes over HTTP.',
      description: [
        'Made by tallystick from the published field tables; neither network has published or approved it.',
        'Requests are described in the strict reading, which is what to send. Responses are described in the tolerant reading, which is what to accept. Receivers ignore members that they do not know.',
        'Where a page publishes the URL of a call, it is given with the call. No other host and path is published: those are ours, replace them by those that the network gave you.',
        'OpenAPI cannot describe the signatures and what is inside a JWE; `contentSchema` names what is encrypted. Signatures and JWE of the examples have the right form and are random.',
      ].join('\n\n'),
      license: { name: 'MIT', identifier: 'MIT' },
      version,
    },
    servers: [
      {
        url: 'https://{host}',
        description: 'The host that the network gave you; none is published.',
        variables: {
          host: {
            default: 'network.invalid',
            description: 'Such as it stands in the contract. The default leads nowhere.',
          },
        },
      },
    ],
    tags: [...systems.map((system) => networkOf(system).tag), ...notificationTags(interfaces)],
    paths: paths(interfaces),
    ...webhooks(interfaces),
    components: {
      schemas: {
        ...Object.assign({}, ...interfaces.map(schemasOf)),
        UnionPayRefusal: refusalSchema(interfaces),
      },
      responses: RESPONSES,
      headers: { 'UPI-JWS': SIGNATURE_HEADER },
      securitySchemes: { 'UPI-JWS': SIGNATURE_SCHEME },
    },
  };
}

/** The calls by path. Where a page prints the path of another interface, ours takes its place. */
function paths(interfaces: readonly TabledInterface[]): Json {
  const taken = new Map<string, Json>();
  for (const entry of interfaces) {
    if (tableOf(entry, 'request') === undefined) continue;
    const { endpoint } = entry.file;
    const url = endpoint === undefined ? undefined : new URL(endpoint);
    const isPublished = url !== undefined && !taken.has(url.pathname);
    taken.set(isPublished ? url.pathname : ownPath(entry.file), {
      ...(isPublished && { servers: [{ url: url.origin, description: 'As the page prints it.' }] }),
      post: operation(entry, isPublished),
    });
  }
  return Object.fromEntries(taken);
}

/** What the networks tell without being asked. */
function webhooks(interfaces: readonly TabledInterface[]): Json {
  const told = toldIn(interfaces);
  const hooks = told.map((entry) => [camelCase(entry.file.interface), { post: webhook(entry) }]);
  return hooks.length === 0 ? {} : { webhooks: Object.fromEntries(hooks) };
}

function toldIn(interfaces: readonly TabledInterface[]): readonly TabledInterface[] {
  return interfaces.filter((entry) => tableOf(entry, 'notification') !== undefined);
}

function unsignedInWords(response: MessageTable | undefined): readonly string[] {
  const names = (response?.rows ?? []).filter(({ unsigned }) => unsigned).map(({ identifier }) => identifier);
  return names.length === 0
    ? []
    : [`That of the response leaves out ${names.map((name) => `\`${name}\``).join(', ')}.`];
}

/** Separate from those of calls: generators make a class of each tag, and one class of two kinds loses a kind. */
function notificationTags(interfaces: readonly TabledInterface[]): readonly Json[] {
  const systems = new Set(toldIn(interfaces).map(({ file }) => file.system));
  return [...systems].map((system) => {
    const { name } = networkOf(system).tag;
    return { name: notificationTag(name), description: `What ${name} sends to a URL of yours.` };
  });
}

function notificationTag(network: string): string {
  return `${network} notifications`;
}

function operation(entry: TabledInterface, isPublished: boolean): Json {
  const { file } = entry;
  const [request, response] = [tableOf(entry, 'request'), tableOf(entry, 'response')];
  const name = pascalCase(file.interface);
  const network = networkOf(file.system);
  const { requests, responses } = conversation(request as MessageTable, response);
  const path = isPublished
    ? 'The page publishes the path.'
    : 'No page publishes the path, so this one is ours. Replace it by the one that the network gave you.';
  return {
    operationId: camelCase(file.interface),
    summary: file.title,
    description: `${file.purpose}\n\n${path} ${[network.signature, ...unsignedInWords(response)].join(' ')}`,
    tags: [network.tag.name],
    security: network.security,
    'x-interface': file.interface,
    'x-path-published': isPublished,
    requestBody: {
      description: 'Strict reading: what to send.',
      required: true,
      content: content(network, request as MessageTable, `${name}Request`, requests),
    },
    responses: {
      '200':
        response === undefined
          ? { description: 'A page of the network for the payer.', content: { 'text/html': {} } }
          : {
              description:
                'Tolerant reading: what to accept. The request was processed; the body says with which result.',
              ...network.responseHeaders,
              content: content(network, response, `${name}Response`, responses),
            },
      ...network.declined,
    },
  };
}

function webhook(entry: TabledInterface): Json {
  const { file } = entry;
  const [told, confirmed] = [tableOf(entry, 'notification'), tableOf(entry, 'acknowledgement')];
  const name = pascalCase(file.interface);
  const network = networkOf(file.system);
  const example = (table: MessageTable) => ({
    example: { summary: 'An example', value: firstExample(table) },
  });
  const isCalledToo = tableOf(entry, 'request') !== undefined;
  return {
    operationId: camelCase(isCalledToo ? `${file.interface}_NOTIFICATION` : file.interface),
    summary: file.title,
    description: file.purpose,
    tags: [notificationTag(network.tag.name)],
    security: network.security,
    'x-interface': file.interface,
    requestBody: {
      description: 'Tolerant reading: what to accept.',
      required: true,
      content: content(network, told as MessageTable, `${name}Notification`, example(told as MessageTable)),
    },
    responses: {
      '200':
        confirmed === undefined
          ? { description: 'Nothing confirms it.' }
          : {
              description: 'Strict reading: what to answer.',
              content: content(network, confirmed, `${name}Acknowledgement`, example(confirmed)),
            },
    },
  };
}

function content(
  { contentType }: Network,
  { transport, field }: MessageTable,
  schema: string,
  examples: Json,
): Json {
  const reference = { $ref: `#/components/schemas/${schema}` };
  if (transport !== 'form') return { [contentType]: { schema: reference, examples } };
  return { 'application/x-www-form-urlencoded': { schema: formSchema(field, reference), examples } };
}

/** Of a form with one field, its text is the message. */
function formSchema(field: string | undefined, message: Json): Json {
  if (field === undefined) return message;
  const text = { type: 'string', contentMediaType: 'application/json', contentSchema: message };
  return { type: 'object', required: [field], properties: { [field]: text } };
}

function ownPath({ interface: name }: TabledInterface['file']): string {
  return `/v1/${name.toLowerCase().replaceAll('_', '-')}`;
}

function networkOf(system: string): Network {
  const network = NETWORKS[system];
  if (network === undefined) throw new Error(`tools/spec/openApi.ts: nothing is said of calls to ${system}`);
  return network;
}

const SIGNATURE =
  'A detached JWS over the exact bytes of the body, RS256 (RFC 7515 appendix F): two base64url parts with two points between them. The protected header has alg, kid, crit, UPI-UUID, UPI-TIMESTAMP, UPI-APPID and UPI-REQPATH.';

const SIGNATURE_HEADER = {
  description: `${SIGNATURE} A response may leave UPI-REQPATH out.`,
  required: true,
  schema: { type: 'string', pattern: UPI_JWS_PATTERN, not: { pattern: '[^ -~]' } },
  example: exampleHeader(),
};

const SIGNATURE_SCHEME = {
  type: 'apiKey',
  in: 'header',
  name: 'UPI-JWS',
  description: `${SIGNATURE} It is no fixed key: each request has its own. OpenAPI has no type for a signature; this one says where it stands.`,
};

const RESPONSES = {
  UnionPayRefusal: {
    description:
      'The gateway declined the call: a mandatory header is missing or empty, or the signature does not verify. The answer is not signed, so nobody vouches for it.',
    content: {
      'application/json': {
        schema: { $ref: '#/components/schemas/UnionPayRefusal' },
        examples: {
          refusal: {
            summary: 'As the general requirements print it',
            value: { MsgResponse: { responseCode: 'E0', responseMsg: 'Unauthorized access' } },
          },
        },
      },
    },
  },
  LianLianRefusal: {
    description:
      'No page publishes such a status: LianLian tells of a failure in the `ret_code` of a response with status 200. Whatever comes with this status is not signed.',
  },
};
