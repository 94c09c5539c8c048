import { createHash } from "node:crypto";
import { lookFilter } from "@/lib/engine/gate/look";
import type { MediaFacts } from "@/lib/engine/plan/facts";
import { flags } from "@/lib/engine/exec/flags";
import type { ColourChange } from "@/lib/engine/probe/colour/film-colour";
import { colourTable } from "@/lib/engine/probe/colour/colour-table";
import {
  pictureCut,
  pictureOf,
  readMoving,
  readPictures,
} from "@/lib/engine/probe/source/read-from";
import { demuxerOf, sourceInput } from "@/lib/engine/probe/source/source-input";
import type { Shot } from "./cut";
import type { DrawnFiles } from "../graph/drawn-files";
import type { Size } from "../graph/fit-picture";
import { sizeWithin } from "@/lib/engine/plan/arithmetic/size-within";
import { framesPerSecond } from "@/lib/engine/plan/arithmetic/frames";
import { gradeFilter } from "../grades/grade-filter";
import { grades } from "../grades/grades";
import { moveFilters } from "./move-still";
import { normaliseFilter } from "./normalise-filter";
import type { Sources } from "../render-options";
import { RenderError } from "../render-error";

/** Part of every key. Change the version when prepared frames would come out different. */
const shotVersion = "5";

/** An animated still holds its last picture once it has been played. */
const held = "tpad=stop_mode=clone:stop=-1";

/** Bytes of one prepared frame: raw yuv420p. */
export function frameBytes(frame: Size): number {
  return (frame.width * frame.height * 3) / 2;
}

/** Name of a prepared shot, made from everything that its pixels depend on. */
export function shotKey(shot: Shot, frame: Size, sources: Sources): string {
  const { background } = shot;
  const behind =
    background.kind === "image" ? sourceOf(background.mediaId, sources).facts.contentHash : null;
  const identity = [
    shotVersion,
    sourceOf(shot.mediaId, sources).facts.contentHash,
    // Facts that were stored before mirrored pictures were supported lack this field.
    ...(sourceOf(shot.mediaId, sources).facts.mirrored ? ["mirrored"] : []),
    [shot.kind, shot.fromSeconds, shot.frames],
    [frame.width, frame.height],
    background.kind === "image" ? { kind: background.kind, behind } : background,
    ...(shot.framesPerSecond === framesPerSecond ? [] : [{ rate: shot.framesPerSecond }]),
    ...(shot.placement ? [shot.placement] : []),
    ...(shot.move ? [{ move: shot.move }] : []),
    ...(shot.bars ? [{ bars: shot.bars }] : []),
    ...(shot.focus ? [{ focus: shot.focus }] : []),
    ...shot.filters.map((filter) => grades.get(filter)),
  ];
  const hash = createHash("sha256").update(JSON.stringify(identity)).digest("hex");
  return `${hash.slice(0, 40)}.yuv`;
}

/** The inputs of a shot, and the first filters of its graph. */
export type ShotInputs = { inputs: string[][]; cut: string[]; fromFrame: number };

/**
 * The inputs of a shot, as ffmpeg opens them: the source from frame `fromFrame` of the shot on, and
 * the background picture when there is one.
 */
export function shotInputs(shot: Shot, sources: Sources, fromFrame: number): ShotInputs {
  const source = sourceOf(shot.mediaId, sources);
  const { cut, args } = openShot(shot, source, fromFrame);
  if (shot.background.kind !== "image") return { inputs: [args], cut, fromFrame };
  const behind = sourceOf(shot.background.mediaId, sources);
  return {
    inputs: [args, sourceInput(behind.path, demuxerOf(behind.facts.formatName))],
    cut,
    fromFrame,
  };
}

function openShot(
  shot: Shot,
  { path, facts }: { path: string; facts: MediaFacts },
  fromFrame: number,
): { args: string[]; cut: string[] } {
  const before = flags("-threads 1");
  if (shot.kind === "Image" || shot.kind === "Panned") {
    return { args: sourceInput(path, demuxerOf(facts.formatName), { before }), cut: [] };
  }
  if (shot.kind === "Moving") {
    const args = [...before, ...readMoving(path, facts, shot.frames / shot.framesPerSecond)];
    const begun = `trim=start_frame=${fromFrame},setpts=PTS-STARTPTS`;
    return { args, cut: fromFrame > 0 ? [held, begun] : [held] };
  }
  const fromSeconds = shot.fromSeconds + fromFrame / shot.framesPerSecond;
  const reading = readPictures(path, facts, { fromSeconds, before });
  return { args: reading.args, cut: pictureCut(reading) };
}

/**
 * The filters from a shot's inputs to its frames. A source that ends early holds its last picture,
 * so that there are always exactly `frames` frames.
 */
export function shotFilter(
  shot: Shot,
  frame: Size,
  sources: Sources,
  files: DrawnFiles,
  part: Pick<ShotInputs, "cut" | "fromFrame"> & { inputs: readonly number[]; to: string },
): string {
  const facts = sourceOf(shot.mediaId, sources).facts;
  const { background, placement } = shot;
  const { cut, to } = part;
  const backdrop = background.kind === "image" ? sourceOf(background.mediaId, sources).facts : null;
  const kind: MediaFacts["kind"] = shot.kind === "Video" ? "video" : "image";
  const moves = shot.kind === "Moving";
  const tableOf = (change: ColourChange) =>
    files.path(["colour", change], "cube", () => colourTable(change));
  const [first = 0, second = 0] = part.inputs;
  const from = pictureOf(first, facts);
  const behind = backdrop === null ? "" : pictureOf(second, backdrop);
  const shown = {
    facts: { ...facts, ...(shot.bars ? sizeWithin(facts, shot.bars) : {}), kind },
    bars: shot.bars,
    focus: shot.focus && { points: shot.focus, fromSeconds: part.fromFrame / shot.framesPerSecond },
    frame,
    background,
    placement,
    backdrop,
    moves,
    move: shot.move && moveFilters(shot.move, shot.framesPerSecond, part.fromFrame),
    framesPerSecond: shot.framesPerSecond,
    tableOf,
  };
  const plain = { ...shown, cut, from, behind, to };
  if (shot.filters.length === 0) return normaliseFilter(plain);
  const ungraded = `${to}u`;
  const seen = normaliseFilter({ ...plain, to: ungraded });
  const graded = shot.filters.map((filter) => gradeFilter(filter, files)).join(",");
  return `${seen};[${ungraded}]${graded}[${to}]`;
}

/**
 * Arguments that prepare one shot: its frames go to `output` as raw yuv420p, one after the other, and
 * their looks (small copies for the gate) to stdout. Without `output` only the looks are made.
 */
export function shotArgs(
  shot: Shot,
  frame: Size,
  sources: Sources,
  files: DrawnFiles,
  output: string | null,
): string[] {
  const { inputs, ...read } = shotInputs(shot, sources, 0);
  const graph = shotFilter(shot, frame, sources, files, { ...read, inputs: [0, 1], to: "v" });
  const held = `[v]tpad=stop_mode=clone:stop=-1,format=yuv420p`;
  const each = flags(`-an -frames:v ${shot.frames} -fps_mode passthrough -f rawvideo`);
  return [
    ...flags("-v error -nostdin -y -filter_complex_threads 1"),
    ...inputs.flat(),
    "-filter_complex",
    output === null
      ? `${graph};${held},${lookFilter}[look]`
      : `${graph};${held},split[out][seen];[seen]${lookFilter}[look]`,
    ...(output === null ? [] : ["-map", "[out]", ...each, `file:${output}`]),
    "-map",
    "[look]",
    ...each,
    "pipe:1",
  ];
}

/** @throws RenderError `source-missing` */
export function sourceOf(mediaId: string, sources: Sources): { path: string; facts: MediaFacts } {
  const source = sources.get(mediaId);
  if (source) return source;
  throw new RenderError(
    "source-missing",
    `Material ${mediaId} is no longer in the library. Upload it again, or remove it from the job.`,
  );
}
