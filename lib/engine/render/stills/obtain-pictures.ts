import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { shareWork } from "@/lib/engine/cache/shared-work";
import { type RenderError, toRenderError } from "../render-error";
import type { StillCache } from "./still-cache";

/** Runs a task when a place is free. */
export type InTurn = <T>(signal: AbortSignal, task: () => Promise<T>) => Promise<T>;

export type ObtainOptions<T extends { key: string }> = {
  wanted: readonly T[];
  /** Most that are drawn at once. */
  together: number;
  /** Draws some into files of a folder; null for one of which nothing is seen. */
  draw: (
    some: readonly T[],
    folder: string,
    signal: AbortSignal,
  ) => Promise<readonly (string | null)[]>;
  cache: StillCache;
  inTurn: InTurn;
  signal: AbortSignal;
};

const sharedRuns = oncePerProcess("stills being drawn", () => shareWork<object>());

/**
 * The pictures of all keys, from the cache or drawn now, some at a time. Callers that ask for the same at
 * the same time share the work. What cannot be drawn with others is tried alone, so that one broken source
 * costs its own pictures only.
 * @returns the bytes of each key, empty for one of which nothing is seen; or why it could not be drawn
 * @throws RenderError `cancelled`
 */
export async function obtainPictures<T extends { key: string }>(
  options: ObtainOptions<T>,
): Promise<ReadonlyMap<string, Buffer | RenderError>> {
  const { wanted, together, cache, signal } = options;
  const known = new Map<string, Buffer | RenderError>();
  const missing: T[] = [];
  for (const one of new Map(wanted.map((each) => [each.key, each])).values()) {
    const found = await cache.find(one.key);
    if (found) known.set(one.key, found);
    else missing.push(one);
  }
  const runs = Array.from({ length: Math.ceil(missing.length / together) }, (_, run) =>
    missing.slice(run * together, (run + 1) * together),
  );
  const drawn = await Promise.all(
    runs.map((run) => {
      const name = run.map(({ key }) => key).join(" ");
      const work = (shared: AbortSignal) =>
        options.inTurn(shared, () => drawRun(options, run, shared));
      return sharedRuns.join(name, work, signal) as ReturnType<typeof drawRun>;
    }),
  );
  return new Map([...known, ...drawn.flatMap((run) => [...run])]);
}

async function drawRun<T extends { key: string }>(
  options: ObtainOptions<T>,
  run: readonly T[],
  signal: AbortSignal,
): Promise<Map<string, Buffer | RenderError>> {
  const { cache } = options;
  const made = new Map<string, Buffer | RenderError>();
  // Another caller may have drawn some of them meanwhile.
  for (const { key } of run) {
    const found = await cache.find(key);
    if (found) made.set(key, found);
  }
  const left = run.filter(({ key }) => !made.has(key));
  if (left.length === 0) return made;
  const folder = await mkdtemp(path.join(tmpdir(), "reelpress-stills-"));
  try {
    const files = await options.draw(left, folder, signal);
    for (const [index, { key }] of left.entries()) {
      const file = files[index];
      const picture = file ? await readFile(file) : Buffer.alloc(0);
      await cache.keep(key, picture);
      made.set(key, picture);
    }
  } catch (error) {
    const problem = toRenderError(error, "drawing the stills");
    if (problem.code === "cancelled") throw problem;
    const [only, ...others] = left;
    if (only && others.length === 0) made.set(only.key, problem);
    else {
      for (const one of left) {
        for (const [key, picture] of await drawRun(options, [one], signal)) made.set(key, picture);
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return made;
}
