import { describe, expect, it } from 'vitest';
import { SharedMemory } from '../../src/cli/commands/validate/jobs/SharedMemory.js';

const bufferOf = ({ buffer }: Uint8Array) => buffer;

describe('SharedMemory', () => {
  it('shares bytes of its own as they are, and copies others', () => {
    const memory = new SharedMemory();
    const chunk = memory.take();
    expect(chunk.length).toBe(0x100000);
    expect(memory.shared(chunk.subarray(1, 3)).buffer).toBe(chunk.buffer);
    const foreign = Buffer.from('{}\n');
    const shared = memory.shared(foreign);
    expect([...shared]).toEqual([...foreign]);
    expect(shared.buffer).not.toBe(foreign.buffer);
    // A copy of a part is no longer than the part.
    expect(memory.shared(foreign.subarray(1)).buffer.byteLength).toBe(2);
  });

  it('gives memory again when nothing in it is to be judged, and not before', () => {
    const memory = new SharedMemory();
    const [first, second] = [memory.take(), memory.take()];
    const parts = [first.subarray(0, 5), first.subarray(5), second].map((part) => memory.shared(part));
    const [a, b, c] = parts as [Uint8Array, Uint8Array, Uint8Array];
    memory.release(a, b);
    const third = memory.take();
    expect([first, second].map(bufferOf)).not.toContain(third.buffer);
    memory.release(b, c);
    expect(memory.take().buffer).toBe(first.buffer);
    // More of the last chunk may follow.
    memory.release(c, undefined);
    expect([first, second, third].map(bufferOf)).not.toContain(memory.take().buffer);
  });

  it('keeps nothing of a copy', () => {
    const memory = new SharedMemory();
    const copy = memory.shared(Buffer.from('{}\n'));
    memory.shared(Buffer.from('[]\n'));
    memory.release(copy, undefined);
    expect(memory.take().length).toBe(0x100000);
  });
});
