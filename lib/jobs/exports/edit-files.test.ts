import { describe, expect, it } from "vitest";
import { shotOf, timelineOf } from "../testing/timeline";
import { captionFiles, editingFiles } from "./edit-files";
import { readOtio } from "../testing/read-otio";
import { toCutList } from "./cut-list";
import { toEdl } from "./to-edl";

const nameOf = (mediaId: string) => `${mediaId} \n name.mp4`;
const dissolve = { Type: "Transition", SubType: "directional", Duration: 0.52 } as const;

/** Three shots: the first two overlap by 13 frames, the last one plays at double speed. */
const film = timelineOf(
  [
    shotOf("a", { in: 1, at: 0, until: 4 }, [dissolve]),
    shotOf("b", { in: 10, at: 3.48, until: 8 }),
    shotOf("c", { in: 0, at: 8, until: 10, speed: 2 }),
  ],
  [
    { text: "Second & <last>.", from: 3661.5, until: 3662.04 },
    { text: "First line\nand its second", from: 0.2, until: 1.24 },
    { text: "  ", from: 5, until: 6 },
  ],
);

function textOf(files: { name: string; text: string }[], ending: string): string {
  const file = files.find(({ name }) => name.endsWith(ending));
  if (!file) throw new Error(`no file ends in ${ending}`);
  return file.text;
}

describe("toCutList", () => {
  it("cuts in the middle of a transition, so that no frame is counted twice", () => {
    const { cuts, lengthFrames } = toCutList(film);
    expect(cuts.map(({ fromFrames, untilFrames }) => [fromFrames, untilFrames])).toEqual([
      [0, 93],
      [93, 200],
      [200, 250],
    ]);
    expect(cuts.map(({ inFrames, outFrames }) => [inFrames, outFrames])).toEqual([
      [25, 118],
      [256, 363],
      [0, 100],
    ]);
    expect(cuts.map(({ transitionFrames }) => transitionFrames)).toEqual([0, 13, 0]);
    expect(lengthFrames).toBe(250);
  });

  it("leaves neither gaps nor overlaps, whatever the overlaps are", () => {
    for (let overlap = 0; overlap <= 20; overlap += 1) {
      const effects = overlap
        ? [{ ...dissolve, Duration: overlap / 25 }]
        : ([] as (typeof dissolve)[]);
      const { cuts } = toCutList(
        timelineOf([
          shotOf("a", { in: 0, at: 0, until: 4 }, effects),
          shotOf("b", { in: 0, at: 4 - overlap / 25, until: 9 }),
        ]),
      );
      expect(cuts[1]?.fromFrames).toBe(cuts[0]?.untilFrames);
      expect(cuts[1]?.inFrames).toBe(Math.floor(overlap / 2));
    }
  });
});

describe("captions", () => {
  const files = captionFiles(film, "01-春.mp4");

  it("writes SubRip in the order of the times, without empty captions", () => {
    expect(files.map(({ name }) => name)).toEqual(["captions/01-春.srt", "captions/01-春.vtt"]);
    expect(textOf(files, ".srt")).toBe(
      "1\r\n00:00:00,200 --> 00:00:01,240\r\nFirst line\r\nand its second\r\n\r\n" +
        "2\r\n01:01:01,500 --> 01:01:02,040\r\nSecond & <last>.\r\n",
    );
  });

  it("writes WebVTT with its markup escaped", () => {
    expect(textOf(files, ".vtt")).toBe(
      "WEBVTT\n\n00:00:00.200 --> 00:00:01.240\nFirst line\nand its second\n\n" +
        "01:01:01.500 --> 01:01:02.040\nSecond &amp; &lt;last&gt;.\n",
    );
  });

  it("makes no files for a clip without captions", () => {
    expect(captionFiles(timelineOf([shotOf("a", { in: 0, at: 0, until: 1 })]), "a.mp4")).toEqual(
      [],
    );
  });
});

describe("files for editing programs", () => {
  const files = editingFiles(film, "01-a.mp4", nameOf);

  it("writes an edit decision list with dissolve, speed and names", () => {
    expect(textOf(files, ".edl").split("\r\n")).toEqual([
      "TITLE: 01-a",
      "FCM: NON-DROP FRAME",
      "",
      "001  AX       V     C        00:00:01:00 00:00:04:18 00:00:00:00 00:00:03:18",
      "* FROM CLIP NAME: a name.mp4",
      "",
      "002  AX       V     C        00:00:04:18 00:00:04:18 00:00:03:12 00:00:03:12",
      "002  AX       V     D    013 00:00:10:00 00:00:14:13 00:00:03:12 00:00:08:00",
      "* FROM CLIP NAME: a name.mp4",
      "* TO CLIP NAME: b name.mp4",
      "",
      "003  AX       V     C        00:00:00:00 00:00:04:00 00:00:08:00 00:00:10:00",
      "M2   AX       050.0                00:00:00:00",
      "* FROM CLIP NAME: c name.mp4",
      "",
    ]);
  });

  it("writes OpenTimelineIO whose video track is as long as the clip", () => {
    const otio = JSON.parse(textOf(files, ".otio"));
    const [video, sound] = otio.tracks.children;
    const clips = video.children.filter((each: Json) => each.OTIO_SCHEMA === "Clip.2");
    const frames = clips.map((each: Json) => each.source_range.duration.value);
    expect(frames).toEqual([93, 107, 50]);
    expect(video.children.map((each: Json) => each.OTIO_SCHEMA)).toEqual([
      "Clip.2",
      "Transition.1",
      "Clip.2",
      "Clip.2",
    ]);
    expect(clips[2].effects[0]).toMatchObject({ OTIO_SCHEMA: "LinearTimeWarp.1", time_scalar: 2 });
    expect(sound.children[0].source_range.duration.value).toBe(250);
    expect(video.markers.map((each: Json) => each.name)).toEqual([
      "First line and its second",
      "Second & <last>.",
    ]);
  });

  it.each(["01-a.mp4", "02-春季新品 上市！.mp4"])(
    "writes %s as the library itself would",
    (name) => {
      const otio: unknown = JSON.parse(textOf(editingFiles(film, name, nameOf), ".otio"));
      expect(readOtio(otio)).toEqual([]);
    },
  );

  it("holds the plan itself, which can be read again", () => {
    expect(JSON.parse(textOf(files, ".json"))).toEqual(film);
  });
});

describe("edit decision lists", () => {
  const cuts = (rate: number) => {
    const frames = [0, 1, rate - 1, rate, 61 * rate, 3_600 * rate + 7].map(Math.round);
    return frames.slice(1).map((until, at) => ({
      mediaId: "m",
      groupName: "Open",
      isImage: false,
      inFrames: frames[at] ?? 0,
      outFrames: until,
      fromFrames: frames[at] ?? 0,
      untilFrames: until,
      speed: 1,
      transitionFrames: 0,
      transitionName: "",
    }));
  };
  const ends = (rate: number) => {
    const list = { framesPerSecond: rate, lengthFrames: 0, cuts: cuts(rate) };
    const lines = toEdl("t", list, String).split("\r\n");
    return lines.filter((line) => /^\d{3} /.test(line)).map((line) => line.slice(-11));
  };

  it.each([
    [25, ["00:00:00:01", "00:00:00:24", "00:00:01:00", "00:01:01:00", "01:00:00:07"]],
    [30, ["00:00:00:01", "00:00:00:29", "00:00:01:00", "00:01:01:00", "01:00:00:07"]],
    [60, ["00:00:00:01", "00:00:00:59", "00:00:01:00", "00:01:01:00", "01:00:00:07"]],
    // 61 s are 1,828 frames, which a count by 30 calls a minute less 2 frames; the hour lags by 3.6 s less 7 frames.
    [29.97, ["00:00:00:01", "00:00:00:29", "00:00:01:00", "00:01:00:28", "00:59:56:19"]],
  ])("counts frames at %s a second", (rate, expected) => {
    expect(ends(rate)).toEqual(expected);
  });

  it.each([
    ["春季新品 – 第２季 🎬".repeat(10), 70],
    ["line\nbreak\u202E and \u0007bell", 19],
    ["x".repeat(300), 70],
  ])("keeps the title %j on one line of at most 70 letters", (title, letters) => {
    const list = { framesPerSecond: 25, lengthFrames: 0, cuts: cuts(25).slice(0, 1) };
    const [first = "", ...rest] = toEdl(title, list, () => `${title}.mp4`).split("\r\n");
    expect(Array.from(first.replace("TITLE: ", ""))).toHaveLength(letters);
    const name = rest.filter((line) => line.startsWith("* FROM CLIP NAME: "));
    expect(name).toHaveLength(1);
    expect([first, ...rest].join("")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});

/** What the test reads of OpenTimelineIO. */
type Json = {
  OTIO_SCHEMA: string;
  name: string;
  source_range: { duration: { value: number } };
  effects: { OTIO_SCHEMA: string; time_scalar: number }[];
};
