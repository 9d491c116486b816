/** The largest message that is read: far above any table, far below what would fill the memory. */
export const maxMessageBytes = 16 * 0x100000;
