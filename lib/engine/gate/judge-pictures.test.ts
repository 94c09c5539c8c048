import { describe, expect, it } from "vitest";
import type { ClipRule } from "@/lib/ims/schema/answers/clip-report";
import { createPictureJudge } from "./judge-pictures";
import { createTextJudge } from "./judge-texts";
import { lookBytes, lookPoints, lookSize } from "./look";
import type { PicturePlan, PictureRun, TextProof } from "./picture-plan";

/** A picture whose points all differ, brightened by `light`; `grey` makes it one colour. */
function picture(light: number, grey?: number): Buffer {
  const look = Buffer.alloc(lookBytes, 128);
  for (let index = 0; index < lookPoints; index += 1) {
    look[index] = grey ?? 60 + light + ((index * 37) % 100);
  }
  return look;
}
const black = () => picture(0, 16);
/** A shot that gets brighter by three levels per frame. */
const moving = Buffer.concat(Array.from({ length: 50 }, (_, frame) => picture(3 * (frame % 30))));
/** A shot in which something small moves in every third frame only. */
const lively = Buffer.concat(
  Array.from({ length: 50 }, (_, frame) => {
    const look = picture(0);
    return look.fill(20, Math.floor(frame / 3) * 9, Math.floor(frame / 3) * 9 + 4);
  }),
);
const steady = Buffer.concat(Array.from({ length: 50 }, () => picture(0)));
const dark = Buffer.concat(Array.from({ length: 50 }, black));
const plainBlue = Buffer.concat(Array.from({ length: 50 }, () => picture(0, 90)));
const lookOf = (looks: Buffer, frame: number) =>
  Buffer.from(looks.subarray(frame * lookBytes, (frame + 1) * lookBytes));

const shotOf = (looks: Buffer, step = 1, first = 0) => ({ looks, length: 50, first, step });
const runOf = (
  looks: Buffer,
  more: Partial<PictureRun> & { step?: number; first?: number } = {},
): PictureRun => {
  const { step, first, ...rest } = more;
  return { kind: "plain", from: 0, frames: 25, sources: [shotOf(looks, step, first)], ...rest };
};
const planOf = (runs: PictureRun[], overlays: PicturePlan["overlays"] = []): PicturePlan => ({
  frame: { width: 640, height: 640 },
  frames: 25,
  rate: 25,
  runs,
  overlays,
  texts: [],
});
function wrongRules(plan: PicturePlan, frames: readonly Buffer[]): ClipRule[] {
  const judge = createPictureJudge(plan);
  judge.take(Buffer.concat(frames.slice(0, 7)));
  judge.take(Buffer.concat(frames.slice(7)));
  return judge.findings().flatMap(({ Rule, Verdict }) => (Verdict === "Wrong" ? [Rule] : []));
}
/** The planned frames of a shot, some of them changed. */
const shown = (looks: Buffer, change: (frame: number) => Buffer | null = () => null, step = 1) =>
  Array.from({ length: 25 }, (_, n) => change(n) ?? lookOf(looks, Math.floor(n * step + 1e-3)));
const between = (from: number, to: number, make: () => Buffer) => (frame: number) =>
  frame >= from && frame < to ? make() : null;

describe("pictures", () => {
  it.each<[string, Buffer, (frame: number) => Buffer | null, ClipRule[]]>([
    ["the shot itself", moving, () => null, []],
    ["one black frame", moving, between(9, 10, black), ["Black"]],
    ["black where the shot is black", dark, () => null, []],
    [
      "a light shot instead of a black one",
      dark,
      between(3, 9, () => picture(9)),
      ["OtherPicture"],
    ],
    ["green for a moment", moving, between(4, 6, () => picture(0, 100)), ["OneColour"]],
    ["one colour where the shot has one", plainBlue, () => null, []],
    ["another colour", plainBlue, () => picture(0, 150), ["OtherPicture"]],
    ["a shot that stands still", steady, () => null, []],
    ["frozen from 0.3 s on", moving, (n) => (n > 7 ? lookOf(moving, 7) : null), ["Still"]],
    [
      "four equal frames, as a rounded speed brings them",
      moving,
      (n) => (n > 7 && n < 9 ? lookOf(moving, 7) : null),
      [],
    ],
    [
      "frozen where only something small moves",
      lively,
      (n) => (n > 7 ? lookOf(lively, 7) : null),
      ["Still"],
    ],
    ["something small that moves", lively, () => null, []],
    [
      "half of the picture missing",
      moving,
      (n) => {
        const look = lookOf(moving, n);
        return look.fill(16, 0, lookPoints / 2);
      },
      ["OtherPicture"],
    ],
  ])("are judged against their shot: %s", (_name, looks, change, rules) => {
    expect(wrongRules(planOf([runOf(looks)]), shown(looks, change))).toEqual(rules);
  });

  it("may follow a shot that is fast, slow, or begins late", () => {
    expect(
      wrongRules(planOf([runOf(moving, { step: 1.7 })]), shown(moving, undefined, 1.7)),
    ).toEqual([]);
    expect(
      wrongRules(planOf([runOf(moving, { step: 0.3 })]), shown(moving, undefined, 0.3)),
    ).toEqual([]);
    expect(wrongRules(planOf([runOf(moving, { first: 20 })]), shown(moving))).toEqual([
      "OtherPicture",
    ]);
  });

  it("may go through black in a transition, but not be black throughout", () => {
    const sources = [shotOf(moving), shotOf(steady)];
    const plan = planOf([{ kind: "transition", from: 0, frames: 25, sources }]);
    expect(wrongRules(plan, shown(moving, between(6, 18, black)))).toEqual([]);
    expect(wrongRules(plan, shown(moving, black))).toEqual(["Black"]);
  });

  it("may open from black in an effect, but not stay black for long", () => {
    const plan = planOf([runOf(moving, { kind: "effect" })]);
    expect(wrongRules(plan, shown(moving, between(0, 7, black)))).toEqual([]);
    expect(wrongRules(plan, shown(moving, between(0, 18, black)))).toEqual(["Black"]);
  });

  it("go through black as long as the whole transition may, also in a part of it", () => {
    const sources = [shotOf(moving), shotOf(steady)];
    const part = { kind: "transition" as const, from: 0, frames: 12, sources };
    const plan = (more: object) => planOf([{ ...part, ...more }]);
    const frames = shown(moving, between(0, 12, black));
    expect(wrongRules(plan({ ofFrames: 24 }), frames)).toEqual([]);
    expect(wrongRules(plan({}), frames)).toEqual(["Black"]);
  });

  it("go through black in turn where effects lie over one another", () => {
    const plan = (more: object) => planOf([runOf(moving, { kind: "effect", ...more })]);
    const frames = shown(moving, between(0, 18, black));
    expect(wrongRules(plan({ makings: 2 }), frames)).toEqual([]);
  });

  it("are compared only where no overlay covers them", () => {
    const half = { from: 0, to: 25, x: 0, y: 0, width: 640, height: 320 };
    const covered = (frame: number) => {
      const look = lookOf(moving, frame);
      return look.fill(235, 0, lookPoints / 2);
    };
    expect(wrongRules(planOf([runOf(moving)], [half]), shown(moving, covered))).toEqual([]);
    expect(wrongRules(planOf([runOf(moving)]), shown(moving, covered))).toEqual(["OtherPicture"]);
    const frozenBelow = (frame: number) => covered(Math.min(frame, 6));
    expect(wrongRules(planOf([runOf(moving)], [half]), shown(moving, frozenBelow))).toEqual([
      "Still",
    ]);
  });
});

describe("texts", () => {
  const points = Array.from({ length: 10 }, (_, at) => ({
    index: 5 * lookSize.width + at,
    luma: 235,
  }));
  const text = (more: Partial<TextProof> = {}): TextProof => ({
    text: "Sale",
    shown: { from: 0, to: 25 },
    rest: { from: 5, to: 20 },
    visible: true,
    inside: 1,
    atFrame: 12,
    points,
    ...more,
  });
  const withText = (frame: number) => {
    const look = lookOf(moving, frame);
    for (const { index } of points) look[index] = 235;
    return look;
  };
  it.each<[string, TextProof, boolean, string]>([
    ["seen", text(), true, "Good"],
    ["not in the picture", text(), false, "Wrong"],
    ["never drawn", text({ inside: 0, points: [], atFrame: null }), true, "Wrong"],
    ["outside of the frame", text({ inside: 0.02, points: [] }), true, "Wrong"],
    ["cut by the frame", text({ inside: 0.8 }), true, "Attention"],
    ["too small for its points", text({ points: points.slice(0, 3) }), false, "Good"],
    ["spaces alone", text({ visible: false, inside: 0, points: [] }), false, "NotJudged"],
  ])("are %s", (_name, proof, isThere, verdict) => {
    const judge = createTextJudge([proof], 25);
    judge.take(Buffer.concat(shown(moving, (frame) => (isThere ? withText(frame) : null))));
    expect(judge.findings()).toMatchObject([{ Rule: "Texts", Verdict: verdict }]);
  });
});
