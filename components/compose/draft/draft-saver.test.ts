import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createDraftSaver, type Put, type SavingState } from "./draft-saver";

beforeEach(() => void vi.useFakeTimers({ now: 1000 }));
afterEach(() => void vi.useRealTimers());

function setUp(put: (version: number) => Promise<Put>) {
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
  it("sends once when typing pauses", async () => {
    const { saver, sent, states } = setUp(async () => "kept");
    for (let key = 0; key < 5; key++) {
      saver.changed();
      await vi.advanceTimersByTimeAsync(200);
    }
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(600);
    expect(sent).toHaveLength(1);
    expect(states.at(-1)).toBe("saved");
  });

  it("sends at once when the page is hidden, and nothing when everything is saved", async () => {
    const { saver, sent } = setUp(async () => "kept");
    await saver.flush(true);
    saver.changed();
    await saver.flush(true);
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toHaveLength(1);
  });

  it("reports when it cannot send, and tries again until it can", async () => {
    let online = false;
    const { saver, sent, states } = setUp(async () => (online ? "kept" : "lost"));
    saver.changed();
    await vi.advanceTimersByTimeAsync(600);
    expect(states.at(-1)).toBe("offline");
    await vi.advanceTimersByTimeAsync(3000);
    expect(states.at(-1)).toBe("offline");
    online = true;
    await vi.advanceTimersByTimeAsync(3000);
    expect([sent.length, states.at(-1)]).toEqual([3, "saved"]);
  });

  it("sends a refused version only once, and sends the next change", async () => {
    let answer: Put = "refused";
    const { saver, sent, states } = setUp(async () => answer);
    saver.changed();
    await vi.advanceTimersByTimeAsync(20_000);
    expect([sent.length, states.at(-1)]).toEqual([1, "refused"]);
    answer = "kept";
    saver.changed();
    await vi.advanceTimersByTimeAsync(600);
    expect([sent.length, states.at(-1)]).toEqual([2, "saved"]);
  });

  it("does not report changes as saved that were typed while an older version was being sent", async () => {
    let arrive: (put: Put) => void = () => {};
    const { saver, sent, states } = setUp(() => new Promise((resolve) => (arrive = resolve)));
    saver.changed();
    await vi.advanceTimersByTimeAsync(600);
    saver.changed();
    arrive("kept");
    await vi.advanceTimersByTimeAsync(0);
    expect(states.at(-1)).toBe("typing");
    await vi.advanceTimersByTimeAsync(600);
    arrive("kept");
    await vi.advanceTimersByTimeAsync(0);
    expect(states.at(-1)).toBe("saved");
    expect(sent[1]).toBeGreaterThan(sent[0] ?? 0);
  });

  it("gives two changes in one millisecond rising versions", async () => {
    const { saver, sent } = setUp(async () => "kept");
    saver.changed();
    await saver.flush(false);
    saver.changed();
    await saver.flush(false);
    expect(sent[1]).toBeGreaterThan(sent[0] ?? 0);
  });

  it("sends nothing after the draft became a job", async () => {
    const { saver, sent } = setUp(async () => "kept");
    saver.changed();
    saver.stop();
    saver.changed();
    await vi.advanceTimersByTimeAsync(5000);
    await saver.flush(true);
    expect(sent).toEqual([]);
  });
});
