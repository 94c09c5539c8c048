import "server-only";
import path from "node:path";
import { z } from "zod";
import { runProgram } from "@/lib/engine/exec/run-program";
import { maxPixels } from "@/lib/engine/probe/source/source-input";

/** The description of a still by libvips. */
const describedSchema = z.object({
  format: z.enum(["jpeg", "png", "webp", "tiff", "heif", "gif"]),
  /** As shown, after its orientation. */
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  /** The EXIF orientation number. */
  orientation: z.number().int(),
  space: z.string(),
  hasProfile: z.boolean(),
  isSrgb: z.boolean(),
  pages: z.number().int(),
  delays: z.array(z.number()),
  /** How often an animation is played; 0 is forever. */
  plays: z.number().int(),
});
export type DescribedPicture = z.infer<typeof describedSchema>;

/** Limit for JPEG: it is read in strips and scaled down while decoding, so larger pictures fit. */
const maxJpegPixels = 220_000_000;
/** Longest side of a copy, in pixels. */
const copySide = 6000;
const movingSide = 1280;
const deadlineMs = 60_000;

/**
 * Describes a still and decodes it once.
 * @throws AppError of `runProgram`, also when libvips cannot read the still
 */
export async function describePicture(
  file: string,
  isJpeg: boolean,
  signal?: AbortSignal,
): Promise<DescribedPicture> {
  return describedSchema.parse(JSON.parse(await ask({ file, isJpeg }, signal)));
}

/**
 * Draws a plain copy: upright, sRGB, 8 bit, with sides of at most `side`; as PNG, or as JPEG on white.
 * An animated still becomes an APNG with the same frame times.
 * @throws AppError of `runProgram`
 */
export async function drawPicture(
  picture: { file: string; isJpeg: boolean },
  drawn: { output: string; as: "png" | "apng" | "jpeg"; side?: number },
  signal?: AbortSignal,
): Promise<void> {
  const side = drawn.side ?? (drawn.as === "apng" ? movingSide : copySide);
  await ask({ ...picture, ...drawn, side }, signal);
}

async function ask(
  { isJpeg, ...input }: { file: string; isJpeg: boolean; output?: string; side?: number },
  signal?: AbortSignal,
): Promise<string> {
  // The path is built at run time, so that a bundler neither follows nor moves the script.
  const script = path.join(
    /* turbopackIgnore: true */ process.cwd(),
    "lib",
    "engine",
    "probe",
    "pictures",
    "picture-child.mjs",
  );
  const request = { ...input, maxPixels: isJpeg ? maxJpegPixels : maxPixels };
  const { stdout } = await runProgram(process.execPath, ["--no-warnings", script], {
    ...(signal ? { signal } : {}),
    deadlineMs,
    limits: { cpuSeconds: 60, fileBytes: 1024 ** 3 },
    input: JSON.stringify(request),
    env: { NODE_ENV: "production", PATH: process.env.PATH, LANG: "C.UTF-8" },
  });
  return stdout;
}
