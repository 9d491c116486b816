/** A notice that a member has not acknowledged yet. */
export interface StoredNotice {
  /** Its name in the store. */
  readonly id: string;
  /** Whose it is. */
  readonly world: string;
  /** The message that is sent, such as `lianlian/MPAY_NOTIFICATION/notification`. */
  readonly message: string;
  /** Where to. */
  readonly url: string;
  /** The members that get a new signature each time, as JSON. */
  readonly members: string;
  /** How often it was sent. */
  readonly attempts: number;
  /** When it is sent next, in milliseconds since 1970. */
  readonly due: number;
}

/** Keeps the notices that are pending, so that none is forgotten; a world sees its own alone. */
export interface NoticeStore {
  /**
   * Keeps a notice, or what has changed about it, durably.
   *
   * @param notice what is pending
   */
  put(notice: StoredNotice): void | Promise<void>;
  /**
   * Forgets a notice that was acknowledged, or that nobody acknowledged for too long.
   *
   * @param world whose it is
   * @param id its name
   */
  remove(world: string, id: string): void | Promise<void>;
  /**
   * Gives what is pending, the next that is due first.
   *
   * @param world whose they are
   */
  list(world: string): readonly StoredNotice[] | Promise<readonly StoredNotice[]>;
  /** The worlds that have pending notices. */
  worlds(): readonly string[] | Promise<readonly string[]>;
  /**
   * Forgets all of a world.
   *
   * @param world whose they are
   */
  clear(world: string): void | Promise<void>;
}
