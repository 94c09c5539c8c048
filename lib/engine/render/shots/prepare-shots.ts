import "server-only";
import { stat } from "node:fs/promises";
import { AppError } from "@/lib/base/pure/errors";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { lookBytes, lookCount } from "@/lib/engine/gate/look";
import { type BoundedCache, type CachedFile, holdInFolder } from "@/lib/engine/cache/bounded-cache";
import type { Cut, Shot } from "./cut";
import type { DrawnFiles } from "../graph/drawn-files";
import type { Size } from "../graph/fit-picture";
import { RenderError, toRenderError } from "../render-error";
import type { Sources } from "../render-options";
import { frameBytes, shotArgs, shotKey, sourceOf } from "./shot-args";

/** Prepared shots by key. */
export type PreparedShots = ReadonlyMap<string, PreparedShot>;

export type PreparedShot = {
  /** Null when the cache has no room for the frames: the source is then read directly. */
  path: string | null;
  /** The looks of the frames, taken when they were made. */
  looks: Buffer;
};

const limits = { memoryBytes: 8 * 1024 ** 3 };

/** The distinct shots of a cut list, in order of appearance. */
export function shotsOf(cuts: readonly Cut[], frame: Size, sources: Sources): Map<string, Shot> {
  const shots = new Map<string, Shot>();
  for (const cut of cuts) {
    const segments = cut.kind === "play" ? [cut.segment] : [cut.from, cut.to];
    for (const { shot } of segments) shots.set(shotKey(shot, frame, sources), shot);
  }
  return shots;
}

/**
 * Prepares every shot that is not in the cache yet. The files are linked into the clip's own folder,
 * and pinned in the cache until `release`.
 */
export async function prepareShots(
  shots: ReadonlyMap<string, Shot>,
  options: {
    frame: Size;
    sources: Sources;
    files: DrawnFiles;
    cache: BoundedCache;
    workFolder: string;
    niceness?: number;
    signal?: AbortSignal;
    onFraction: (fraction: number) => void;
  },
): Promise<{ prepared: PreparedShots; release: () => void }> {
  const held: CachedFile[] = [];
  const release = () => {
    for (const file of held) file.release();
  };
  const prepared = new Map<string, PreparedShot>();
  try {
    for (const [key, shot] of shots) {
      const bytes = frameBytes(options.frame) * shot.frames;
      const file = await options.cache.obtain(
        key,
        bytes,
        (temporary, signal) => prepareShot(shot, { ...options, signal }, temporary),
        options.signal,
      );
      if (file) {
        held.push(file);
        const path = await holdInFolder(file.path, options.workFolder);
        prepared.set(key, { path, looks: file.note });
      } else {
        const looks = await prepareShot(shot, options, null);
        prepared.set(key, { path: null, looks });
      }
      options.onFraction(prepared.size / shots.size);
    }
    return { prepared, release };
  } catch (error) {
    release();
    throw error;
  }
}

/** Writes the frames of a shot, if an output is given; returns their looks. */
async function prepareShot(
  shot: Shot,
  options: {
    frame: Size;
    sources: Sources;
    files: DrawnFiles;
    niceness?: number;
    signal?: AbortSignal;
  },
  output: string | null,
): Promise<Buffer> {
  const { frame, sources, files, niceness, signal } = options;
  const source = sourceOf(shot.mediaId, sources);
  const name = `material ${source.facts.mediaId}`;
  const { size } = await stat(source.path).catch((cause: unknown) => {
    throw new RenderError(
      "source-missing",
      `The file of ${name} is gone from the library. Upload it again, then try this clip again.`,
      { cause },
    );
  });
  if (size !== source.facts.sizeBytes) {
    throw new RenderError(
      "source-damaged",
      `The file of ${name} was changed after it was added. Add it to the library again.`,
    );
  }
  let looks: Buffer;
  try {
    const args = shotArgs(shot, frame, sources, files, output);
    await files.write();
    const run = await runProgram(ffmpegPath(), args, {
      signal,
      ...(niceness === undefined ? {} : { niceness }),
      stdout: "binary",
      maxStdoutBytes: shot.frames * lookBytes,
      limits: { ...limits, fileBytes: frameBytes(frame) * shot.frames + 1024 },
      deadlineMs: 120_000 + shot.frames * 2_000,
    });
    looks = run.stdout;
  } catch (error) {
    const failure = toRenderError(error, `preparing ${name}`);
    if (failure.code !== "unexpected" || !(error instanceof AppError)) throw failure;
    throw new RenderError(
      "source-damaged",
      `${name} cannot be read any more from ${shot.fromSeconds} s on. Upload it again or leave it out.`,
      { cause: error },
    );
  }
  const made = output === null ? null : await stat(output).catch(() => null);
  const isWhole = output === null || made?.size === frameBytes(frame) * shot.frames;
  if (!isWhole || lookCount(looks) !== shot.frames) {
    throw new RenderError(
      "source-damaged",
      `${name} holds no pictures at ${shot.fromSeconds} s. Choose another range or leave it out.`,
    );
  }
  return looks;
}
