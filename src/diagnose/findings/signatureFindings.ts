import type { FindingEntry } from '../FindingEntry.js';
import { snippets } from './snippets/snippets.js';

const BYTES = 'RFC 7515 appendix F: the signature covers the bytes that are sent';
const EXACT = 'Serialise once, sign these bytes and send these bytes.';

const SOURCE = 'LianLian: signature source';

function otherBytes(title: string, fix: string, explains = 72): FindingEntry {
  return { title, fix, reference: BYTES, explains, code: snippets.signUnionPay };
}

/** Of either network: text is turned into bytes in the same way for both. */
function otherCharset(title: string, fix: string, code = snippets.sealLianLian): FindingEntry {
  const lianlian = { reference: SOURCE, code };
  return { ...otherBytes(title, fix), lianlian };
}

/** Findings about what was signed and with which key; those of the sources of LianLian are in a separate file. */
export const signatureFindings = {
  'signed-body-trimmed': otherBytes(
    'Blanks or line ends around the body were not signed',
    `${EXACT} Something added a line end after signing, or took it off before, such as println and strip in Java, PHP_EOL and rtrim in PHP, print and strip in Python.`,
  ),
  'signed-body-newline': otherBytes(
    'The signed text has a line end that the body lacks',
    `${EXACT} The text was signed with a line end, as a text file gives it: in a shell printf, not echo; in Java no println and no System.lineSeparator(); in PHP rtrim, no PHP_EOL; in Python rstrip, no print.`,
  ),
  'signed-line-ends': otherBytes(
    'The signed text has other line ends than the body',
    `${EXACT} A file or a tool translated LF to CRLF, or back. Write \\n: what System.lineSeparator() is in Java, PHP_EOL in PHP and open() with its default newline in Python differs between systems.`,
  ),
  'signed-pretty': otherBytes(
    'The signed text is the same JSON with other blanks (pretty-printed)',
    `${EXACT} The object was serialised twice, with different settings.`,
    74,
  ),
  'signed-compact': otherBytes(
    'The signed text is the same JSON without blanks',
    `${EXACT} The object was serialised twice, with different settings.`,
    74,
  ),
  'signed-sorted': otherBytes(
    'The signed text is the same JSON with sorted members',
    `${EXACT} The object was serialised again from a map that orders by name.`,
    74,
  ),
  'signed-hash-order': otherBytes(
    "The signed text is the same JSON in the order of Java's HashMap",
    `${EXACT} The object was serialised again from a HashMap or a JSONObject; take a LinkedHashMap, or the text.`,
    74,
  ),
  'signed-member-order': otherBytes(
    'The signed text is the same JSON with its members in another order',
    `${EXACT} The object was serialised again from a map or a class that has its own order.`,
    74,
  ),
  'signed-without-members': otherBytes(
    'The signed text is the JSON without some of its members',
    `${EXACT} The object was read into a class that lacks members, or a serialiser leaves out what is null or empty.`,
    74,
  ),
  'signed-numbers': otherBytes(
    'The signed text has numbers in another form',
    `${EXACT} A serialiser read the text and wrote its numbers in its own way, or made numbers of strings.`,
    74,
  ),
  'signed-escapes': otherBytes(
    'The signed text is the same JSON with other escapes',
    `${EXACT} Serialisers escape differently: Chinese as \\u escapes, slashes as \\/, and < > & = ' for HTML.`,
    74,
  ),
  'signed-byte-order-mark': otherBytes(
    'Either the signed text or the body begins with a byte-order mark, and the other does not',
    `${EXACT} Take UTF-8 without byte-order mark (in .NET, new UTF8Encoding(false)).`,
  ),
  'signed-before-encoding': otherBytes(
    'The text was signed in UTF-8 and sent in another encoding',
    'Turn the text into bytes once, with UTF-8, and give these bytes to the HTTP client: a client that is given text chooses the encoding itself.',
    77,
  ),
  'signed-base64-body': otherBytes(
    'Either the signed text or the body is the Base64 of the other',
    `${EXACT} The body of the message is the JSON itself.`,
    75,
  ),
  'signed-form-parameter': otherBytes(
    'Either the signed text or the body is a form parameter that holds the other',
    'Send the JSON itself as the body, with Content-Type: application/json, not as a parameter of a form.',
    75,
  ),
  'signed-compressed': otherBytes(
    'The signed text is the compressed body, or the body was compressed after signing',
    'Sign the bytes of the body as they are sent, after compression where there is one; better send it uncompressed.',
    75,
  ),
  'signed-raw-payload': otherBytes(
    'The raw body was signed, not its base64url: RFC 7797',
    'Sign BASE64URL(header).BASE64URL(body). The requirements name RFC 7797, the wire is RFC 7515 appendix F.',
    76,
  ),
  'signed-base64-payload': otherBytes(
    'The payload was signed in standard Base64',
    'Encode the body as base64url without padding in the signing input.',
  ),
  'signed-padded-payload': otherBytes(
    'The payload was signed with the padding of Base64',
    'Take the = off the payload in the signing input.',
  ),
  'signed-hex-payload': otherBytes(
    'The payload was signed as hex',
    'Encode the body as base64url in the signing input.',
  ),
  'signed-digest': otherBytes(
    'A hash of the payload was signed instead of the payload',
    'Hand the signing input to the RSA function unhashed: it hashes by itself.',
  ),
  'signed-url-encoded': otherBytes(
    'The URL-encoded body was signed',
    'Sign the bytes of the JSON text, without any encoding.',
  ),
  'signed-before-encryption': otherBytes(
    'The message was signed before encData was encrypted',
    'Encrypt first, put the JWE in as encData, serialise, then sign.',
    78,
  ),
  'signed-json-string': otherBytes(
    'Either the signed text or the body is a JSON string of the other',
    'Hand the bytes to the signing function and to the HTTP client; a text that is serialised again gets quotes and backslashes.',
  ),
  'signed-gbk': otherCharset(
    'The text was signed in GBK or GB18030',
    'Take the bytes with UTF-8, never with the default of the platform (in Java, getBytes(StandardCharsets.UTF_8)).',
    snippets.textAsUtf8,
  ),
  'signed-utf-16': otherCharset(
    'The text was signed in UTF-16',
    'Take the bytes with UTF-8 (in .NET, Encoding.UTF8 and not Encoding.Unicode).',
  ),
  'signed-latin-1': otherCharset(
    'The text was signed in ISO-8859-1, which has no Chinese',
    'Take the bytes with UTF-8, never with ISO-8859-1 (in Java, getBytes(StandardCharsets.UTF_8)).',
  ),
  'signed-mojibake': otherCharset(
    'The text was read in a wrong encoding before signing',
    'Read bytes of UTF-8 as UTF-8: in Java, new String(bytes, StandardCharsets.UTF_8), and a Reader with its charset.',
  ),
  'signed-question-marks': otherCharset(
    'The Chinese text was destroyed before signing: it was signed in ASCII',
    'Take the bytes with UTF-8, never with ASCII or Latin-1.',
  ),
  'signed-jwt-claims': otherBytes(
    'The payload was wrapped in JWT claims',
    'Sign the body itself with a JWS function; a JWT function makes claims of it.',
    77,
  ),
  'signed-damaged-json': otherBytes(
    'The JSON was changed by text replacement between signing and sending',
    'Never replace quotes, braces or backslashes in JSON text; put objects into objects, and serialise once.',
    75,
  ),
  'signed-empty-body': otherBytes(
    'An empty payload was signed',
    'Hand the body to the signing function: the stream was empty when it was read a second time.',
    76,
  ),
  'signed-cut-body': otherBytes(
    'The capture has bytes after the signed body',
    'Send as many bytes as Content-Length says; an editor that adds a line end changes the capture.',
    83,
  ),
  'signed-other-header': otherBytes(
    'Another text of the protected header was signed than is sent',
    'Encode the header once; sign and send the same text. It was serialised again, in another order or with other blanks.',
    76,
  ),
  'signed-other-hash': {
    title: 'The signature was made with another hash',
    fix: 'Use SHA-256: SHA256withRSA, RS256.',
    reference: 'RFC 7518 section 3.3',
    explains: 79,
    code: snippets.signUnionPay,
    lianlian: {
      fix: 'Sign with the hash that sign_type names: SHA-256 for SHA256withRSA, MD5 for RSA.',
      reference: SOURCE,
      code: snippets.sealLianLian,
    },
  },
  'signed-pss': {
    title: 'The signature has the padding PSS',
    fix: 'Use the padding of PKCS#1 v1.5: RS256, not PS256.',
    reference: 'RFC 7518 section 3.3',
    explains: 79,
    code: snippets.signUnionPay,
  },
  'signed-without-digest-info': {
    title: 'The signature holds something else than a hash with its name',
    fix: 'Sign with the function for RSA signatures, such as SHA256withRSA, not with private encryption.',
    reference: 'RFC 8017 section 9.2',
    explains: 79,
  },
  'signed-own-key': {
    title: "The receiver's own key made this signature",
    fix: "Verify with the sender's public key; do not sign again and compare. Give each party its own keys.",
    reference: 'UnionPay International and LianLian: signature',
    explains: 80,
  },
  'signed-encryption-key': {
    title: 'The key of an encryption certificate made this signature',
    fix: 'Sign with the private key of the signing certificate.',
    reference: 'UnionPay International and LianLian: keys',
    explains: 80,
  },
  'signed-other-key': {
    title: 'Another key of the ring made this signature than kid says',
    fix: 'Take key and kid from the same certificate, together.',
    reference: 'UnionPay International, general requirements: kid',
    explains: 80,
  },
  'certificate-other-use': {
    title: 'The certificate of a key that is used is for another use',
    fix: 'Check with keys list whether the files of two keys were swapped when they were imported: sign with the key of the signing certificate, and encrypt for the encryption certificate.',
    reference: 'RFC 5280 section 4.2.1.3; UnionPay International and LianLian: keys',
    explains: 60,
  },
  'signed-other-bytes': {
    title: 'The right key signed another text than this message',
    fix: 'Sign the exact bytes that you send, and leave the protected header as it was. If you do, something changes the body on its way: capture it where you send it, and compare.',
    reference: BYTES,
    explains: 71,
    code: snippets.sealUnionPay,
    lianlian: {
      fix: 'Sign every member exactly as you send it, including those that no table lists. If you do, something changes a member on its way: capture the message where you send it, and compare the text that you sign.',
      reference: SOURCE,
      code: snippets.sourceLianLian,
    },
  },
  'signature-length': {
    title: 'The signature was cut off or lengthened',
    fix: 'Keep the whole signature: an RSA key of 2048 bits makes 256 bytes. A column, a log or a header limit may have cut it off.',
    reference: 'RFC 8017 section 8.2',
    explains: 93,
  },
  'signed-unknown-key': {
    title: 'No key that is given made this signature',
    fix: "Give the sender's certificate, in the key ring or by --key; else compare its modulus with that of the private key that signs. If they agree, the signature was damaged.",
    reference: 'RFC 7515 section 5.2',
    explains: 70,
    lianlian: { reference: SOURCE },
  },
} as const satisfies Readonly<Record<string, FindingEntry>>;
