import type { Judge } from './Judge.js';
import { failed, isJudged, outputsOf, passed } from './judged.js';
import { judgeVerdict } from './judgeVerdict.js';
import { headerFault, openedHeader } from './openedHeader.js';

/** Judges `jws-verify`. */
export const judgeJwsVerify: Judge = (asked, answers, profile) =>
  judgeVerdict('jws-verify', asked, answers, profile);

/** Judges `jws-sign`: the suite opens each header itself; no UUID may come twice. */
export const judgeJwsSign: Judge = async (asked, answers) => {
  const outputs = outputsOf(answers);
  if (isJudged(outputs)) return outputs;
  const seen = new Set<unknown>();
  for (const { header } of outputs) {
    const opened = await openedHeader(header, asked);
    if (typeof opened === 'string') return failed(opened);
    const fault = headerFault(opened, asked);
    if (fault !== undefined) return failed(fault);
    if (seen.has(opened['UPI-UUID'])) return failed('A UPI-UUID came twice.');
    seen.add(opened['UPI-UUID']);
  }
  return passed;
};
