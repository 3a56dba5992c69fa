import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchThread } from '../../../src/read/pdf/watch.ts';

describe('watchThread', () => {
  let [cpu, idle] = [0, 0];
  const thread = {
    performance: { eventLoopUtilization: (since?: { idle: number }) => ({ idle: idle - (since?.idle ?? 0) }) },
  } as unknown as Worker;
  const pass = (seconds: number, working: number, idling: number): void => {
    for (let n = 0; n < seconds * 4; n++) {
      cpu += working * 250_000;
      idle += idling * 250;
      vi.advanceTimersByTime(250);
    }
  };

  beforeEach(() => {
    [cpu, idle] = [0, 0];
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
    vi.spyOn(process, 'cpuUsage').mockImplementation(since => ({ user: cpu - (since?.user ?? 0), system: 0 }));
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  const reasonsAfter = (act: (answered: (isPage: boolean) => void) => void): readonly string[] => {
    const reasons: string[] = [];
    const watch = watchThread(thread, reason => {
      reasons.push(reason);
      watch.stop();
    });
    act(watch.answered);
    watch.stop();
    return reasons;
  };

  it('gives up a thread that works on and on without an answer, soon', () => {
    expect(reasonsAfter(() => pass(15, 1, 0))).toEqual(['10 s of work without an answer']);
  });

  it('does not give up one that a busy machine lets work little', () => {
    expect(reasonsAfter(() => pass(60, 0.1, 0))).toEqual([]);
  });

  it('does not count what other threads of the program work as more than the time that went by', () => {
    expect(reasonsAfter(() => pass(8, 16, 0))).toEqual([]);
  });

  it('gives up one that waits for nothing', () => {
    expect(reasonsAfter(() => pass(15, 0, 1))).toHaveLength(1);
  });

  it('lets a long document work for as long as its pages come, and none for hours', () => {
    const draw = (seconds: number) => (answered: (isPage: boolean) => void) => {
      for (let page = 0; page < 1_000; page++) {
        pass(seconds, 1, 0);
        answered(true);
      }
    };
    expect(reasonsAfter(draw(0.25))).toEqual([]);
    expect(reasonsAfter(draw(5))).toHaveLength(1);
  });
});
