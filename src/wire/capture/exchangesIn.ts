import { utf8File } from '../file/utf8File.js';
import { decodeFile } from './bodyCoding.js';
import { burpExchanges } from './burpFile.js';
import type { Capture } from './Capture.js';
import type { CapturedExchange } from './CapturedExchange.js';
import { commandInJson, curlExchanges } from './curl/curlFile.js';
import { unwrapFile } from './dumps/unwrapFile.js';
import { foreignFile, foreignText } from './foreignFile.js';
import { harExchanges } from './harFile.js';
import { textOfHeaderTable } from './headerTable.js';
import { readHttpText } from './httpText.js';
import { invalidCapture } from './invalidCapture.js';
import { textOfRequestFile } from './requestFile.js';
import { readTranscript } from './transcripts/readTranscript.js';

const HEADERS_ALONE =
  'The file has the headers alone, as a browser shows them: Export HAR has the body, too.';

/** The sentence about a file of which nothing is known. */
export const NO_CAPTURE =
  'The capture must be HTTP text, which begins with such as POST /path HTTP/1.1 or HTTP/1.1 200 OK, a HAR file, or a command for curl. To diagnose a message of LianLian, its JSON with `sign` is enough: copy it from a log.';

/**
 * The one reader of captured HTTP: finds out what a file is, and takes the exchanges out of it.
 *
 * @param kind what it must be, where it does not say
 * @throws {@link TallystickError} `capture-invalid`, `capture-too-large`
 */
export function exchangesIn(file: Buffer, kind: Capture['kind'] | undefined): readonly CapturedExchange[] {
  const unpacked = decodeFile(file);
  const { bytes: text, isUtf16 } = utf8File(unpacked ?? file);
  const unwrapped = unwrapFile(text);
  const bytes = unwrapped?.bytes ?? text;
  const remarks = [
    ...(unwrapped === undefined ? [] : [unwrapped.remark]),
    ...(unpacked === undefined ? [] : ['The file was compressed as a whole.']),
    ...(isUtf16
      ? [
          'The file is in UTF-16, as PowerShell writes it: letters beyond ASCII may not be those that were sent.',
        ]
      : []),
  ];
  const command = commandInJson(bytes);
  if (command !== undefined) return curlExchanges(command, remarks) ?? [];
  if (isJsonStart(bytes)) return harExchanges(bytes, kind);
  const burp = burpExchanges(bytes, { kind, remarks });
  if (burp !== undefined) return burp;
  const curl = curlExchanges(bytes, remarks);
  if (curl !== undefined) return curl;
  const foreign = foreignFile(bytes);
  if (foreign !== undefined) throw invalidCapture(foreign);
  const exchanges = textExchanges(bytes, kind, remarks);
  if (exchanges.length === 0) throw invalidCapture(foreignText(bytes) ?? NO_CAPTURE);
  return exchanges;
}

/** Whether a file begins as JSON does, with an object or an array. */
export function isJsonStart(bytes: Buffer): boolean {
  return /^(?:\u00ef\u00bb\u00bf)?\s*(?:\{\s*["}]|\{\s*$|\[\s*[[{"\]])/.test(
    bytes.toString('latin1', 0, 1024),
  );
}

function textExchanges(
  bytes: Buffer,
  kind: Capture['kind'] | undefined,
  remarks: readonly string[],
): readonly CapturedExchange[] {
  const table = textOfHeaderTable(bytes);
  if (table !== undefined) {
    return readHttpText(table, { kind, lacksRequestBodies: true, remarks: [...remarks, HEADERS_ALONE] });
  }
  const request = textOfRequestFile(bytes);
  const text = request?.bytes ?? bytes;
  const exchanges = readHttpText(text, { kind, remarks: [...remarks, ...(request?.remarks ?? [])] });
  // What has no start line may be a line of something else.
  const isWhole = exchanges.some(({ method, status }) => method !== undefined || status !== undefined);
  const transcript = isWhole ? undefined : readTranscript(bytes);
  if (transcript !== undefined) {
    const { lacksRequestBodies, remark } = transcript;
    return readHttpText(transcript.bytes, { kind, lacksRequestBodies, remarks: [...remarks, remark] });
  }
  if (exchanges.length > 0) return exchanges;
  const passedOver = 'The text before the first start line was skipped.';
  return readHttpText(text, { kind, hasPreamble: true, remarks: [...remarks, passedOver] });
}
