import { describe, expect, it } from "vitest";
import type { MediaFacts } from "@/lib/engine/plan/facts";
import type { Timeline } from "@/lib/ims/schema/timeline";
import { cutList } from "../shots/cut-list";
import { timeline, videoClip } from "../testing/timeline";
import { stillMoment } from "./still-moment";
import { stillPicture } from "./still-picture";

const fade = { Type: "Transition" as const, SubType: "fade", Duration: 0.4 };
const momentOf = (plan: Timeline, shot: number) => stillMoment(plan, cutList(plan), shot);

/** Two shots of one source, of which the second shows seconds `from` to `to` of the shot from 4 s to 9 s. */
function showing(from: number, to: number, leadSeconds = 1): Timeline {
  const shot = { GroupName: "Group", ShotIn: 4, ShotOut: 9, Filler: false };
  const at = { in: from, out: to, from: leadSeconds, to: leadSeconds + to - from };
  return timeline([
    videoClip("a", { in: 0, out: leadSeconds, from: 0, to: leadSeconds }),
    videoClip("a", at, { Reelpress: shot }),
  ]);
}

const size = { width: 180, height: 320 };
const facts = { contentHash: "x", kind: "video" } as MediaFacts;
const sources = new Map([["a", { path: "a.mp4", facts }]]);
const keyOf = (plan: Timeline) =>
  stillPicture(momentOf(plan, 1)!.cut, { frame: size, rate: 25, size }, sources).key;

describe("the moment of a still", () => {
  it("lies where its shot is seen alone, never in a transition, however the shots overlap", () => {
    for (const overlap of [0.2, 0.4, 0.8, 1.2]) {
      for (const second of [1.3, 2, 2.52, 5]) {
        const end = 2 - overlap + second;
        const plan = timeline([
          videoClip("a", { in: 0, out: 2, from: 0, to: 2 }, { Effects: [fade] }),
          videoClip("a", { in: 0, out: second, from: 2 - overlap, to: end }, { Effects: [fade] }),
          videoClip("a", { in: 0, out: 3, from: end - overlap, to: end - overlap + 3 }),
        ]);
        const seconds = momentOf(plan, 1)!.frame / 25;
        if (second <= 2 * overlap) continue;
        expect(seconds).toBeGreaterThanOrEqual(2);
        expect(seconds).toBeLessThan(end - overlap);
        expect(momentOf(plan, 1)?.cut.kind).toBe("play");
      }
    }
  });

  it("is in the middle of the transitions for a shot that is only seen in them", () => {
    const plan = timeline([
      videoClip("a", { in: 0, out: 2, from: 0, to: 2 }, { Effects: [fade] }),
      videoClip("a", { in: 0, out: 0.8, from: 1.6, to: 2.4 }, { Effects: [fade] }),
      videoClip("a", { in: 0, out: 2, from: 2, to: 4 }),
    ]);
    expect(momentOf(plan, 1)?.frame).toBe(50);
  });

  it("is the same picture for strips that show other stretches of a shot, at other times", () => {
    // All of them have second 6 of the source in their middle half.
    const keys = [
      showing(4, 8),
      showing(4.6, 7.2, 1.52),
      showing(5, 7.4, 3),
      showing(4.52, 7.8, 0.4),
    ].map(keyOf);
    expect(new Set(keys).size).toBe(1);
    expect(momentOf(showing(4, 8), 1)?.frame).toBe(75);
    expect(keyOf(showing(6.6, 8))).not.toBe(keys[0]);
  });

  it("is null for a shot that the timeline does not have or never shows", () => {
    const plan = showing(4, 6);
    expect(momentOf(plan, 2)).toBeNull();
    plan.Reelpress.Duration = 1;
    expect(momentOf(plan, 1)).toBeNull();
    expect(momentOf(plan, 0)).not.toBeNull();
  });
});
