import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createDraftSaver, type SavingState } from "./draft-saver";

beforeEach(() => void vi.useFakeTimers({ now: 1000 }));
afterEach(() => void vi.useRealTimers());

function setUp(put: (version: number) => Promise<boolean>) {
  const sent: number[] = [];
  const states: SavingState[] = [];
  const saver = createDraftSaver({
    put: (version) => {
      sent.push(version);
      return put(version);
    },
    onState: (state) => void states.push(state),
    restMs: 600,
    retryMs: 3000,
    now: Date.now,
  });
  return { saver, sent, states };
}

describe("createDraftSaver", () => {
  it("sends once when the typing rests", async () => {
    const { saver, sent, states } = setUp(async () => true);
    for (let key = 0; key < 5; key++) {
      saver.changed();
      await vi.advanceTimersByTimeAsync(200);
    }
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(600);
    expect(sent).toHaveLength(1);
    expect(states.at(-1)).toBe("saved");
  });

  it("sends at once when the page is hidden, and nothing when all is kept", async () => {
    const { saver, sent } = setUp(async () => true);
    await saver.flush(true);
    saver.changed();
    await saver.flush(true);
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toHaveLength(1);
  });

  it("says when it cannot send, and tries until it can", async () => {
    let online = false;
    const { saver, sent, states } = setUp(async () => online);
    saver.changed();
    await vi.advanceTimersByTimeAsync(600);
    expect(states.at(-1)).toBe("offline");
    await vi.advanceTimersByTimeAsync(3000);
    expect(states.at(-1)).toBe("offline");
    online = true;
    await vi.advanceTimersByTimeAsync(3000);
    expect([sent.length, states.at(-1)]).toEqual([3, "saved"]);
  });

  it("does not call saved what was typed while an older version was on its way", async () => {
    let arrive: (kept: boolean) => void = () => {};
    const { saver, sent, states } = setUp(() => new Promise((resolve) => (arrive = resolve)));
    saver.changed();
    await vi.advanceTimersByTimeAsync(600);
    saver.changed();
    arrive(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(states.at(-1)).toBe("typing");
    await vi.advanceTimersByTimeAsync(600);
    arrive(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(states.at(-1)).toBe("saved");
    expect(sent[1]).toBeGreaterThan(sent[0] ?? 0);
  });

  it("gives two changes in one millisecond rising versions", async () => {
    const { saver, sent } = setUp(async () => true);
    saver.changed();
    await saver.flush(false);
    saver.changed();
    await saver.flush(false);
    expect(sent[1]).toBeGreaterThan(sent[0] ?? 0);
  });

  it("sends nothing after the draft became a job", async () => {
    const { saver, sent } = setUp(async () => true);
    saver.changed();
    saver.stop();
    saver.changed();
    await vi.advanceTimersByTimeAsync(5000);
    await saver.flush(true);
    expect(sent).toEqual([]);
  });
});
