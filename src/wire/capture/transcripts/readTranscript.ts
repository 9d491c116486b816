import { readCurlTrace } from './curlTrace.js';
import { readCurlVerbose } from './curlVerbose.js';
import { readEscapedText } from './escapedText.js';
import { readInsomniaTimeline } from './insomniaTimeline.js';
import { readOkHttpLog } from './okHttpLog.js';
import { readPythonDebug } from './pythonDebug.js';
import type { Transcript } from './Transcript.js';
import { readWireLog } from './wireLog.js';

const READERS = [
  { mark: /^(?:.{0,40} )?(?:=>|<=) (?:Send|Recv) (?:header|data)/m, read: readCurlTrace },
  { mark: /^> [A-Z-]{3,20} \S+ HTTP\//m, read: readInsomniaTimeline },
  { mark: /^(?:.{0,40} )?(?:> [A-Z-]{3,20} \S+ HTTP\/|< HTTP\/\d)/m, read: readCurlVerbose },
  { mark: /(?:>>|<<) "/, read: readWireLog },
  { mark: /(?:--> [A-Z]|<--?- (?:HTTP\/\d\S* )?[1-5]\d\d)/, read: readOkHttpLog },
  { mark: /^send: b['"]/m, read: readPythonDebug },
  { mark: /HTTP\/\d[^\\\n]{0,100}(?:\\r)?\\n/, read: readEscapedText },
] as const;
/** A tool says what it is at once; what it says before, of names and certificates, is short. */
const MOST_SEARCHED = 0x10000;
/** A larger text is not a transcript of one call. */
const MOST_BYTES = 32 * 0x100000;

/** Reads what a tool printed of HTTP besides HTTP itself; undefined where no known tool wrote the text. */
export function readTranscript(bytes: Buffer): Transcript | undefined {
  if (bytes.length > MOST_BYTES) return undefined;
  const start = bytes.toString('latin1', 0, MOST_SEARCHED);
  for (const { mark, read } of READERS) {
    const transcript = mark.test(start) ? read(bytes) : undefined;
    if (transcript !== undefined) return transcript;
  }
  return undefined;
}
