import { describe, expect, test } from "vitest";
import { type MediaInfo, mediaInfoSchema } from "@/lib/ims/schema/media/media";
import { mediaItemSchema } from "./media";
import { mediaOrigin, sampleFolder, toMediaItem } from "./to-media-item";

const sprite = {
  url: "http://x/api/ims/objects/b/cache/sprite.jpg?Expires=1",
  columns: 5,
  rows: 2,
  tileWidth: 160,
  tileHeight: 90,
  count: 9,
  secondsPerTile: 1.5,
};

function video(change: { basic?: object; file?: object; lists?: object } = {}): MediaInfo {
  return mediaInfoSchema.parse({
    MediaId: "m1",
    MediaBasicInfo: {
      MediaId: "m1",
      InputURL: "oss://reelpress/uploads/1.mp4",
      MediaType: "video",
      Title: "Frog",
      Status: "Normal",
      CoverURL: "http://x/cover.jpg",
      CreateTime: "2026-11-22T10:00:00Z",
      SpriteImages: JSON.stringify([sprite]),
      ...change.basic,
    },
    FileInfoList: [
      {
        FileBasicInfo: {
          FileType: "source_file",
          Duration: "12.50000",
          Width: "1280",
          Height: "720",
          FileSize: "1537818",
          ...change.file,
        },
        VideoStreamInfoList: [{ CodecName: "H264", Width: "1280", Height: "720", Rotate: "0" }],
        AudioStreamInfoList: [{ CodecName: "aac" }],
        ...change.lists,
      },
    ],
  });
}

test("numbers that travel as text become numbers", () => {
  expect(toMediaItem(video(), "hook")).toEqual({
    mediaId: "m1",
    title: "Frog",
    kind: "video",
    origin: "material",
    state: "ready",
    reason: null,
    durationSeconds: 12.5,
    width: 1280,
    height: 720,
    rotationDegrees: 0,
    sizeBytes: 1537818,
    hasSound: true,
    codec: "h264",
    createdAt: "2026-11-22T10:00:00.000Z",
    folder: "hook",
    tags: [],
    hasCover: true,
    sprite: {
      columns: 5,
      rows: 2,
      tileWidth: 160,
      tileHeight: 90,
      count: 9,
      secondsPerTile: 1.5,
    },
  });
});

const rotated = { CodecName: "hevc", Width: "1920", Height: "1080", Rotate: "90" };
const cases: [string, MediaInfo, object | null][] = [
  [
    "a phone video is as tall as it is shown",
    video({ file: { Width: "1920", Height: "1080" }, lists: { VideoStreamInfoList: [rotated] } }),
    { width: 1080, height: 1920, rotationDegrees: 90 },
  ],
  [
    "a size that is already turned stays",
    video({ file: { Width: "1080", Height: "1920" }, lists: { VideoStreamInfoList: [rotated] } }),
    { width: 1080, height: 1920 },
  ],
  [
    "a turn to the left counts as a turn",
    video({
      file: { Width: undefined, Height: undefined },
      lists: { VideoStreamInfoList: [{ ...rotated, Rotate: "-90" }] },
    }),
    { width: 1080, height: 1920, rotationDegrees: 90 },
  ],
  [
    "words where numbers belong become null",
    video({
      file: { Duration: "N/A", Width: "", FileSize: "abc" },
      lists: { VideoStreamInfoList: [{}], AudioStreamInfoList: [] },
    }),
    { durationSeconds: null, width: null, sizeBytes: null, hasSound: false, codec: null },
  ],
  [
    "a length of zero is no length",
    video({ file: { Duration: "0.0" } }),
    { durationSeconds: null },
  ],
  [
    "without stream lists nobody knows about sound",
    video({ lists: { VideoStreamInfoList: undefined, AudioStreamInfoList: undefined } }),
    { hasSound: null, width: 1280, height: 720 },
  ],
  [
    "an empty title falls back to the file's name",
    video({ basic: { Title: " " } }),
    { title: "1.mp4" },
  ],
  [
    "a sprite that is no JSON is no sprite",
    video({ basic: { SpriteImages: "[{" } }),
    { sprite: null },
  ],
  [
    "the cloud's own sprite shape is no sprite of ours",
    video({ basic: { SpriteImages: '[{"bucket":"b","count":"32"}]' } }),
    { sprite: null },
  ],
  [
    "a wrong time becomes the oldest",
    video({ basic: { CreateTime: "yesterday" } }),
    { createdAt: "1970-01-01T00:00:00.000Z" },
  ],
  ["subtitles are no material", video({ basic: { MediaType: "text" } }), null],
  [
    "the kind is read from the streams when it is not said",
    video({ basic: { MediaType: undefined } }),
    { kind: "video" },
  ],
  [
    "a refusal keeps its reason",
    video({ basic: { Status: "PrepareFail", Description: "no picture in it" } }),
    { state: "refused", reason: "no picture in it" },
  ],
];

test.each(cases)("%s", (_name, info, expected) => {
  const item = toMediaItem(info);
  if (expected === null) expect(item).toBeNull();
  else expect(item).toMatchObject(expected);
  if (item) expect(mediaItemSchema.parse(item)).toEqual(item);
});

describe("state", () => {
  test.each([
    ["Init", "checking"],
    ["Preparing", "checking"],
    ["Normal", "ready"],
    ["PrepareFail", "refused"],
    ["SomethingNew", "ready"],
    [undefined, "ready"],
  ])("%s of a measured file is %s", (status, state) => {
    expect(toMediaItem(video({ basic: { Status: status } }))?.state).toBe(state);
  });

  test("an unknown status of a file that was not measured means that the file is still being checked", () => {
    const info = mediaInfoSchema.parse({
      MediaId: "m2",
      MediaBasicInfo: {
        MediaId: "m2",
        InputURL: "https://b.oss-cn-x.aliyuncs.com/a/b.PNG?Expires=1",
        Status: "SomethingNew",
      },
    });
    expect(toMediaItem(info)).toMatchObject({ state: "checking", kind: "image", title: "b.PNG" });
  });
});

test.each([
  ["oss://reelpress/uploads/1.mp4", "material"],
  ["http://b.oss-cn-x.aliyuncs.com/jobs/x-1/clip_0.mp4", "clip"],
  ["http:/b.oss-cn-x.aliyuncs.com/jobs/x-1/clip_0.mp4", "clip"],
  ["oss://b/footage/jobs/1.mp4", "material"],
  ["vod://abc", "material"],
  [undefined, "material"],
])("%s is %s", (url, origin) => {
  expect(mediaOrigin(url)).toBe(origin);
});

test.each([
  ["oss://reelpress/samples/en/hook/1.mp4", "hook"],
  ["oss://reelpress/samples/en/music.mp3", null],
  ["oss://reelpress/uploads/a/b/1.mp4", null],
])("the folder of %s is %j", (url, folder) => {
  expect(sampleFolder(url)).toBe(folder);
});
