/** The instant of every capture: 2026-03-01T08:00:00Z, 16:00 in Beijing. */
export const NOW = 1_772_352_000_000;
