import { expect, it } from "vitest";
import { kindOfFileName, mayBeMedia, uploadAccept } from "./upload-files";

it.each([
  "sign.jfif",
  "voice.weba",
  "no extension",
  "clip.MP4",
  "take.v2",
  "a.mxf",
  "写真.HEIC",
  "x.svg",
])("%s is sent: what it is, its content says", (name) => expect(mayBeMedia(name)).toBe(true));

it.each(["brief.pdf", "cuts.ZIP", "virus.exe", "titles.srt", "../../etc/passwd", "a\\b.mp4"])(
  "%s is not sent only to be refused",
  (name) => expect(mayBeMedia(name)).toBe(false),
);

it("knows the usual kinds by their extensions, and offers them in the file dialog", () => {
  expect(["sign.jfif", "voice.weba", "memo.aiff", "tape.mxf"].map(kindOfFileName)).toEqual([
    "image",
    "audio",
    "audio",
    "video",
  ]);
  expect(uploadAccept.split(",")).toContain("image/*");
  expect(uploadAccept.split(",")).toContain(".weba");
});
