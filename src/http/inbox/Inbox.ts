/** A notice that is ours to handle. */
export interface Claimed {
  /** Tells the claims apart. */
  readonly state: 'claimed';
  /** Proves the claim when the notice is settled or released. */
  readonly token: string;
}

/** A notice that somebody else handles. */
export interface Busy {
  /** Tells the claims apart. */
  readonly state: 'busy';
}

/** A notice that was handled. */
export interface Done {
  /** Tells the claims apart. */
  readonly state: 'done';
  /** What was answered. */
  readonly answer: string;
}

/** What an inbox knows of a notice. */
export type Claim = Claimed | Busy | Done;

/** For how long a notice is claimed. */
export interface Lease {
  /** When the claim begins, in milliseconds since 1970. */
  readonly now: number;
  /** When it ends by itself. */
  readonly until: number;
}

/**
 * Remembers which notices were handled, so that each is acted on once, however often it arrives and at however
 * many processes. A claim is a lease: it ends by itself where its process died.
 */
export interface Inbox {
  /**
   * Claims a notice, atomically: of several claims at once, one gets it.
   *
   * @param key of the notice, at most 64 characters
   * @param lease for how long
   */
  claim(key: string, lease: Lease): Claim | Promise<Claim>;
  /**
   * Keeps what was answered to a notice that was handled, durably, before it is answered.
   *
   * @param key of the notice
   * @param token of the claim; of one that has ended and was given to another, nothing is kept
   * @param answer the body of the answer
   * @returns whether it was kept
   */
  settle(key: string, token: string, answer: string): boolean | Promise<boolean>;
  /**
   * Gives a notice back that was not handled.
   *
   * @param key of the notice
   * @param token of the claim
   */
  release(key: string, token: string): void | Promise<void>;
}
