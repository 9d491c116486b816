/** What samples look like: like a real message, or any value of the table. */
export type SampleStyle = 'realistic' | 'wide';

/** A message as plain data, members in the order of the table. */
export type SampleMessage = Record<string, unknown>;
