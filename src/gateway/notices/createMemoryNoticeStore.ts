import type { NoticeStore, StoredNotice } from './NoticeStore.js';

/**
 * Makes a store of notices in the memory of this process.
 *
 * @returns what {@link createGateway} takes as `store`
 * @example
 * ```ts
 * import { createMemoryNoticeStore } from 'tallystick/gateway';
 *
 * console.log(await createMemoryNoticeStore().list('a')); // []
 * ```
 */
export function createMemoryNoticeStore(): NoticeStore {
  const notices = new Map<string, StoredNotice>();
  const of = (world: string) => [...notices.values()].filter((notice) => notice.world === world);
  return {
    put: (notice) => void notices.set(`${notice.world} ${notice.id}`, notice),
    remove: (world, id) => void notices.delete(`${world} ${id}`),
    list: (world) => of(world).toSorted((one, other) => one.due - other.due),
    worlds: () => [...new Set([...notices.values()].map(({ world }) => world))],
    clear(world) {
      for (const { id } of of(world)) notices.delete(`${world} ${id}`);
    },
  };
}
