import fc from 'fast-check';

/** Draws instants from 2020 to 2039, midnights and the ends of months and years of Beijing among them. */
export const instants: fc.Arbitrary<string> = fc.oneof(
  fc.integer({ min: Date.UTC(2020, 0) / 1000, max: Date.UTC(2039, 11) / 1000 }).map(isoInstant),
  fc.constantFrom(
    '2026-03-01T08:00:00Z',
    '2025-12-31T16:00:00Z',
    '2024-02-28T23:59:59Z',
    '2026-06-30T15:59:59Z',
  ),
);

/** ISO 8601 in UTC, whole seconds. */
export function isoInstant(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}
