import { describe, expect, it } from "vitest";
import { fidelity, isRefusal } from "@/lib/ims/schema/fidelity/fidelity";
import type { Timeline } from "@/lib/ims/schema/timeline";
import { isNotImplemented } from "../check/checked-batch";
import { media } from "../testing/problems";
import { speechNeedKey } from "../facts";
import { givenNeeds } from "./lay-audio";
import { layGiven } from "./lay-given";
import { testMeasure, testVoices } from "../testing/plan";
import { readGivenTimeline } from "./read-given-timeline";
import { type Given, timelineSamples, valueSamples } from "../testing/timeline-samples";
import { seenIn } from "../testing/timeline-seen";

const rows = fidelity.filter(({ path }) =>
  /^(Timeline|(Video|Audio|Subtitle)TrackClip)\b/.test(path),
);
const fields = rows.filter(({ path }) => !path.includes("="));
const values = rows.filter(({ path }) => path.includes("="));

type Outcome = { plan: Timeline | null; problems: { path: string; gap: boolean }[] };

/** The outcome of a written timeline, read and laid out as when it is submitted. */
function outcomeOf(given: Given): Outcome {
  const read = readGivenTimeline(JSON.stringify(given));
  if (read.kind === "ours") throw new Error("it was taken for one of ours");
  const outcomeOf = (problems: Parameters<typeof isNotImplemented>[0][]): Outcome => ({
    plan: null,
    problems: problems.map((one) => ({ path: one.path, gap: isNotImplemented(one) })),
  });
  if (read.kind === "problems") return outcomeOf(read.problems);
  const { timeline } = read;
  const speech = new Map(
    givenNeeds(timeline, testVoices).map(({ need }) => [speechNeedKey(need), testMeasure(need)]),
  );
  const subtitles = new Map([
    ["oss://bucket/a.srt", [{ from: 0, to: 25, text: "First" }]],
    ["oss://bucket/b.srt", [{ from: 0, to: 25, text: "Second" }]],
  ]);
  const output = { index: 0, width: 320, height: 180, crf: undefined };
  const laid = layGiven({ timeline, output, media, speech, subtitles, voices: testVoices });
  return laid.ok ? { plan: laid.timeline, problems: [] } : outcomeOf(laid.problems);
}

/** `Effects[Volume].Gain` → the names that its path must contain: `Effects`, `Gain`. */
const namesOf = (field: string): string[] =>
  field
    .replace(/^\w+TrackClip/, "TrackClips")
    .split(".")
    .map((name) => name.replace(/\[.*$/, ""))
    .filter((name) => name !== "Timeline");

/** Whether a problem is at the field or at its parent; for an effect it may be at its type. */
function isAt(path: string, field: string): boolean {
  const names = path.replace(/\[\d+\]/g, "").split(".");
  const [, clip, type] = /^(\w+)\.Effects\[(\w+)\]/.exec(field) ?? [];
  const whole = fidelity.find((row) => row.path === `${clip}.Effects[].Type=${type}`);
  const wanted = [...namesOf(field), ...(whole && isRefusal(whole) ? ["Type"] : [])];
  const last = names.at(-1)?.replace(/^(Video|Audio|Subtitle)(?=TrackClips$)/, "");
  return wanted.includes(last ?? "");
}

describe("every field of a timeline in the fidelity table", () => {
  it("has a sample, and every sample a row", () => {
    expect(fields.length).toBeGreaterThan(90);
    expect(Object.keys(timelineSamples).sort()).toEqual(fields.map(({ path }) => path).sort());
  });

  it.each(fields.filter((row) => !isRefusal(row)).map(({ path, level }) => [path, level]))(
    "%s is %s: it is obeyed",
    (path) => {
      const sample = timelineSamples[path];
      const { plan, problems } = outcomeOf(sample?.given(sample.good) ?? {});
      expect(problems).toEqual([]);
      expect(plan && sample?.sees?.(seenIn(plan))).toEqual(sample?.is);
    },
  );

  it.each(fields.filter((row) => !isRefusal(row)).map(({ path }) => path))(
    "%s with a wrong value is refused there",
    (path) => {
      const sample = timelineSamples[path];
      const { problems } = outcomeOf(sample?.given(sample.bad) ?? {});
      expect(problems.length).toBeGreaterThan(0);
      expect(problems.filter((problem) => !isAt(problem.path, path))).toEqual([]);
    },
  );

  it.each(fields.filter(isRefusal).map(({ path, level }) => [path, level]))(
    "%s is %s: it is refused by name",
    (path) => {
      const sample = timelineSamples[path];
      const { problems } = outcomeOf(sample?.given(sample.good) ?? {});
      expect(problems.some((problem) => problem.gap && isAt(problem.path, path))).toBe(true);
      expect(problems.filter(({ gap }) => !gap)).toEqual([]);
    },
  );
});

describe("every value of a timeline in the fidelity table", () => {
  it.each(values.map((row) => [row.path, row.level, row] as const))("%s is %s", (path, _, row) => {
    const [field = "", name = ""] = path.split(/=(.*)/s);
    const make = valueSamples[path] ?? timelineSamples[field]?.given;
    if (!make) throw new Error("there is no sample");
    const { problems } = outcomeOf(make(name === "*" ? "NoSuch" : name));
    if (!isRefusal(row)) {
      expect(problems).toEqual([]);
      return;
    }
    expect(problems.some((problem) => problem.gap && isAt(problem.path, field))).toBe(true);
  });
});

it("names a value that should be a number, also in an effect", () => {
  const loud = { MediaId: "v1", Effects: [{ Type: "Volume", Gain: "loud" }] };
  const problem = {
    path: "Timeline.VideoTracks[0].VideoTrackClips[0].Effects[0].Gain",
    gap: false,
  };
  expect(outcomeOf({ VideoTracks: [{ VideoTrackClips: [loud] }] }).problems).toEqual([problem]);
});

it("reports an undocumented field as a mistake, not as a gap of the engine", () => {
  const typo = outcomeOf({ VideoTracks: [{ VideoTrackClips: [{ MediaId: "v1", Colour: 1 }] }] });
  expect(typo.problems).toEqual([
    { path: "Timeline.VideoTracks[0].VideoTrackClips[0].Colour", gap: false },
  ]);
  const strange = { MediaId: "v1", Effects: [{ Type: "Sparkle" }] };
  expect(outcomeOf({ VideoTracks: [{ VideoTrackClips: [strange] }] }).problems).toEqual([
    { path: "Timeline.VideoTracks[0].VideoTrackClips[0].Effects[0].Type", gap: false },
  ]);
});

describe("the position of a clip of the main track", () => {
  const path = "Timeline.VideoTracks[0].VideoTrackClips[0]";
  const laid = (fields: object) =>
    outcomeOf({ VideoTracks: [{ VideoTrackClips: [{ MediaId: "v1", Out: 1, ...fields }] }] });
  const boxOf = (fields: object) => {
    const { X, Y, Width, Height } = laid(fields).plan?.VideoTracks[0].VideoTrackClips[0] ?? {};
    return [X, Y, Width, Height];
  };

  it.each([
    [{ X: "0.25", Y: 40, Width: 0.5, Height: "60" }, [0.25, 40, 0.5, 60]],
    [{ Y: 0.3333, Width: 1, Height: 0.3333 }, [0, 0.3333, 1, 0.3333]],
    [{ Height: 0.5 }, [0, 0, undefined, 0.5]],
    [{ X: 10 }, [10, 0, undefined, undefined]],
  ])("%j is obeyed", (fields, box) => {
    expect(boxOf(fields)).toEqual(box);
  });

  it.each([
    [{ X: 0, Y: 0, Width: 1, Height: 1 }],
    [{ X: 0, Width: 0.9999, Height: "0.9999" }],
    [{ Width: 1 }],
  ])("%j is the whole frame", (fields) => {
    expect(boxOf(fields)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it.each([
    [{ X: 320 }, "X"],
    [{ X: 1 }, "X"],
    [{ Y: 180, Width: 0.5 }, "Y"],
    [{ Width: 0 }, "Width"],
    [{ Height: "0" }, "Height"],
  ])("%j would show nothing", (fields, name) => {
    expect(laid(fields).problems).toEqual([{ path: `${path}.${name}`, gap: false }]);
  });
});
