import "server-only";
import { flags } from "@/lib/engine/exec/flags";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { type RunOptions, runProgram } from "@/lib/engine/exec/run-program";
import type { Bars, MediaFacts } from "@/lib/engine/plan/facts";
import { demuxerOf, sourceInput, uprightFilters } from "../source/source-input";
import { barsOf } from "./bars";

type FilmFacts = Pick<
  MediaFacts,
  | "kind"
  | "durationSeconds"
  | "formatName"
  | "pictureStream"
  | "width"
  | "height"
  | "rotationDegrees"
  | "mirrored"
>;

/** Where a film is looked at, as shares of its length. */
const moments = [0.3, 0.7, 0.1, 0.5, 0.9];
/** The longer side of the pictures that are looked at, in pixels. */
const longestSide = 960;

/**
 * The black bars that a film has from beginning to end; null when it has none. Most films are known to have
 * none after one picture.
 * @throws AppError of `runProgram`
 */
export async function measureBars(
  file: string,
  facts: FilmFacts,
  options: Pick<RunOptions, "signal" | "deadlineMs" | "limits">,
): Promise<Bars | null> {
  if (facts.kind !== "video" || facts.width < 16 || facts.height < 16) return null;
  const scale = Math.min(1, longestSide / Math.max(facts.width, facts.height));
  const width = Math.round(facts.width * scale);
  const height = Math.round(facts.height * scale);
  const levels = new Uint8Array(width * height);
  let found: Bars | null = null;
  for (const share of moments) {
    const args = [
      ...flags("-v error -nostdin"),
      ...sourceInput(file, demuxerOf(facts.formatName), {
        seekSeconds: facts.durationSeconds * share,
        before: flags("-threads 1"),
      }),
      "-map",
      `0:${facts.pictureStream ?? "v:0"}`,
      ...flags("-an -frames:v 1 -vf"),
      [
        ...uprightFilters(facts),
        `scale=${width}:${height}:flags=area:out_range=pc,format=gray`,
      ].join(","),
      ...flags("-f rawvideo pipe:1"),
    ];
    const { stdout } = await runProgram(ffmpegPath(), args, {
      ...options,
      stdout: "binary",
      maxStdoutBytes: width * height + 1024,
    });
    for (let at = 0; at < levels.length; at += 1) {
      levels[at] = Math.max(levels[at] ?? 0, stdout[at] ?? 0);
    }
    // A dark moment says nothing yet.
    const isDark = levels.every((level) => level < 40);
    found = isDark ? null : barsOf({ width, height, levels });
    if (found === null && !isDark) return null;
  }
  return found;
}
