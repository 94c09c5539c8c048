import { describe, expect, it } from "vitest";
import { outputMediaConfigSchema } from "@/lib/ims/schema/answers/producing";
import type { OutputVideo } from "@/lib/ims/schema/answers/producing";
import { readConfig } from "@/lib/ims/schema/read-config";
import { madeAnyway, notObeyedOf, streamsNotObeyed } from "./not-obeyed";

const pathsOf = (output: object, produce: { CoverConfig?: unknown } = {}) => {
  const read = readConfig("OutputMediaConfig", outputMediaConfigSchema, output, true);
  expect(read.problems).toEqual([]);
  return notObeyedOf(read.value ?? {}, produce).map(({ path }) => path);
};

describe("the file settings of a single production", () => {
  it.each([["H.264"], ["h264"], ["libx264"], ["H264"], ["avc"], [" h-264 "]])(
    "is made with the codec %s",
    (Codec) => {
      expect(pathsOf({ Video: { Codec } })).toEqual([]);
    },
  );

  it.each<[string, object]>([
    ["nothing", {}],
    ["25 frames a second", { Video: { Fps: 25 } }],
    ["25 as text", { Video: { Fps: "25" } }],
    ["25.0 as text", { Video: { Fps: "25.0" } }],
    ["60 frames a second", { Video: { Fps: 60 } }],
    ["High", { Video: { Profile: "High", Crf: 20 } }],
    ["high", { Video: { Profile: "high", Codec: null } }],
  ])("is made: %s", (_, output) => {
    expect(pathsOf(output)).toEqual([]);
  });

  it.each<[string, object]>([
    ["Video.Codec", { Video: { Codec: "H.265" } }],
    ["Video.Codec", { Video: { Codec: "libx265" } }],
    ["Video.Bitrate", { Video: { Bitrate: "2500" } }],
    ["Video.Codec", { Video: { Codec: "h264_hevc" } }],
    ["Video.Fps", { Video: { Fps: 15 } }],
    ["Video.Fps", { Video: { Fps: "29.97" } }],
    ["Video.Profile", { Video: { Profile: "main" } }],
    ["Video.Profile", { Video: { Profile: "High10" } }],
    ["Bitrate", { Bitrate: "3000" }],
  ])("is reported as not obeyed: %s of %j", (name, output) => {
    expect(pathsOf(output)).toEqual([`OutputMediaConfig.${name}`]);
  });

  it.each<[unknown, boolean]>([
    [{ StartTime: 0 }, true],
    [{ StartTime: "0.0" }, true],
    [{}, true],
    [{ StartTime: 1.5 }, true],
    [{ StartTime: "2" }, true],
    [{ StartTime: -1 }, false],
    [{ StartTime: "" }, false],
    [{ StartTime: 1, Width: 300 }, false],
    [{ StartTime: "soon" }, false],
    [{ MediaURL: "oss://b/cover.png" }, false],
    ["first", false],
  ])("has one of its frames as the cover: %j names it: %s", (CoverConfig, isIt) => {
    expect(pathsOf({}, { CoverConfig })).toEqual(isIt ? [] : ["EditingProduceConfig.CoverConfig"]);
  });

  it("applies to video, and is reported for a file of sound alone", () => {
    const MediaURL = "oss://bucket/made/Voice.MP3";
    expect(pathsOf({ MediaURL })).toEqual([]);
    expect(pathsOf({ MediaURL, Video: {} })).toEqual([]);
    const settings = { Width: 720, Height: 1280, Bitrate: 900, Video: { Crf: 20 } };
    expect(pathsOf({ MediaURL, ...settings }, { CoverConfig: { StartTime: 0 } })).toEqual([
      "OutputMediaConfig.Width",
      "OutputMediaConfig.Height",
      "OutputMediaConfig.Bitrate",
      "OutputMediaConfig.Video",
      "EditingProduceConfig.CoverConfig",
    ]);
  });
});

describe("the stream settings of a batch", () => {
  it.each<[OutputVideo, string[]]>([
    [{ Crf: 20 }, []],
    [{ Codec: "H.264", Profile: " high " }, []],
    [{ Codec: "H.265", Profile: "Main", Bitrate: 900 }, ["Bitrate", "Codec", "Profile"]],
  ])("%j: unsupported settings are reported", (video, names) => {
    expect(streamsNotObeyed(video, "OutputConfig.Video").map(({ path }) => path)).toEqual(
      names.map((name) => `OutputConfig.Video.${name}`),
    );
  });

  it.each<[unknown, string[]]>([
    [{ Video: { Codec: "h264", Profile: "High", Bitrate: 900 } }, ["Codec", "Profile"]],
    [{ Video: { Codec: "H.265", Profile: "high" } }, ["Profile"]],
    [{ Video: { Codec: null, Profile: 7 } }, []],
    [{ Video: "H.264" }, []],
    [{}, []],
    [null, []],
  ])("%j: settings that every clip meets are not reported", (output, names) => {
    const paths = [...madeAnyway(JSON.stringify(output))];
    expect(paths.toSorted()).toEqual(names.map((name) => `OutputConfig.Video.${name}`));
  });
});
