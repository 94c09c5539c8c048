import "server-only";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { type RunOptions, runProgram } from "@/lib/engine/exec/run-program";
import type { MediaFacts } from "@/lib/engine/plan/facts";
import { isHdr, greyNits } from "./film-colour";
import { flags } from "@/lib/engine/exec/flags";
import { demuxerOf, sourceInput } from "../source/source-input";

type HdrFacts = Pick<
  MediaFacts,
  "kind" | "durationSeconds" | "formatName" | "pictureStream" | "colorTransfer" | "width" | "height"
>;

/** Diffuse white in HDR. Source: ITU-R BT.2408, 3.1. */
const usualWhite = 203;
/** The white of SDR films that a program converted to HDR without making them brighter. */
const plainWhite = 100;

/**
 * The nits that are shown as white. Usually that is the recommendation's value; a film that never gets
 * bright was made with the white of SDR films, and would look dull with it. Null when the file is no
 * HDR film.
 * @throws AppError of `runProgram`
 */
export async function measureWhite(
  file: string,
  facts: HdrFacts,
  options: Pick<RunOptions, "signal" | "deadlineMs" | "limits">,
): Promise<number | null> {
  if (facts.kind !== "video" || !isHdr(facts)) return null;
  let brightest = 0;
  for (const share of [0.1, 0.5, 0.9]) {
    const args = brightnessArgs(file, facts, facts.durationSeconds * share);
    const { stdout } = await runProgram(ffmpegPath(), args, options);
    for (const [, level] of stdout.matchAll(/YMAX=(\d+)/g)) {
      brightest = Math.max(brightest, (Number(level) - 64) / 876);
    }
  }
  return whiteFor(greyNits(brightest, facts));
}

/** The white for a film with this brightest level, in nits; it changes smoothly between both whites. */
export function whiteFor(brightestNits: number): number {
  const share = (brightestNits - 105) / (150 - 105);
  return Math.round(plainWhite + (usualWhite - plainWhite) * Math.min(1, Math.max(0, share)));
}

function brightnessArgs(file: string, facts: HdrFacts, seekSeconds: number): string[] {
  return [
    ...flags("-v error -nostdin"),
    ...sourceInput(file, demuxerOf(facts.formatName), { seekSeconds, lengthSeconds: 2 }),
    "-map",
    `0:${facts.pictureStream ?? "v:0"}`,
    ...flags("-frames:v 4 -vf"),
    "scale=96:54:flags=area,format=yuv420p10le,signalstats,metadata=print:key=lavfi.signalstats.YMAX:file=-",
    ...flags("-f null -"),
  ];
}
