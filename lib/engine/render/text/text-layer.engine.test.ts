import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { flags } from "@/lib/engine/exec/flags";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import type { TextClip } from "@/lib/ims/schema/timeline";
import { createGraph } from "../graph/graph-builder";
import { layTexts } from "../picture/lay-texts";
import { textClip } from "../testing/timeline";
import { joinStrips } from "./text-layer";
import { drawTexts } from "./text-strips";

const frame = { width: 160, height: 120 };
const frames = 50;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "reelpress-layer-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** All frames of some texts over grey, as raw yuv420p: as one input (`most` 0), or each by itself. */
async function framesOf(texts: readonly TextClip[], most: number): Promise<Buffer> {
  const strips = await drawTexts(texts, frame, folder, { rate: 25 });
  const layer = joinStrips(strips, frame, most);
  const graph = createGraph();
  const ground = graph.input([
    ...flags(`-f lavfi -t 2 -i color=gray:s=160x120:r=25:d=2,format=yuv420p`),
  ]);
  const picture = layTexts(graph, `${ground}:v`, { strips, layer, rate: 25 });
  const { stdout } = await runProgram(
    ffmpegPath(),
    [
      ...flags("-v error -nostdin"),
      ...graph.inputs(),
      "-filter_complex",
      graph.graph(),
      ...flags(`-map [${picture}] -frames:v ${frames} -f rawvideo pipe:1`),
    ],
    { deadlineMs: 30_000, stdout: "binary", input: layer?.pictures() },
  );
  return stdout;
}

const at = (content: string, from: number, to: number, more: Partial<TextClip> = {}) =>
  textClip(content, { FontSize: 20, TimelineIn: from, TimelineOut: to, ...more });
const moved = (kind: string, seconds = 0.4): Partial<TextClip> => ({
  AaiMotionInEffect: `${kind}_in`,
  AaiMotionIn: seconds,
  AaiMotionOutEffect: `${kind}_out`,
  AaiMotionOut: seconds,
});

/** Largest difference between the frames of two runs, and the number of values that differ by more than 2. */
async function compare(texts: readonly TextClip[]): Promise<{ most: number; off: number }> {
  const [alone, joined] = [await framesOf(texts, 40), await framesOf(texts, 0)];
  expect(joined.length).toBe(alone.length);
  expect(joined.length).toBe(frames * 160 * 120 * 1.5);
  let [most, off] = [0, 0];
  for (let index = 0; index < alone.length; index += 1) {
    const difference = Math.abs((alone[index] ?? 0) - (joined[index] ?? 0));
    most = Math.max(most, difference);
    if (difference > 2) off += 1;
  }
  return { most, off };
}

it("draws joined texts like single ones, also texts that extend beyond the frame", async () => {
  const texts = [
    at("Red", 0.2, 0.6, { FontColor: "#FF2020" }),
    at("Green", 0.6, 1.2, { FontColor: "#20FF20" }),
    at("A longer line", 1.4, 2, { Y: 0.7, X: 4 }),
    at("Far out", 0, 2, { X: 0.7, Y: 0.9, Alignment: "TopLeft" }),
  ];
  expect((await compare(texts)).most).toBeLessThanOrEqual(1);
});

it.each([
  ["slide", "slide_left", 0],
  ["slide up", "slide_up", 0],
  ["type", "typewriter1", 0],
  ["fade", "fade", 2],
])("moves joined texts as it moves single ones: %s", async (_, kind, most) => {
  const isTyped = kind === "typewriter1";
  const motion = isTyped ? { AaiMotionInEffect: "typewriter1_in", AaiMotionIn: 0.4 } : moved(kind);
  const found = await compare([at("Moves", 0.2, 1.5, { Y: 0.4, ...motion })]);
  expect(found.most).toBeLessThanOrEqual(most);
});

it("lays joined texts over each other in their order", async () => {
  const texts = [
    at("Below all", 0, 2, { Y: 0.3, FontSize: 30, FontColor: "#2020FF" }),
    at("On top", 0.4, 2, { Y: 0.34, FontSize: 30, FontColor: "#FFD020", ...moved("fade") }),
  ];
  const { off } = await compare(texts);
  // Where soft edges overlap, joined texts are rounded in another order.
  expect(off).toBeLessThan(frames * 160 * 120 * 1.5 * 0.0005);
});

it("joins captions alone, so that a title does not make every picture large", async () => {
  const caption = { Y: 0.75, FontSize: 14, Reelpress: { Role: "Caption" as const } };
  const texts = [
    at("Title", 0, 2, { Y: 0.05 }),
    at("One caption", 0.2, 1, caption),
    at("Another", 1, 1.8, caption),
  ];
  expect((await compare(texts)).most).toBeLessThanOrEqual(1);
  const layer = joinStrips(await drawTexts(texts, frame, folder, { rate: 25 }), frame, 0);
  expect(layer?.under).toBe(1);
  expect(layer?.box.height).toBeLessThan(frame.height / 2);
});
