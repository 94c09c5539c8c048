import { flags } from "@/lib/engine/exec/flags";
import { pictureOf, readMoving } from "@/lib/engine/probe/source/read-from";
import {
  demuxerOf,
  seconds,
  sourceInput,
  uprightFilters,
} from "@/lib/engine/probe/source/source-input";
import type { StickerClip } from "@/lib/ims/schema/timeline";
import type { Cut, Segment, SegmentVfx, TransitionCut } from "../shots/cut";
import type { DrawnFiles } from "../graph/drawn-files";
import type { Size } from "../graph/fit-picture";
import { frameAt } from "@/lib/engine/plan/arithmetic/frame-rate";
import type { GraphBuilder } from "../graph/graph-builder";
import type { PreparedShots } from "../shots/prepare-shots";
import type { Sources } from "../render-options";
import { frameBytes, shotFilter, shotInputs, shotKey, sourceOf } from "../shots/shot-args";
import { layTexts, overlayDuring } from "./lay-texts";
import { placeSticker } from "@/lib/lettering/place-sticker";
import type { TextLayer } from "../text/text-layer";
import type { TextStrip } from "../text/text-strips";
import { transitions } from "../transitions/transitions";
import { vfxList } from "../vfx/vfx-list";

/** Everything that is seen, as both the encoder and the preview draw it. */
export type Composition = {
  frame: Size;
  /** Frames a second of the output. */
  rate: number;
  cuts: readonly Cut[];
  stickers: readonly StickerClip[];
  strips: readonly TextStrip[];
  /** The same texts as one input, if they are many; see `joinStrips`. */
  layer: TextLayer | null;
  sources: Sources;
  files: DrawnFiles;
  /** Prepared shots by key. A shot that is missing here is read from its source. */
  prepared: PreparedShots;
};

/** Builds the picture of a composition; returns the label of its frames. */
export function composePicture(graph: GraphBuilder, composition: Composition): string {
  return layOver(graph, composition, composeShots(graph, composition));
}

/** The shots alone, without stickers and texts. */
export function composeShots(graph: GraphBuilder, composition: Composition): string {
  const parts = composition.cuts.map((cut) => {
    const shown =
      cut.kind === "play"
        ? playSegment(graph, composition, cut.segment)
        : transit(graph, composition, cut);
    const over = cut.over ?? [];
    return over.reduce((picture, vfx) => layVfx(graph, composition, picture, vfx), shown);
  });
  const joined = parts.length === 1 ? "" : `concat=n=${parts.length}:v=1:a=0`;
  // Frames are renumbered, because `concat` guesses the length of an input with a single frame.
  return graph.chain(parts, [joined, numberedAt(composition.rate)]);
}

/** Lays stickers and texts over the shots. */
export function layOver(graph: GraphBuilder, composition: Composition, shots: string): string {
  let picture = shots;
  for (const sticker of composition.stickers) {
    picture = laySticker(graph, composition, picture, sticker);
  }
  picture = layTexts(graph, picture, composition);
  return graph.chain([picture], ["format=yuv420p"]);
}

/** Some of a transition's frames, or all of them. */
function shownFrames({ part }: TransitionCut, numbered: string): string[] {
  if (part === undefined) return [];
  return [`trim=start_frame=${part.from}:end_frame=${part.from + part.frames}`, numbered];
}

function transit(graph: GraphBuilder, composition: Composition, cut: TransitionCut): string {
  const { frame, rate, files } = composition;
  const scene = { graph, files, frame, rate, at: 0, seconds: cut.to.frames / rate };
  const from = playSegment(graph, composition, cut.from);
  const to = playSegment(graph, composition, cut.to);
  const drawn = transitions[cut.name](scene, from, to);
  const numbered = numberedAt(rate);
  return graph.chain([drawn], [numbered, ...shownFrames(cut, numbered), "format=yuv420p,setsar=1"]);
}

/** The frames of a segment, read from its prepared shot if there is one, else from the source. */
function playSegment(graph: GraphBuilder, composition: Composition, segment: Segment): string {
  const { shot, step, frames } = segment;
  const key = shotKey(shot, composition.frame, composition.sources);
  const file = composition.prepared.get(key)?.path ?? null;
  const first = Math.min(Math.floor(segment.fromFrame + 1e-3), shot.frames - 1);
  const phase = Math.max(0, segment.fromFrame - first);
  const needed = shot.kind === "Image" ? 1 : Math.ceil(phase + frames * step) + 1;
  const available = Math.min(needed, shot.frames - first);
  const shown =
    file === null
      ? readSource(graph, composition, segment, { first, frames: available })
      : `${graph.input(preparedInput(file, composition, { first, frames: available }))}:v`;
  const played = graph.chain(
    [shown],
    [...timing(segment, composition.rate, phase, available), `trim=end_frame=${frames}`],
  );
  return segment.vfx === null ? played : layVfx(graph, composition, played, segment.vfx);
}

function layVfx(
  graph: GraphBuilder,
  { frame, rate, files }: Composition,
  picture: string,
  { id, atFrame, clipFrames }: SegmentVfx,
): string {
  const scene = { graph, files, frame, rate, at: atFrame, seconds: clipFrames / rate };
  const timed = graph.chain([picture], [`setpts=N+${atFrame}`]);
  const drawn = vfxList[id](scene, timed);
  return graph.chain([drawn], ["format=yuv420p,setsar=1", numberedAt(rate)]);
}

/** Gives the frames their numbers in the output as timestamps. */
const numberedAt = (rate: number) => `settb=1/${rate},setpts=N`;

function timing(segment: Segment, rate: number, phase: number, available: number): string[] {
  const { shot, step, frames } = segment;
  const numbered = numberedAt(rate);
  if (shot.kind === "Image") return [`loop=loop=${frames}:size=1`, numbered];
  const held = `tpad=stop_mode=clone:stop=${frames}`;
  // One frame has no step: the last frame of a shot, which is after the shot's end.
  if (step === 1 || available === 1) return [numbered, held];
  // Output frame n shows frame floor(n * step + phase) of the shot: the latest frame that has begun.
  const begun = `setpts=(N-${phase.toFixed(4)}-0.001)/${step.toFixed(6)}/${rate}/TB`;
  const sampled = `fps=${rate}:start_time=0:round=up`;
  // As long as a frame of the output and more, or the last picture of a shot ends before it is sampled.
  const last = `tpad=stop_mode=clone:stop=${Math.ceil(step) + 1}`;
  return [last, "settb=1/1000000", begun, sampled, numbered, held];
}

/** Input of a prepared shot: raw frames follow each other, so the first wanted frame is a byte offset. */
function preparedInput(
  file: string,
  { frame, rate }: Composition,
  part: { first: number; frames: number },
) {
  return [
    ...flags("-f rawvideo -pixel_format yuv420p"),
    ...flags(`-video_size ${frame.width}x${frame.height} -framerate ${rate}`),
    ...flags(`-skip_initial_bytes ${part.first * frameBytes(frame)}`),
    // ffmpeg rounds the length to whole frames: a bit less than `frames` never adds or loses one. The queue is
    // short, because frames are big.
    ...flags(`-t ${seconds((part.frames - 0.3) / rate)} -thread_queue_size 1`),
    "-i",
    `file:${file}`,
  ];
}

/** Reads a shot from its source, on the same frame grid that its prepared file would have. */
function readSource(
  graph: GraphBuilder,
  composition: Composition,
  segment: Segment,
  part: { first: number; frames: number },
): string {
  const { shot } = segment;
  const { frame, sources, files } = composition;
  const read = shotInputs(shot, sources, part.first);
  const inputs = read.inputs.map((args) => graph.input(args));
  const to = graph.label();
  graph.raw(shotFilter(shot, frame, sources, files, { ...read, inputs, to }));
  if (shot.kind === "Image") return to;
  return graph.chain([to], [`trim=end_frame=${part.frames}`]);
}

function laySticker(
  graph: GraphBuilder,
  composition: Composition,
  picture: string,
  sticker: StickerClip,
): string {
  const { path: file, facts } = sourceOf(sticker.MediaId, composition.sources);
  const { frame, rate } = composition;
  const box = placeSticker(sticker, facts, frame);
  const [first, end] = [frameAt(sticker.TimelineIn, rate), frameAt(sticker.TimelineOut, rate)];
  // Rounded down, or a time between two microseconds would come after its frame.
  const begins = Math.floor((first / rate) * 1e6) / 1e6;
  const lengthSeconds = sticker.TimelineOut - sticker.TimelineIn;
  const input = graph.input(
    facts.moving
      ? readMoving(file, facts, lengthSeconds)
      : sourceInput(file, demuxerOf(facts.formatName), { lengthSeconds }),
  );
  const drawn = graph.chain(
    [pictureOf(input, facts)],
    [
      ...uprightFilters(facts),
      `scale=${box.width}:${box.height}:flags=lanczos:out_color_matrix=bt709:out_range=tv`,
      `format=yuva420p,setsar=1`,
      sticker.Opacity < 1 ? `lut=a=val*${sticker.Opacity.toFixed(3)}` : "",
      `settb=1/1000000,setpts=PTS-STARTPTS+${begins.toFixed(6)}/TB`,
    ],
  );
  return graph.chain([picture, drawn], [overlayDuring(box, { first, end }, rate)]);
}
