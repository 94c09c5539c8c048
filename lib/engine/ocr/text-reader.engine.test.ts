import { expect, test } from "vitest";
import { flags } from "@/lib/engine/exec/flags";
import { type Pictures, withTextReader } from "./text-reader";

const fineness = { longestSide: 640, lowestHeight: 8, mostBoxes: 8 };
const white = (frames: string): Pictures => ({
  width: 320,
  height: 64,
  args: flags(`-v error -f lavfi -i color=white:s=320x64 -pix_fmt yuv420p ${frames}`),
});
const options = { signal: new AbortController().signal, deadlineMs: 60_000, niceness: 5 };

test("pictures that cannot be decoded are refused, and the reader goes on with the next", async () => {
  const broken = { width: 320, height: 64, args: flags("-v error -i /nowhere/film.mp4") };
  const read = await withTextReader(options, async (reader) => {
    await expect(reader.read(broken, fineness)).rejects.toMatchObject({ code: "program-failed" });
    return reader.read(white("-frames:v 2"), fineness);
  });
  expect(read).toEqual([[], []]);
});

test("reading ends at once when it is cancelled, and at its deadline when it does not end", async () => {
  const cancel = new AbortController();
  const endless = white("-t 100000");
  const cancelled = withTextReader({ ...options, signal: cancel.signal }, (reader) =>
    reader.read(endless, fineness, () => cancel.abort()),
  );
  await expect(cancelled).rejects.toMatchObject({ code: "aborted" });
  const late = withTextReader({ ...options, deadlineMs: 1500 }, (reader) =>
    reader.read(endless, fineness),
  );
  await expect(late).rejects.toMatchObject({ code: "program-timeout" });
});
