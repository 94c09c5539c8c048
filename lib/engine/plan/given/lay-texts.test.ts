import { describe, expect, it } from "vitest";
import { givenTimelineSchema } from "@/lib/ims/schema/given-timeline";
import { layTexts } from "./lay-texts";

const FileURL = "oss://bucket/a.srt";
const cues = [
  { from: 0, to: 25, text: "First" },
  { from: 50, to: 75, text: "Second" },
];
const lay = (clip: object, frame = { width: 180, height: 320 }) => {
  const { SubtitleTracks } = givenTimelineSchema.parse({
    SubtitleTracks: [{ SubtitleTrackClips: [{ Type: "Subtitle", FileURL, ...clip }] }],
  });
  const [track] = SubtitleTracks;
  const at = { subtitles: new Map([[FileURL, cues]]), frame };
  return layTexts(track?.SubtitleTrackClips ?? [], "T", at);
};
const times = (clip: object) =>
  lay(clip).laid.map(({ from, to, clip: { Content } }) => [from, to, Content]);

describe("subtitles of a file on a timeline", () => {
  it.each<[string, object, unknown[]]>([
    [
      "stand where the file says",
      {},
      [
        [0, 25, "First"],
        [50, 75, "Second"],
      ],
    ],
    [
      "come later",
      { TimelineIn: 1 },
      [
        [25, 50, "First"],
        [75, 100, "Second"],
      ],
    ],
    [
      "are cut off",
      { TimelineOut: 2.4 },
      [
        [0, 25, "First"],
        [50, 60, "Second"],
      ],
    ],
    ["end before the second", { TimelineOut: 2 }, [[0, 25, "First"]]],
    [
      "do both",
      { TimelineIn: 1, TimelineOut: 3.2 },
      [
        [25, 50, "First"],
        [75, 80, "Second"],
      ],
    ],
  ])("%s", (_, clip, is) => {
    expect(times(clip)).toEqual(is);
  });

  it("look like captions, except where the clip sets a style", () => {
    const [{ clip } = { clip: null }] = lay({}).laid;
    expect(clip).toMatchObject({
      Alignment: "BottomCenter",
      Y: 0.78,
      Reelpress: { Role: "Caption" },
    });
    expect(lay({}, { width: 320, height: 180 }).laid[0]?.clip.Y).toBe(0.9);
    const style = { Y: 0.2, FontSize: 33, FontColor: "#FFD300", FontUrl: "oss://b/a.ttf" };
    const moved = { AaiMotionInEffect: "fade_in", AaiMotionIn: 0.2 };
    const { laid } = lay({ ...style, ...moved, Alignment: "TopLeft", ClipId: "c" });
    for (const one of laid) {
      expect(one.clip).toMatchObject({ ...style, ...moved, Alignment: "TopLeft" });
      expect(one.clip).not.toHaveProperty("FileURL");
      expect(one.clip).not.toHaveProperty("ClipId");
    }
  });

  it("report each problem of their clip once", () => {
    const { problems } = lay({ TimelineIn: 2, TimelineOut: 1, AaiMotionInEffect: "no-such" });
    expect(problems.map(({ path }) => path)).toEqual([
      "T.SubtitleTrackClips[0].TimelineOut",
      "T.SubtitleTrackClips[0].AaiMotionInEffect",
    ]);
  });
});
