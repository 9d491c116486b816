import { Session } from 'node:inspector/promises';

/** Which code has run, as the engine tells it. */
export interface Coverage {
  /**
   * How many blocks have run since the last call that had not run before.
   *
   * @param isAgain counts what the last call without it has counted, each block once
   */
  more(isAgain?: boolean): Promise<number>;
}

/** Starts to count blocks of the sources. */
export async function coverage(): Promise<Coverage> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const known = new Set<string>();
  let fresh = new Set<string>();
  return {
    async more(isAgain = false) {
      const blocks = await ran(session);
      const before = isAgain ? fresh : known;
      const news = blocks.filter((block) => (isAgain ? before.has(block) : !before.has(block)));
      if (isAgain) for (const block of news) fresh.delete(block);
      else {
        fresh = new Set(news);
        for (const block of news) known.add(block);
      }
      return news.length;
    },
  };
}

async function ran(session: Session): Promise<readonly string[]> {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  return result
    .filter(({ url }) => /\/(?:src|conformance)\//.test(url) && !url.includes('node_modules'))
    .flatMap(({ url, functions }) =>
      functions.flatMap(({ ranges }) =>
        ranges
          .filter(({ count }) => count > 0)
          .map((range) => `${url}:${range.startOffset}:${range.endOffset}`),
      ),
    );
}
