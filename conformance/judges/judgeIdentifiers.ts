import { identifierWords } from './identifierWords.js';
import type { Judge } from './Judge.js';
import { failed, isJudged, outputsOf, passed } from './judged.js';
import { judgeVerdict } from './judgeVerdict.js';

const BEIJING = 8 * 3_600_000;
/** An ID may carry a later second where one is used up; a time zone differs by a quarter of an hour at least. */
const LATEST = 15 * 60_000;

/** Judges `serial-pad`. */
export const judgeSerial: Judge = (asked, answers, profile) =>
  judgeVerdict('serial-pad', asked, answers, profile, ({ output }) =>
    output?.serial === asked.vector.output?.serial
      ? passed
      : failed('The serial number is not the one with as many zeros ahead as are missing to 14 characters.'),
  );

/** Judges `message-id`: form, the time of the case in Beijing, and that no ID comes twice. */
export const judgeMessageIds: Judge = ({ input, now }, answers) =>
  judgeIds(answers, input.count as number, (id) => messageIdFault(id, input.industryCode as string, now));

/** Judges `order-id`: 35 printable characters, and that no ID comes twice. */
export const judgeOrderIds: Judge = ({ input }, answers) =>
  judgeIds(answers, input.count as number, (id) =>
    /^[ -~]{35}$/.test(id) ? undefined : identifierWords.orderId,
  );

function judgeIds(
  answers: Parameters<Judge>[1],
  count: number,
  faultOf: (id: string) => string | undefined,
): ReturnType<Judge> {
  const outputs = outputsOf(answers);
  if (isJudged(outputs)) return outputs;
  const seen = new Set<string>();
  for (const { ids } of outputs) {
    if (!Array.isArray(ids) || ids.length !== count) return failed(identifierWords.count);
    for (const id of ids as unknown[]) {
      if (typeof id !== 'string') return failed(identifierWords.text);
      const fault = faultOf(id);
      if (fault !== undefined) return failed(fault);
      if (seen.has(id)) return failed(identifierWords.twice);
      seen.add(id);
    }
  }
  return passed;
}

function messageIdFault(id: string, industryCode: string, now: string): string | undefined {
  const [, code, year, month, day, hour, minute, second] =
    /^A([A-Za-z0-9]{8})(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)\d{6}$/.exec(id) ?? [];
  if (code === undefined) return identifierWords.messageId;
  if (code !== industryCode) return identifierWords.industryCode;
  const made = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  const isReal = digitsOf(made) === id.slice(9, 23);
  if (!isReal) return 'The time of a message ID must be a real one.';
  const due = Date.parse(now) + BEIJING;
  return made >= due && made - due < LATEST ? undefined : identifierWords.time(digitsOf(due));
}

/** `YYYYMMDDhhmmss`. */
function digitsOf(instant: number): string {
  return new Date(instant).toISOString().replace(/\D/g, '').slice(0, 14);
}
