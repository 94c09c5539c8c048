import { expect, it } from "vitest";
import { chooseStreams } from "./choose-streams";
import { type Probe, probeSchema } from "./probe-schema";

type StreamFields = Record<string, unknown>;
const film = { codec_type: "video", codec_name: "h264", avg_frame_rate: "25/1", width: 64 };
const photos = { codec_type: "video", codec_name: "mjpeg", avg_frame_rate: "25/1", width: 64 };
const sound = { codec_type: "audio", codec_name: "aac" };
const marked = (...names: string[]) => ({
  disposition: Object.fromEntries(names.map((name) => [name, 1])),
});

const probe = (streams: readonly StreamFields[], brand = "isom"): Probe =>
  probeSchema.parse({
    streams: streams.map((stream, index) => ({ index, ...stream })),
    format: { format_name: "mov,mp4", tags: { major_brand: brand } },
  });

it.each<[string, StreamFields[], number | null, number | null]>([
  ["film and sound", [film, sound], 0, 1],
  ["a cover before the film", [{ ...photos, ...marked("attached_pic") }, film, sound], 1, 2],
  ["a cover that nothing marks", [{ ...photos, nb_frames: 1 }, film, sound], 1, 2],
  ["a PNG cover beside sound", [sound, { ...photos, codec_name: "png", nb_frames: "1" }], null, 0],
  ["chapter pictures", [sound, { ...photos, avg_frame_rate: "1/1", nb_frames: "12" }], null, 0],
  ["thumbnails", [sound, { ...photos, ...marked("timed_thumbnails") }], null, 0],
  ["a camera's motion JPEG", [{ ...photos, nb_frames: "300" }, sound], 0, 1],
  ["motion JPEG without sound, slow", [{ ...photos, avg_frame_rate: "1/1" }], 0, null],
  ["the film marked as default", [film, { ...film, ...marked("default") }], 1, null],
  [
    "the language marked as default",
    [film, { ...sound, ...marked("dub") }, { ...sound, ...marked("default") }],
    0,
    2,
  ],
  [
    "sound for all before sound for some",
    [{ ...sound, ...marked("default", "visual_impaired") }, { ...sound }],
    null,
    1,
  ],
  ["sound that can be decoded", [film, { codec_type: "audio" }, sound], 0, 2],
  ["a film that can be decoded", [{ ...film, codec_name: "unknown" }, film], 1, null],
  ["data alone", [{ codec_type: "data", codec_name: "bin_data" }], null, null],
])("%s", (_, streams, picture, heard) => {
  const chosen = chooseStreams(probe(streams), false);
  expect([chosen.picture?.index ?? null, chosen.sound?.index ?? null]).toEqual([picture, heard]);
});

it("the pictures of an audiobook are not a film, however often they change", () => {
  expect(chooseStreams(probe([sound, photos], "M4B "), false).picture).toBeNull();
});

it("the single picture of a still is chosen", () => {
  expect(chooseStreams(probe([photos]), true).picture?.index).toBe(0);
});
