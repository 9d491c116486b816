/** The clock of questions that need none in particular. */
export const NOW = '2026-03-01T08:00:00Z';
