/** What the suite starts, as reports call it. */
export type Started = 'testee' | 'server' | 'merchant';
