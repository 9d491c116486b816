import type { Message } from '../../../codec/createMessage.js';
import type { JudgeOptions } from '../../../codec/validateMessage.js';
import type { LineRules } from './LineJudge.js';
import type { LineReading } from './lineReader.js';
import { ResultLines } from './ResultLines.js';
import { recognisingJudge } from './recognisingJudge.js';

/** What a line that is not JSON is held against where no table is. */
const NO_TABLE = 'RFC 8259';

/** How lines are judged, as data that another thread can be given. */
export interface JudgeTask extends LineReading {
  readonly judge: JudgeOptions | undefined;
  /** Whether there is a result for each line. */
  readonly hasResults: boolean;
}

/**
 * Makes the rules of a task.
 *
 * @param message what all lines are, or may be, where each is recognised
 * @param note learns which fields break which rules
 */
export async function rulesOf(
  task: JudgeTask,
  message: Message | readonly Message[],
  note: LineRules['note'],
): Promise<LineRules> {
  const { judge, select, unit, hasResults } = task;
  const rest = { ...task, results: hasResults ? new ResultLines(unit) : undefined, note };
  if (!('name' in message)) {
    return { ...rest, judge: recognisingJudge(message, judge), reference: NO_TABLE, sure: undefined };
  }
  // Where a line is the message and nothing else, its bytes may say that it is valid.
  const isAlone = select === undefined && judge?.request === undefined;
  const sure = isAlone ? new (await import('#sureLines')).SureLines(message, judge) : undefined;
  return { ...rest, judge: (value) => message.validate(value, judge), reference: message.name, sure };
}
