import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { freshWall, type WallForm, wallFormSchema } from "../form/wall-form";
import { drawKeys } from "./draw-keys";
import { noHistory, redo, remember, undo } from "./wall-history";
import {
  acceptLooks,
  changedLooks,
  endRule,
  jobOf,
  markMade,
  neverShow,
  openWith,
  reject,
  swapShot,
  toBeMade,
  toggleKept,
  withCount,
} from "./wall-state";

const wall = freshWall("seed", 4);
const logo = { mediaId: "logo", inSeconds: 1.5 };

describe("a wall", () => {
  it("draws a rejected video anew in its place, and leaves the others where they are", () => {
    const after = reject(toggleKept(wall, 2), 1);
    expect(after.outputs).toEqual([0, 4, 2, 3]);
    expect(after.draws).toEqual([{ instead: 1, swap: [] }]);
    expect(after.kept).toEqual([2]);
  });

  it("rejects what was drawn for a rejected one", () => {
    const after = reject(reject(wall, 1), 4);
    expect(after.outputs).toEqual([0, 5, 2, 3]);
    expect(after.draws.map(({ instead }) => instead)).toEqual([1, 4]);
  });

  it("keeps a kept video kept when one of its shots is swapped, and no longer when it is rejected", () => {
    const swap = { at: 2, mediaId: "m", inSeconds: 3 };
    const swapped = swapShot(toggleKept(wall, 0), 0, swap);
    expect([swapped.outputs, swapped.kept]).toEqual([[4, 1, 2, 3], [4]]);
    expect(swapped.draws).toEqual([{ instead: 0, swap: [swap] }]);
    expect(reject(swapped, 4).kept).toEqual([]);
  });

  it("draws anew what breaks a rule, but nothing that is kept or made", () => {
    const before = markMade(toggleKept(wall, 1), [3], "j");
    const after = neverShow(before, logo, [0, 1, 3]);
    expect(after.outputs).toEqual([4, 1, 2, 3]);
    expect(after.never).toEqual([{ ...logo, since: 4, until: null }]);
    expect(openWith(wall, logo, [2]).open).toEqual([{ ...logo, since: 4, until: null }]);
  });

  it("says a rule once", () => {
    const twice = neverShow(neverShow(wall, logo, []), logo, [0]);
    expect(twice.never).toHaveLength(1);
    expect(twice.outputs).toEqual([4, 1, 2, 3]);
  });

  it("ends a rule for later draws, and forgets one under which nothing was drawn", () => {
    const used = neverShow(wall, logo, [0]);
    expect(endRule(used, "never", rule(used)).never).toEqual([{ ...logo, since: 4, until: 5 }]);
    const unused = neverShow(wall, logo, []);
    expect(endRule(unused, "never", rule(unused)).never).toEqual([]);
  });

  it("makes the kept ones, or all when none is kept, and none twice", () => {
    expect(toBeMade(wall)).toEqual([0, 1, 2, 3]);
    const kept = toggleKept(toggleKept(wall, 3), 0);
    expect(toBeMade(kept)).toEqual([0, 3]);
    expect(toBeMade(markMade(kept, [0], "j"))).toEqual([3]);
    expect(toBeMade(markMade(wall, [0, 1], "j"))).toEqual([2, 3]);
  });

  it("knows the job that made a video", () => {
    const made = markMade(markMade(wall, [0], "first"), [2, 0], "second");
    expect([0, 1, 2].map((draw) => jobOf(made, draw))).toEqual(["second", null, "second"]);
    expect(jobOf({ ...made, jobs: [] }, 0)).toBe("");
  });

  it("tells which kept videos look otherwise than when they were kept", () => {
    const kept = toggleKept(toggleKept(toggleKept(wall, 0, "a"), 1, "b"), 2, "c");
    const looks = new Map([
      [0, "a"],
      [1, "other"],
      [3, "d"],
    ]);
    expect(changedLooks(kept, looks)).toEqual([1]);
    expect(changedLooks(toggleKept(kept, 1), looks)).toEqual([]);
    expect(changedLooks(acceptLooks(kept, looks), looks)).toEqual([]);
    expect(toggleKept(kept, 1).looks).toEqual([
      { draw: 0, look: "a" },
      { draw: 2, look: "c" },
    ]);
  });

  it("has other first draws for another count only while nothing was done", () => {
    expect(withCount(wall, 6)).toEqual(freshWall("seed", 6));
    const kept = toggleKept(wall, 3);
    expect(withCount(reject(kept, 0), 6).draws).toHaveLength(3);
    const fewer = withCount(kept, 2);
    expect(fewer.outputs).toEqual([0, 3]);
    expect(withCount(fewer, 4).outputs).toEqual([0, 3, 1, 2]);
    expect(withCount(fewer, 4).draws).toEqual([]);
  });
});

const rule = ({ never }: WallForm) => never[0] as WallForm["never"][number];

/** Any act of a person; `pick` chooses what it is done to. */
const act = fc.record({
  name: fc.constantFrom("keep", "reject", "swap", "open", "never", "end", "count", "made"),
  pick: fc.nat({ max: 50 }),
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

function apply(before: WallForm, { name, pick }: Act): WallForm {
  const draw = before.outputs[pick % before.outputs.length] ?? 0;
  const shot = { mediaId: `m${pick % 3}`, inSeconds: pick % 2 ? pick : null };
  const breaking = before.outputs.filter((one) => (one + pick) % 3 === 0);
  switch (name) {
    case "keep":
      return toggleKept(before, draw);
    case "reject":
      return reject(before, draw);
    case "swap":
      return swapShot(before, draw, { at: pick % 5, mediaId: "m", inSeconds: pick });
    case "open":
      return openWith(before, shot, breaking);
    case "never":
      return neverShow(before, shot, breaking);
    case "end": {
      const list = pick % 2 ? "open" : "never";
      const ended = before[list][pick % Math.max(1, before[list].length)];
      return ended ? endRule(before, list, ended) : before;
    }
    case "count":
      return withCount(before, 1 + (pick % 12));
    case "made":
      return markMade(before, [draw], "j");
  }
}

describe("whatever is done on a wall", () => {
  const acts = fc.array(act, { maxLength: 60 });

  it("never changes a draw that is in its log once something was done", () => {
    fc.assert(
      fc.property(acts, (done) => {
        let before = toggleKept(freshWall("s", 5), 0);
        for (const one of done) {
          const after = apply(before, one);
          const [earlier, later] = [drawKeys(before), drawKeys(after)];
          expect(later.slice(0, earlier.length)).toEqual(earlier.slice(0, later.length));
          before = after;
        }
      }),
    );
  });

  it("leaves a wall that fits the form, shows each draw once, and none that was replaced", () => {
    fc.assert(
      fc.property(acts, (done) => {
        const after = done.reduce(apply, freshWall("s", 5));
        expect(wallFormSchema.safeParse(after).success).toBe(true);
        expect(new Set(after.outputs).size).toBe(after.outputs.length);
        const replaced = new Set(after.draws.map(({ instead }) => instead));
        expect(after.outputs.filter((draw) => replaced.has(draw))).toEqual([]);
      }),
    );
  });

  it("is taken back step by step, and done again, except for what was made", () => {
    fc.assert(
      fc.property(acts, (done) => {
        const start = freshWall("s", 5);
        let [now, history] = [start, noHistory];
        for (const one of done) {
          const after = apply(now, one);
          if (one.name === "made") now = after;
          else [now, history] = [after, remember(history, now)];
        }
        const end = now;
        for (let step = undo(history, now); step; step = undo(history, now)) {
          [now, history] = [step.wall, step.history];
        }
        expect(now).toEqual({ ...start, made: end.made, jobs: end.jobs });
        for (let step = redo(history, now); step; step = redo(history, now)) {
          [now, history] = [step.wall, step.history];
        }
        expect(now).toEqual(end);
      }),
    );
  });
});

describe("drawKeys", () => {
  it("differ for another draw in the same place of the log", () => {
    const one = drawKeys(reject(wall, 1)).at(-1);
    const other = drawKeys(reject(wall, 2)).at(-1);
    expect(one).not.toBe(other);
    expect(new Set(drawKeys(reject(wall, 1))).size).toBe(5);
  });

  it("know the rules that a draw was made under", () => {
    const ruled = reject(neverShow(wall, logo, []), 1);
    expect(drawKeys(ruled).at(-1)).not.toBe(drawKeys(reject(wall, 1)).at(-1));
  });
});
