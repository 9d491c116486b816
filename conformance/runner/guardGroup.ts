import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';

/** Groups that are to end with this process. */
const live = new Set<number>();

/**
 * Waits for a line. The end of its input without one means that the runner is gone, however it went:
 * a signal that no program can catch leaves nobody else to act.
 */
const WATCHDOG = 'trap "" HUP INT QUIT TERM; read -r _ || kill -s KILL -- "-$1"';

/**
 * Lets a process group end with this process: on `process.exit` and an uncaught error by a listener, on
 * a signal by a watchdog, a shell in a separate session that outlives this process for a moment. What
 * signals mean to this process stays as it is.
 *
 * @param group the process id of its leader, on POSIX
 * @returns ends the group at once, and the guard; further calls do nothing
 */
export function guardGroup(group: number): () => void {
  if (live.size === 0) process.on('exit', endAll);
  live.add(group);
  // Without the environment of the testee, by which processes that are left behind are known.
  const watchdog = spawn('/bin/sh', ['-c', WATCHDOG, 'tallystick-watchdog', String(group)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    cwd: '/',
    env: {},
  });
  watchdog.on('error', () => {
    // Without a shell the listener is all there is.
  });
  watchdog.stdin.on('error', () => {
    // Somebody ended the watchdog.
  });
  watchdog.unref();
  (watchdog.stdin as unknown as Socket).unref();
  return () => {
    if (!live.delete(group)) return;
    if (live.size === 0) process.off('exit', endAll);
    killGroup(group);
    watchdog.stdin.end('\n');
  };
}

function endAll(): void {
  for (const group of live) killGroup(group);
}

function killGroup(group: number): void {
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}
