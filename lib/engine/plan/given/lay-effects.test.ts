import { describe, expect, it } from "vitest";
import { givenTimelineSchema } from "@/lib/ims/schema/given-timeline";
import { isNotImplemented } from "../check/checked-batch";
import { media } from "../testing/problems";
import { layPicture } from "./lay-picture";
import { layEffects } from "./lay-effects";

/** Clips from 0 to 4, 4 to 8 and 7.5 to 11.5 s; the second fades into the third. */
const fade = { Type: "Transition", SubType: "fade", Duration: 0.5 };
const lay = (...items: object[]) => {
  const { VideoTracks, EffectTracks } = givenTimelineSchema.parse({
    VideoTracks: [
      {
        VideoTrackClips: [
          { MediaId: "v1", Out: 4 },
          { MediaId: "v1", Out: 4, Effects: [fade] },
          { MediaId: "v1", Out: 4 },
        ],
      },
    ],
    EffectTracks: [{ EffectTrackItems: items }],
  });
  const picture = layPicture(VideoTracks[0]?.VideoTrackClips ?? [], "T", media, {
    width: 320,
    height: 180,
  });
  expect(picture.problems).toEqual([]);
  const { clips, problems } = layEffects(EffectTracks, picture.clips);
  const on = clips.map(({ Effects }) =>
    Effects.flatMap((effect) =>
      effect.Type === "VFX" || effect.Type === "Filter" ? [effect.SubType] : [],
    ).join(),
  );
  return { on, problems };
};
const vfx = { Type: "VFX", SubType: "snow" };
const filter = { Type: "Filter", SubType: "warm" };

describe("an effect over a stretch of the film", () => {
  it.each<[string, object, string[]]>([
    ["a VFX over the first clip", { ...vfx, TimelineIn: 0, TimelineOut: 4 }, ["snow", "", ""]],
    ["a VFX a frame beside", { ...vfx, TimelineIn: 0.03, TimelineOut: 4.03 }, ["snow", "", ""]],
    ["a filter over all", filter, ["warm", "warm", "warm"]],
    ["a filter beyond the end", { ...filter, TimelineOut: 60 }, ["warm", "warm", "warm"]],
    ["a filter over two", { ...filter, TimelineIn: "4", TimelineOut: 11.5 }, ["", "warm", "warm"]],
  ])("lies on its clips: %s", (_, item, is) => {
    expect(lay(item)).toEqual({ on: is, problems: [] });
  });

  it("lies beside one of the other kind", () => {
    expect(lay(filter, { ...vfx, TimelineOut: 4 }).on).toEqual(["warm,snow", "warm", "warm"]);
  });

  it.each<[string, object[], string, boolean]>([
    ["begins inside a clip", [{ ...vfx, TimelineIn: 1, TimelineOut: 4 }], "[0].TimelineIn", true],
    ["ends inside a clip", [{ ...filter, TimelineOut: 7 }], "[0].TimelineOut", true],
    ["ends inside a fade", [{ ...filter, TimelineOut: 8 }], "[0].TimelineOut", true],
    ["begins inside a fade", [{ ...vfx, TimelineIn: 7.5 }], "[0].TimelineIn", true],
    ["moves over two clips", [{ ...vfx, TimelineIn: 4 }], "[0].TimelineOut", true],
    ["is not drawn", [{ ...vfx, SubType: "no-such" }], "[0].SubType", true],
    ["comes after the film", [{ ...vfx, TimelineIn: 20 }], "[0].TimelineIn", false],
    [
      "ends before it begins",
      [{ ...vfx, TimelineIn: 3, TimelineOut: 1 }],
      "[0].TimelineOut",
      false,
    ],
    ["is the second filter", [filter, filter], "[1].Type", false],
  ])("is refused where it %s", (_, items, at, isGap) => {
    const { problems } = lay(...items);
    expect(problems.map(({ path }) => path)).toEqual([
      `Timeline.EffectTracks[0].EffectTrackItems${at}`,
    ]);
    expect(problems.map(isNotImplemented)).toEqual([isGap]);
  });
});
