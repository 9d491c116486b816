/** A message as plain data, members in the order of the table. */
export type SampleMessage = Record<string, unknown>;
