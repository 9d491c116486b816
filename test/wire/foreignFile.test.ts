import { describe, expect, it } from 'vitest';
import { readCapture } from '../../src/envelope/readCapture.js';

const zip = (name: string) =>
  Buffer.concat([
    Buffer.from('504b03041400000008000000', 'hex'),
    Buffer.alloc(18),
    Buffer.from(name),
    Buffer.alloc(40),
  ]);
const hex = (text: string) => Buffer.from(text, 'hex');
const token = (parts: number) =>
  [Buffer.from('{"alg":"RS256"}').toString('base64url'), ...Array(parts - 1).fill('AAAA')].join('.');
const tar = Buffer.alloc(512);
tar.write('request.http');
tar.write('ustar', 257);

describe('what is no capture is told by its name, and what to do', () => {
  it.each<[string, Buffer | string, RegExp]>([
    ['pcap', hex('d4c3b2a1020004000000000000000000'), /pcap.*Wireshark/],
    ['pcap, the other way round', hex('a1b2c3d400020004'), /pcap/],
    ['pcap with nanoseconds', hex('4d3cb2a102000400'), /pcap/],
    ['pcapng', hex('0a0d0d0a1c0000004d3c2b1a'), /pcap/],
    ['a zipped HAR file', zip('session.har'), /zip archive with a HAR file.*unzip/],
    ['SAZ of Fiddler', zip('_index.htm'), /Fiddler.*raw\//],
    ['a Word document', zip('[Content_Types].xml'), /Office document/],
    ['any zip archive', zip('a.txt'), /a zip archive/],
    ['a tar archive', tar, /tar archive/],
    ['7z', hex('377abcaf271c0004'), /7z/],
    ['a session of Charles', hex('aced000573720024'), /Charles/],
    ['a session of Charles as JSON', '[{"status":"COMPLETE","method":"POST"}]', /Charles as JSON/],
    ['a flow file of mitmproxy', '6015:9:websocket;0:~8:response;5000:', /mitmproxy.*hardump/],
    [
      'a collection of Postman',
      '{"info":{"name":"x","schema":"https://schema.getpostman.com/x"},"item":[]}',
      /Postman.*curl --trace/,
    ],
    ['an export of Insomnia', '{"_type":"export","__export_format":4,"resources":[]}', /Insomnia/],
    ['OpenAPI', '{"openapi":"3.1.0","paths":{}}', /OpenAPI/],
    ['PNG', hex('89504e470d0a1a0a'), /picture \(PNG\)/],
    ['JPEG', hex('ffd8ffe000104a464946'), /picture \(JPEG\)/],
    ['WebP', Buffer.from('RIFF\0\0\0\0WEBPVP8 '), /picture/],
    ['HEIC', Buffer.from('\0\0\0\x18ftypheic'), /picture/],
    ['PDF', '%PDF-1.7\n', /PDF/],
    ['RTF', '{\\rtf1\\ansi POST', /RTF/],
    [
      'a dump of xxd',
      '00000000: 504f 5354 202f 7631 2f76 6572 6966 7920  POST /v1/verify ',
      /dump in hex.*xxd -r/,
    ],
    [
      'a dump of hexdump -C',
      '00000000  50 4f 53 54 20 2f 76 31  2f 76 65 72 69 66 79 20  |POST /v1/verify |',
      /dump in hex/,
    ],
    [
      'a dump of Wireshark',
      '0000   50 4f 53 54 20 2f 76 31 2f 76 65 72 69 66 79 20   POST /v1/verify ',
      /dump in hex/,
    ],
    ['a dump of tcpdump -X', '\t0x0000:  4500 003c 1c46 4000 4006 b1e6 c0a8 0001', /dump in hex/],
    ['bytes in hex', Buffer.from('no message of HTTP stands in here').toString('hex'), /bytes in hex/],
    ['what tcpdump prints', '10:00:00.123456 IP 10.0.0.1.5000 > 10.0.0.2.443: Flags [P.]', /tcpdump/],
    ['a stream of Wireshark in C', 'char peer0_0[] = { /* Packet 4 */\n0x50, 0x4f', /Wireshark as C or YAML/],
    ['a stream of Wireshark in YAML', 'peers:\n  - peer: 0\n    host: a', /Wireshark as C or YAML/],
    ['a call of fetch', 'fetch("https://a/v1/verify", {\n  "headers": {}', /call of fetch/],
    ['a command for PowerShell', 'Invoke-WebRequest -UseBasicParsing -Uri "https://a"', /PowerShell/],
    [
      'what tshark prints',
      `\n${'='.repeat(67)}\nFollow: tcp,ascii\nFilter: tcp.stream eq 0\n`,
      /tshark.*Raw/,
    ],
    ['what ngrep prints', 'interface: eth0 (10.0.0.0/24)\nfilter: port 80\n', /ngrep -O/],
    ['what wget prints', 'DEBUG output created by Wget 1.21.3 on linux-gnu.\n', /wget --debug/],
    ['what .NET prints', "Method: POST, RequestUri: 'https://a/', Version: 1.1, Content: <null>", /\.NET/],
    ['a page', '<!DOCTYPE html>\n<html><body>502', /page in HTML/],
    ['XML', '<?xml version="1.0"?><a/>', /XML/],
    ['a message', '{"msgID":"1"}', /JSON message, not a capture.*tallystick validate/],
    ['a list', '[{"msgID":"1"}]', /JSON array/],
    ['a UPI-JWS', `"${token(1)}..AAAA"`, /UPI-JWS alone.*tallystick inspect/],
    ['a JWE', token(5), /JWE alone/],
    ['a signature of LianLian', Buffer.alloc(256, 7).toString('base64'), /signature of 256 bytes/],
    ['a value that is cut off', `${token(1)}...`, /cut off/],
  ])('%s', (_, file, told) => {
    expect(() => readCapture(file)).toThrow(told);
    expect(() => readCapture(file)).toThrow(expect.objectContaining({ code: 'capture-invalid' }));
  });
});
