/**
 * Judges the samples that the Markdown pages of a folder print by the committed tables: in the tolerant reading each has
 * to pass, and what the strict one refuses, which is what `encode` refuses, has to name its erratum. Ends with 1 where
 * one has none. Nothing of the pages is kept.
 *
 * npm run import:samples -- FOLDER
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Message, TallystickError, type Violation } from 'tallystick';
import { errata, type InterfaceEntry, interfaces } from 'tallystick/catalogue';
import { type PageSample, pageSamples } from '../../src/import/pageSamples.js';
import { pageSource } from '../../src/import/pageSource.js';

const [folder] = process.argv.slice(2);
if (folder === undefined || !existsSync(folder)) {
  console.error('Usage: npm run import:samples -- FOLDER, which has the pages as NAME.md.');
  process.exit(2);
}

const known = new Set(errata.map(({ id }) => id));
const totals = { samples: 0, tolerant: 0, strict: 0, explained: 0, unexplained: 0, damaged: 0 };

for (const entry of interfaces) {
  const file = join(folder, `${entry.page}.md`);
  if (entry.page !== undefined && existsSync(file)) judgePage(entry, readFileSync(file, 'utf8'));
}

console.log(
  `\n${totals.samples} samples that can be read: ${totals.tolerant} pass the tolerant reading, ${totals.strict} of them the strict one; refusals: ${totals.explained} with an erratum, ${totals.unexplained} without. ${totals.damaged} samples are no JSON.`,
);
process.exitCode = totals.unexplained > 0 ? 1 : 0;

function judgePage(entry: InterfaceEntry, page: string): void {
  const { lines } = pageSource(page);
  const isNotification = !entry.messages.some(({ direction }) => direction === 'request');
  const samples = pageSamples(lines, isNotification);
  const isRead = new Set(samples.map(({ line }) => line));
  for (const { line, code } of lines) {
    if (code === undefined || isRead.has(line) || !/"ret_msg"|"no_order"|"oid_partner"/.test(code)) continue;
    totals.damaged += 1;
    console.log(`${entry.name} line ${line}: no JSON`);
  }
  for (const sample of samples) judge(entry, sample);
}

function judge(entry: InterfaceEntry, { direction, line, value }: PageSample): void {
  // The form around a message is shown before there is one, and what is encrypted is not the vendor's to read.
  const message = entry.messages.find((one) => one.direction === direction);
  if (message === undefined || 'pay_load' in value) return;
  const { violations } = message.validate(value);
  const refused = direction === 'request' ? refusedByEncode(message, value) : strictly(message, value);
  totals.samples += 1;
  if (violations.length === 0) totals.tolerant += 1;
  if (refused.length === 0) totals.strict += 1;
  for (const violation of violations) report(entry, { message, line, reading: 'tolerant', violation });
  for (const violation of refused) report(entry, { message, line, reading: 'strict', violation });
}

function strictly(message: Message, value: unknown): readonly Violation[] {
  return message.validate(value, { reading: 'strict' }).violations;
}

function refusedByEncode(message: Message, value: unknown): readonly Violation[] {
  try {
    message.encode(value);
    return [];
  } catch (error) {
    if (!(error instanceof TallystickError)) throw error;
    return error.violations;
  }
}

interface Refusal {
  readonly message: Message;
  readonly line: number;
  readonly reading: string;
  readonly violation: Violation;
}

function report(entry: InterfaceEntry, { message, line, reading, violation }: Refusal): void {
  const { path, code } = violation;
  const erratum = violation.erratum ?? erratumOfName(message, violation) ?? erratumOfSample(entry);
  totals[erratum === undefined ? 'unexplained' : 'explained'] += 1;
  console.log(`${message.name} line ${line}: ${reading}: ${path} ${code} (${erratum ?? 'NO ERRATUM'})`);
}

/**
 * A name with a blank behind it: its row says that it is tolerated to be missing, and under which erratum. Of other
 * names that no table has, an erratum about no row in particular may tell.
 */
function erratumOfName({ table }: Message, { code, path, field }: Violation): string | undefined {
  if (code !== 'unknown-member') return undefined;
  const named = errata.find(({ general, printed }) => general && printed.split(/[^\w]+/).includes(field));
  if (named !== undefined) return named.id;
  const row = table.rows.find(({ identifier }) => `/${identifier} ` === path);
  return row?.condition && 'erratum' in row.condition ? row.condition.erratum : undefined;
}

/** Only the interface as a whole can say that its sample is that of another one. */
function erratumOfSample({ errata: ids = [] }: InterfaceEntry): string | undefined {
  return ids.find((id) => known.has(id) && id.endsWith('-sample'));
}
