import { symlink, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { flags } from "@/lib/engine/exec/flags";
import { type FootageFolder, openFootageFolder } from "@/lib/engine/probe/testing/drawn-footage";
import { probeMedia } from "@/lib/engine/probe/probe-media";
import { embeddedSubtitles } from "./embedded-subtitles";
import { subtitlesBeside } from "./subtitles-beside";

let footage: FootageFolder;
beforeAll(async () => {
  footage = await openFootageFolder();
});
afterAll(() => footage.close());

const { signal } = new AbortController();
const shown = (texts: Array<{ words: string; fromSeconds?: number; toSeconds?: number }>) =>
  texts.map(({ words, fromSeconds, toSeconds }) => `${words} ${fromSeconds}-${toSeconds}`);

test("subtitles inside a film and beside it are read, whatever their format", async () => {
  const srt = footage.path("lines.srt");
  await writeFile(srt, "1\n00:00:00,400 --> 00:00:01,000\n<i>Snow again</i>\n");
  const drawn = flags("-f lavfi -i color=gray:s=64x64:r=25:d=2 -t 2");
  const both = [...drawn, "-i", srt, ...flags("-map 0 -map 1 -c:v mpeg4")];
  for (const [name, codec] of [
    ["film.mp4", "mov_text"],
    ["film.mkv", "ass"],
  ] as const) {
    const file = await footage.make(name, ...both, "-c:s", codec);
    const probed = await probeMedia(file);
    if (!probed.ok) throw new Error(probed.message);
    const texts = await embeddedSubtitles(file, { ...probed.facts, mediaId: name }, signal);
    expect(shown(texts)).toEqual(["Snow again 0.4-1"]);
  }

  const film = footage.path("alone.mp4");
  expect(await subtitlesBeside(film, signal)).toEqual([]);
  await writeFile(
    footage.path("alone.vtt"),
    "WEBVTT\n\n00:01.000 --> 00:02.000\nWhere is <b>it</b>?\n",
  );
  await writeFile(
    footage.path("alone.zh.srt"),
    Buffer.concat([
      Buffer.from("1\n00:00:03,000 --> 00:00:04,000\n"),
      Buffer.from([0xb6, 0xc9, 0xb4, 0xac]),
      Buffer.from("\n"),
    ]),
  );
  await writeFile(footage.path("alone.de.srt"), "no subtitles at all");
  // A link may lead out of the library.
  await symlink(srt, footage.path("alone.en.srt"));
  expect(shown(await subtitlesBeside(film, signal))).toEqual(["Where is it? 1-2", "渡船 3-4"]);
});
