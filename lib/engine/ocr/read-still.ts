import "server-only";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { MediaFacts } from "@/lib/engine/plan/facts";
import { drawPicture } from "@/lib/engine/probe/pictures/picture-process";
import type { TextLine } from "./child-messages";
import { stillPicture } from "./picture-args";
import type { TextReader } from "./text-reader";
import { withPictures } from "./with-pictures";

/** A poster has smaller text than a film: it is read at this size, and searched at the next. */
const longestSide = 1920;
const searchedSide = 1280;
const lowestHeight = 12;
const mostBoxes = 200;

/** The lines of text on a picture, top to bottom. Of an animation the first picture is read. */
export async function readStill(
  reader: TextReader,
  file: string,
  facts: MediaFacts,
  signal: AbortSignal,
): Promise<TextLine[]> {
  const read = async (source: { file: string; facts: MediaFacts }) => {
    const fineness = { longestSide: searchedSide, lowestHeight, mostBoxes };
    const [lines = []] = await withPictures(
      (tableOf) => stillPicture(source, longestSide, tableOf),
      (pictures) => reader.read(pictures, fineness),
    );
    return lines;
  };
  if (!facts.copied) return read({ file, facts });
  const folder = await mkdtemp(path.join(tmpdir(), "reelpress-still-"));
  try {
    const copy = path.join(folder, "copy.png");
    const isJpeg = facts.formatName === "jpeg_pipe";
    await drawPicture({ file, isJpeg }, { output: copy, as: "png", side: longestSide }, signal);
    const upright = { rotationDegrees: 0 as const, mirrored: false, formatName: "png_pipe" };
    return await read({ file: copy, facts: { ...facts, ...upright } });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
