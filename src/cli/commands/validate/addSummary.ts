import type { LinesSummary } from './LineJudge.js';

/** Adds what was counted of more lines. */
export function addSummary(total: LinesSummary, more: LinesSummary): void {
  total.lines += more.lines;
  total.valid += more.valid;
  total.notValid += more.notValid;
  for (const [rule, count] of Object.entries(more.byRule) as [keyof LinesSummary['byRule'], number][]) {
    total.byRule[rule] = (total.byRule[rule] ?? 0) + count;
  }
  if (more.omitted !== undefined) {
    const { violations = 0, notes = 0 } = total.omitted ?? {};
    total.omitted = { violations: violations + more.omitted.violations, notes: notes + more.omitted.notes };
  }
  if (more.withoutMessage !== undefined) {
    total.withoutMessage = (total.withoutMessage ?? 0) + more.withoutMessage;
  }
  if (more.unknown !== undefined) total.unknown = (total.unknown ?? 0) + more.unknown;
}
