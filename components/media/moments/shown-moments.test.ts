import { expect, it } from "vitest";
import type { MediaItem } from "@/lib/model/media/media";
import { shownMoments } from "./shown-moments";

const item = (mediaId: string, more: Partial<MediaItem> = {}): MediaItem => ({
  mediaId,
  title: mediaId,
  kind: "video",
  origin: "material",
  state: "ready",
  reason: null,
  durationSeconds: 20,
  width: 160,
  height: 90,
  rotationDegrees: 0,
  sizeBytes: 1,
  hasSound: true,
  codec: "h264",
  createdAt: "2026-11-30T10:00:00.000Z",
  folder: null,
  hasCover: true,
  sprite: null,
  ...more,
});
const moment = (mediaId: string, fromSeconds: number | null = null) => ({
  mediaId,
  fromSeconds,
  toSeconds: fromSeconds === null ? null : fromSeconds + 1,
  source: "tag" as const,
  words: "panda",
});
const all = { kinds: [], folder: null, tag: null, origin: "material" } as const;

it("leaves out a whole file that the list shows, but not a moment in it", () => {
  const moments = [moment("a"), moment("a", 12), moment("b")];
  const items = [item("a"), item("b")];
  const shown = shownMoments({ moments, items }, all, [item("a")]);
  expect(shown.map((one) => [one.item.mediaId, one.moment.fromSeconds])).toEqual([
    ["a", 12],
    ["b", null],
  ]);
});

it("follows the filter of the list", () => {
  const moments = ["song", "zoo", "clip", "gone"].map((mediaId) => moment(mediaId));
  const items = [
    item("song", { kind: "audio" }),
    item("zoo", { folder: "animals" }),
    item("clip", { origin: "clip" }),
  ];
  const shown = (filter: Parameters<typeof shownMoments>[1]) =>
    shownMoments({ moments, items }, filter, []).map((one) => one.item.mediaId);
  expect(shown(all)).toEqual(["song", "zoo"]);
  expect(shown({ ...all, kinds: ["video"] })).toEqual(["zoo"]);
  expect(shown({ ...all, folder: "animals" })).toEqual(["zoo"]);
});
