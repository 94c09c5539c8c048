import "server-only";
import { stat } from "node:fs/promises";
import { AppError } from "@/lib/base/errors";
import { ffmpegPath, ffprobePath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { type ClipPlan, clipProbeSchema, judgePictures, judgeStreams } from "./judge-clip";
import { RenderError } from "./render-error";
import { decodeWholeArgs, describeArgs, lookSize } from "./verify-args";

export type VerifiedClip = { durationSeconds: number; sizeBytes: number };

/**
 * Looks at a finished file before anybody else may: its streams, its length, every frame decoded,
 * something seen, something moving, something heard.
 * @throws RenderError `output-wrong`
 */
export async function verifyClip(
  file: string,
  plan: ClipPlan,
  soundLufs: number | null,
  signal?: AbortSignal,
): Promise<VerifiedClip> {
  const deadlineMs = 60_000 + plan.frames * 400;
  const described = await runProgram(ffprobePath(), describeArgs(file), { signal, deadlineMs });
  const probe = clipProbeSchema.parse(JSON.parse(described.stdout));
  const wrong = judgeStreams(probe, plan);
  if (wrong.length > 0) fail(wrong.join("; "));
  if (plan.speaks && soundLufs === null) fail("nothing is heard although there is narration");
  const pictures = await decodeWhole(file, { signal, deadlineMs });
  const seen = judgePictures(pictures, plan);
  if (seen.frozen) fail("the picture is frozen");
  if (seen.firstIsBlack && !seen.allBlack && !plan.mayBeginDark)
    fail("it begins with a black frame");
  const { size } = await stat(file);
  return { durationSeconds: probe.format.duration ?? 0, sizeBytes: size };
}

async function decodeWhole(
  file: string,
  options: { signal?: AbortSignal; deadlineMs: number },
): Promise<Buffer[]> {
  try {
    const { stdout } = await runProgram(ffmpegPath(), decodeWholeArgs(file), {
      ...options,
      stdout: "binary",
    });
    const bytes = lookSize.width * lookSize.height;
    return Array.from({ length: Math.floor(stdout.length / bytes) }, (_, index) =>
      stdout.subarray(index * bytes, (index + 1) * bytes),
    );
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "program-failed") throw error;
    if (typeof error.details.signal === "string") throw error;
    fail("it does not decode to its end", error);
  }
}

function fail(what: string, cause?: unknown): never {
  throw new RenderError(
    "output-wrong",
    `The finished clip did not pass its check: ${what}. Try this clip again; if it happens twice, leave out the material it begins with.`,
    { cause },
  );
}
