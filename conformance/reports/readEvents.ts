import { Ajv2020 } from 'ajv/dist/2020.js';
import { ConformanceError } from '../ConformanceError.js';
import type { Event } from '../Event.js';
import eventsSchema from '../events.schema.json' with { type: 'json' };
import { plainText } from '../runner/plainText.js';

const LONGEST = 10_000;

/**
 * Reads a report of JSON lines, as `--reporter jsonl=FILE` writes it.
 *
 * @param text start first, end last
 * @returns the events, in which control characters are replaced: they may be printed
 * @throws {@link ConformanceError} with the first line that is not an event
 * @example
 * ```ts
 * import { builtIn, createReporter, readEvents, runCases, smokeCases, suite } from 'tallystick/conformance';
 *
 * const report = await createReporter('jsonl');
 * let text = '';
 * for await (const event of runCases(smokeCases(await suite({ seed: 1, runs: 1 })), builtIn())) text += report(event);
 * console.log(readEvents(text)[0]?.type); // start
 * ```
 */
export function readEvents(text: string): readonly Event[] {
  const isEvent = new Ajv2020({ strict: true }).compile<Event>(eventsSchema);
  const events = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      const event = parsed(line);
      if (isEvent(event)) return event;
      throw new ConformanceError(`Line ${index + 1} of the report is not an event; see events.schema.json.`);
    });
  if (events[0]?.type !== 'start' || events.at(-1)?.type !== 'end') {
    throw new ConformanceError(
      'A report must begin with start and finish with end; the run may not have ended.',
    );
  }
  return events;
}

/** What a report says goes to a terminal, wherever the report came from. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line, (_, value) => (typeof value === 'string' ? plainText(value, LONGEST) : value));
  } catch {
    return undefined;
  }
}
