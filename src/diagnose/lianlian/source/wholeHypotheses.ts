import { createHash } from 'node:crypto';
import type { Hypothesis } from '../../candidates.js';
import { type FindingId, proven } from '../../findings.js';
import { writtenBy } from '../../json/habitWords.js';
import { habitsThatWrite, rewritings } from '../../json/rewritings.js';
import type { SigningModel } from '../SigningModel.js';
import { changing } from './changing.js';
import { APOSTROPHES, htmlEscaped } from './htmlText.js';
import { STAGES } from './STAGES.js';
import { urlEncoded } from './urlEncoded.js';

/** What was made of the pairs and of the text as a whole. */
export function wholeHypotheses(): readonly Hypothesis<SigningModel>[] {
  return [
    finishing('source-trailing-ampersand', 'It holds with an ampersand at the end.', (text) => `${text}&`),
    finishing('source-leading-ampersand', 'It holds with an ampersand in front.', (text) => `&${text}`),
    finishing('source-newline', 'It holds with a line end appended.', (text) => `${text}\n`),
    finishing('source-newline', 'It holds with a line end appended, CR and LF.', (text) => `${text}\r\n`),
    finishing('source-html-escaped', 'It holds with &amp; for each ampersand.', (text) =>
      text.replaceAll('&', '&amp;'),
    ),
    ...APOSTROPHES.map((apostrophe) =>
      finishing('source-html-escaped', 'It holds over the whole text, escaped for HTML.', (text) =>
        htmlEscaped(text, apostrophe),
      ),
    ),
    finishing('source-with-sign', 'It holds with &sign= at the end.', (text) => `${text}&sign=`),
    finishing('source-key-suffix', 'It holds with &key= at the end.', (text) => `${text}&key=`),
    finishing('source-key-suffix', 'It holds with &key=null at the end.', (text) => `${text}&key=null`),
    finishing('source-url-encoded', 'It holds over the whole text, URL-encoded.', urlEncoded),
    ...['', ',', ';', '|', '\n'].map((mark) =>
      joining(
        'source-separator',
        mark === ''
          ? 'It holds over the pairs without anything between them.'
          : 'It holds over the pairs with another mark between them.',
        (pairs) => pairs.join(mark),
      ),
    ),
    joining('source-separator', 'It holds over the values alone.', (pairs) =>
      pairs.map((pair) => pair.slice(pair.indexOf('=') + 1)).join(''),
    ),
    ...['md5', 'sha1', 'sha256'].flatMap((name) => [
      finishing('source-digest', `It holds over ${name} of the source, in hex.`, (text) => hexOf(name, text)),
      finishing('source-digest', `It holds over ${name} of the source, in hex with capitals.`, (text) =>
        hexOf(name, text).toUpperCase(),
      ),
    ]),
  ];
}

/** The JSON text of the members in place of the source. */
export const jsonHypothesis: Hypothesis<SigningModel> = {
  stage: STAGES.whole,
  most: 2,
  *change(model) {
    const names = model.arrange(model.members.map(([name]) => name));
    const values = new Map(model.members);
    const members = names.map((name) => [name, values.get(name)] as const);
    for (const kept of [members, members.filter(model.takesPart), model.members]) {
      const text = JSON.stringify(Object.fromEntries(kept));
      const evidence = 'It holds over the JSON text of the members.';
      yield { model: { ...model, finish: () => text }, explain: () => [proven('source-json', evidence)] };
      for (const other of rewritings(text)) {
        const explain = () => {
          // Named, and without their code: what they write is not to be signed at all.
          return [proven('source-json', `${evidence} ${writtenBy(text, habitsThatWrite(other, text))}`)];
        };
        yield { model: { ...model, finish: () => other }, explain };
      }
    }
  },
};

function finishing(
  id: FindingId,
  evidence: string,
  finish: SigningModel['finish'],
): Hypothesis<SigningModel> {
  return changing(STAGES.whole, id, evidence, { finish });
}

function joining(id: FindingId, evidence: string, join: SigningModel['join']): Hypothesis<SigningModel> {
  return changing(STAGES.whole, id, evidence, { join });
}

function hexOf(hash: string, text: string): string {
  return createHash(hash).update(text).digest('hex');
}
