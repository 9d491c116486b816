/** For how long a message must be remembered, in milliseconds since 1970. */
export interface ReplayWindow {
  /** The instant of receipt, by the clock of the receiver. */
  readonly now: number;
  /** From this instant on the message is refused for its age, also by the guard, so that it may be forgotten. */
  readonly until: number;
}

/**
 * Remembers which messages were received. Its store may be shared by several processes:
 * one operation that inserts the name and says whether it was new, such as `INSERT … ON CONFLICT DO
 * NOTHING` of a database or `SET … NX PXAT` of Redis.
 */
export interface ReplayGuard {
  /**
   * Claims a message for the caller.
   *
   * @param name the application ID and the UUID of the message, at most 41 characters
   * @param window for how long it must be remembered
   * @returns whether the name is new; anything but true refuses the message
   */
  claim(name: string, window: ReplayWindow): boolean | Promise<boolean>;
}
