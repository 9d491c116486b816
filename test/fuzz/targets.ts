import { readReady, readResult } from '../../conformance/runner/protocolMessages.js';
import { TesteeFault } from '../../conformance/runner/TesteeFault.js';
import { defineInterface } from '../../src/define.js';
import {
  createTestKeys,
  diagnose,
  importPrivateKey,
  importPublicKey,
  lianlian,
  readCapture,
  readKey,
  readPkcs12,
  unionpay,
} from '../../src/envelope.js';
import { importTable } from '../../src/import.js';
import { TallystickError } from '../../src/index.js';
import { channelLoginInfo } from '../../src/networks/unionpay.js';

/** A value in every seed: no error may repeat it where the input is a message or a key. */
export const MARK = 'FUZZ4929117MARK';

/** What is fuzzed: a reader of what strangers send or users have. */
export interface Target {
  /** Reads an input; what it throws is judged by {@link faultOf}. */
  read(input: Buffer): unknown;
  /** Errors may repeat the input, because it is the caller's own. */
  readonly isOwn?: true;
  /** What such inputs are made of. */
  readonly tokens: readonly string[];
}

const JSON_TOKENS = [
  '{',
  '}',
  '[',
  ']',
  ':',
  ',',
  '"',
  '\\u0000',
  '\\ud800',
  '1e999',
  'null',
  '"__proto__":',
  '\ufeff',
];

/** The readers, by the name of their corpus. */
export async function createTargets(): Promise<Readonly<Record<string, Target>>> {
  const { network } = await createTestKeys();
  const { decryption, verification } = network.ring;
  return {
    capture: {
      read(input) {
        readOrRefused(() => readCapture(input, { kind: 'response' }));
        readOrRefused(() => readCapture(input, { entry: 1 }));
        return diagnose(readCapture(input), network.ring);
      },
      tokens: [
        ...CAPTURE_TOKENS,
        'HTTP/1.1',
        '\r\n',
        '\r\n\r\n',
        'UPI-JWS: ',
        '..',
        '=',
        'Transfer-Encoding: chunked',
        '0\r\n\r\n',
        '{"log":',
        'POST /',
        ...JSON_TOKENS,
      ],
    },
    publicKey: { read: (input) => importPublicKey(input), tokens: KEY_TOKENS },
    privateKey: { read: (input) => importPrivateKey(input, { passphrase: 'test' }), tokens: KEY_TOKENS },
    // Whatever a file holds.
    anyKey: { read: (input) => readKey(input, { passphrase: 'test' }), tokens: KEY_TOKENS },
    pkcs12: {
      read: (input) => readPkcs12(input, 'test'),
      tokens: ['\x30\x82', '\x04\x80', '\x02\x01\x03', '\xff'],
    },
    jws: {
      read: (input) =>
        unionpay.verify('{}', input.toString(), {
          keys: verification,
          requestPath: '/v1/verify',
          clock: () => 0,
        }),
      tokens: ['.', '..', '=', '-', '_', 'eyJ', 'e30'],
    },
    jwe: {
      read: (input) => unionpay.decrypt(input.toString(), decryption),
      tokens: ['.', '=', 'eyJ', 'AAAA'],
    },
    payload: {
      read: (input) => lianlian.decryptPayload(input.toString(), decryption),
      tokens: ['$', '$$', 'lianpay1_0_1', '=', '\r\n', 'AAAA'],
    },
    json: { read: (input) => channelLoginInfo.request.tryDecode(input), tokens: JSON_TOKENS },
    table: {
      read: (input) => defineJson(input.toString()),
      isOwn: true,
      tokens: [...JSON_TOKENS, '"rows":', '"condition":'],
    },
    page: {
      read: (input) => importTable(input.toString()),
      isOwn: true,
      tokens: [...PAGE_TOKENS, '\n', '\t', ' M ', ' AN ', ' 1-40 ', 'Request Parameter', ':', '|'],
    },
    testee: {
      read(input) {
        readResult(input);
        return readReady(input);
      },
      isOwn: true,
      tokens: [...JSON_TOKENS, '"type":"result"', '"status":"ok"', '"id":'],
    },
  };
}

/** What marks the tables of a page. */
const PAGE_TOKENS = [
  '\n|Name|Required|Type|\n|---|---|---|\n',
  '|Required|List|',
  '\n## Request\n',
  '\n```json\n{"a":1}\n```\n',
  '> ',
  '[a](#a)',
  '<table><tr><td>',
  '<td rowspan="2">',
  '</table>',
  '<br>',
  '<form method=post><input name=a value=b>',
];

/** How tools write what they captured, and how it is compressed. */
const CAPTURE_TOKENS = [
  ' HTTP/2',
  'HTTP/1.1 100 Continue\r\n\r\n',
  'Content-Encoding: gzip\r\n',
  'Content-Encoding: zstd, br, deflate\r\n',
  '\x1f\x8b\x08',
  '\x28\xb5\x2f\xfd',
  '\xff\xfe',
  '> POST / HTTP/1.1\n',
  '< HTTP/1.1 200\n',
  '=> Send data, 9 bytes (0x9)\n0000: ',
  '>> "',
  '[\\r][\\n]',
  '--> POST /x\n',
  "send: b'",
  '"encoding":"base64"',
  '"postData":{"params":[]}',
  'PK\x03\x04',
  '0000: 50 4f',
];

/** Reads, where refusing is right too. */
function readOrRefused(read: () => unknown): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof TallystickError) || faultOf(error, { read, tokens: [] }) !== undefined)
      throw error;
  }
}

const KEY_TOKENS = [
  '\\n',
  '\ufeff',
  '"',
  '%2B',
  '=3D\r\n',
  '&#10;',
  'MII',
  'TUlJ',
  'LS0tLS1CRUdJTi',
  '<RSAKeyValue><Modulus>',
  'DEK-Info: DES-EDE3-CBC,',
  '\0',
  '-----BEGIN ',
  '-----END ',
  '-----',
  'PRIVATE KEY',
  'CERTIFICATE',
  '\n',
  '{"kty":"RSA"',
  '"e":"AQAB"',
  '\x30\x82',
  '\x02\x01',
  '\xff',
];

function defineJson(text: string): unknown {
  let table: unknown;
  try {
    table = JSON.parse(text);
  } catch {
    return undefined;
  }
  return defineInterface(table as never);
}

/** What is wrong with how a reader refused an input; undefined where nothing is. */
export function faultOf(error: unknown, { isOwn }: Target): string | undefined {
  const isRefusal = error instanceof TallystickError || error instanceof TesteeFault;
  if (!isRefusal)
    return error instanceof Error ? (error.stack ?? error.message) : 'something that is no Error';
  const told =
    error instanceof TallystickError ? JSON.stringify([error.message, error.violations]) : error.message;
  return !isOwn && told.includes(MARK) ? `an error repeats the input: ${error.name}` : undefined;
}
