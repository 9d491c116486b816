import type { FindingEntry } from '../FindingEntry.js';
import { snippets } from './snippets/snippets.js';

/** Findings about HTTP and JSON, of either network. */
export const httpFindings = {
  'network-unknown': {
    title: 'The capture looks like neither network',
    fix: 'Capture the request or response of the API, or say which network it belongs to.',
    reference: 'tallystick/envelope',
    explains: 99,
  },
  'proxy-answer': {
    title: 'A proxy or a load balancer answered, not the network',
    fix: 'Check the address, the certificate and the allow-list, and whether there is a proxy in between; then send the request again. Whether the network saw the request is not known: query its outcome first.',
    reference: 'RFC 9110 section 15',
    explains: 100,
  },
  'nothing-at-path': {
    title: 'Nothing is at the path that was called',
    fix: 'Call the published path, or the one that the network gave you, with no part of it missing or repeated. The gateway for development also takes any path that ends with the name of an interface, such as /v1/mobile-number-verification.',
    reference: 'RFC 9110 section 15.5.5',
    explains: 101,
  },
  'body-form': {
    title: 'The body is a form, where JSON is due',
    fix: 'Send the JSON text itself as the body, with Content-Type: application/json.',
    reference: 'UnionPay International and LianLian: transport',
    explains: 91,
    code: snippets.signUnionPay,
    lianlian: { code: snippets.sealLianLian },
  },
  'method-not-post': {
    title: 'The request is not a POST',
    fix: 'Send the message as the body of a POST; the networks take no other method.',
    reference: 'UnionPay International and LianLian: transport',
    explains: 98,
  },
  'body-empty': {
    title: 'There is no body',
    fix: 'Send the JSON text as the body, the very bytes that were signed; a stream that was read for signing is empty afterwards.',
    reference: 'UnionPay International and LianLian: transport',
    explains: 96,
    code: snippets.signUnionPay,
    lianlian: { code: snippets.sealLianLian },
  },
  'body-not-recorded': {
    title: 'The tool that captured the message left its body out',
    fix: 'Capture with the bodies: Export HAR with content in a browser, curl --trace FILE instead of -v, the level BODY of a logger; or with a proxy such as mitmproxy.',
    reference: 'HAR 1.2: postData and content',
    explains: 97,
  },
  'body-length-differs': {
    title: 'Content-Length is not the length of the body',
    fix: 'Let the HTTP client count bytes, not characters; if an editor changed the capture, take it again.',
    reference: 'RFC 9110 section 8.6',
    explains: 82,
  },
  'content-type': {
    title: 'Content-Type is not application/json',
    fix: 'Send Content-Type: application/json; charset=utf-8.',
    reference: 'RFC 8259 section 1.3',
    explains: 30,
  },
  'json-invalid': {
    title: 'The body is not JSON',
    fix: 'Serialise an object with a JSON library, once, and send what it gives.',
    reference: 'RFC 8259',
    explains: 85,
  },
  'json-duplicate-names': {
    title: 'The JSON has two members of one name',
    fix: 'Send each member once; readers disagree on which one counts.',
    reference: 'RFC 8259 section 4',
    explains: 58,
  },
  'json-byte-order-mark': {
    title: 'The body begins with a byte-order mark',
    fix: 'Encode as UTF-8 without byte-order mark.',
    reference: 'RFC 8259 section 8.1',
    explains: 84,
    code: snippets.textAsUtf8,
  },
  'json-not-utf-8': {
    title: 'The body is not UTF-8',
    fix: 'Encode the text as UTF-8 before signing, and send these bytes; never the default encoding of the platform.',
    reference: 'RFC 8259 section 8.1',
    explains: 86,
    code: snippets.textAsUtf8,
  },
  'json-too-large': {
    title: 'The body is too large, or nests too deep',
    fix: 'Send less; no message of the networks comes near these bounds.',
    reference: 'RFC 8259 section 9',
    explains: 84,
  },
  'json-not-object': {
    title: 'The body is JSON, but no object',
    fix: 'Send the object itself: not in an array (in PHP, json_encode of a list), and not as a JSON string, which comes of serialising twice.',
    reference: 'UnionPay International and LianLian: transport',
    explains: 84,
    code: snippets.signUnionPay,
    lianlian: { code: snippets.sealLianLian },
  },
} as const satisfies Readonly<Record<string, FindingEntry>>;
