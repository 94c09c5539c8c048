import "server-only";
import { createHash } from "node:crypto";
import { mkdir, rename, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { flags } from "@/lib/engine/shelf/flags";
import type { TextClip } from "@/lib/ims/schema/timeline";
import { assScript, type ScriptText } from "./ass-script";
import { fontMetrics, prepareFontFolder, textVersion } from "./fonts";
import { layoutText, type TextLayout } from "./layout-text";
import { motionOf, type StripMotion } from "./move-strip";
import { cropYuva, yuvaBytes } from "./yuva-picture";

/** A drawn text: one raw yuva420p picture (bt709, straight alpha) and where it goes. */
export type TextStrip = {
  path: string;
  x: number;
  y: number;
  width: number;
  height: number;
  fromSeconds: number;
  toSeconds: number;
  motion: StripMotion | null;
};

const deadlineMs = 60_000;
/** Texts drawn by one process: bounds its output (about 1.5 MB a text at 1080x1920). */
const textsPerRun = 16;

/**
 * Draws the texts of a timeline with libass, each once, as pictures cut to their size. Overlaying
 * such a strip costs a fraction of drawing the text anew in every frame, and outputs that show the
 * same text share it. Texts drawn before are taken from `cacheFolder`.
 */
export async function drawTexts(
  clips: readonly TextClip[],
  frame: { width: number; height: number },
  cacheFolder: string,
  signal?: AbortSignal,
): Promise<TextStrip[]> {
  const folder = path.join(cacheFolder, "text");
  await mkdir(folder, { recursive: true });
  const wanted = clips
    .map((clip) => describe(clip, frame, folder))
    .filter((text) => text.layout.lines.length > 0);
  const missing = new Map<string, (typeof wanted)[number]>();
  for (const text of wanted) {
    if (!(await isWhole(text))) missing.set(text.path, text);
  }
  const queue = [...missing.values()];
  while (queue.length > 0) await draw(queue.splice(0, textsPerRun), cacheFolder, signal);
  return wanted.map(({ path: file, clip, layout }) => ({
    path: file,
    ...layout.strip,
    fromSeconds: clip.TimelineIn,
    toSeconds: clip.TimelineOut,
    motion: motionOf(clip),
  }));
}

type WantedText = ScriptText & { path: string };

function describe(clip: TextClip, frame: { width: number; height: number }, folder: string) {
  const layout = layoutText(clip, frame);
  const key = createHash("sha256")
    .update(JSON.stringify(identity(clip, layout)))
    .digest("hex");
  const lineHeight = fontMetrics(layout.face).lineHeight;
  return { clip, layout, lineHeight, path: path.join(folder, `${key.slice(0, 40)}.yuva`) };
}

/** All that decides the pixels of a strip, and nothing else: not when nor where it shows. */
function identity(clip: TextClip, layout: TextLayout) {
  const { lines, fontSize, leading, outline, shadow, align, box, strip } = layout;
  const inset = [box.x - strip.x, box.y - strip.y].map((value) => value.toFixed(2));
  return [
    textVersion,
    { lines, fontSize, leading, outline, shadow, align, inset, strip: [strip.width, strip.height] },
    [clip.FontColor, clip.FontColorOpacity, clip.FontFace, clip.OutlineColour, clip.BackColour],
    clip.Reelpress.Highlights ?? [],
  ];
}

async function isWhole(text: WantedText): Promise<boolean> {
  try {
    const { size } = await stat(text.path);
    return size === yuvaBytes(text.layout.strip.width, text.layout.strip.height);
  } catch {
    return false;
  }
}

async function draw(texts: WantedText[], cacheFolder: string, signal?: AbortSignal): Promise<void> {
  const canvas = {
    width: Math.max(...texts.map((text) => text.layout.strip.width)),
    height: Math.max(...texts.map((text) => text.layout.strip.height)),
  };
  const fonts = await prepareFontFolder(cacheFolder);
  const script = path.join(
    fonts.folder,
    `text-${process.pid}-${Math.random().toString(36).slice(2)}.ass`,
  );
  await writeFile(script, assScript(texts, canvas));
  const { stdout } = await runProgram(
    ffmpegPath(),
    drawArgs(path.basename(script), canvas, texts.length),
    {
      signal,
      deadlineMs,
      cwd: fonts.folder,
      env: fonts.env,
      stdout: "binary",
      maxStdoutBytes: 512 * 1024 ** 2,
    },
  );
  const bytes = yuvaBytes(canvas.width, canvas.height);
  for (const [index, text] of texts.entries()) {
    const picture = stdout.subarray(index * bytes, (index + 1) * bytes);
    const temporary = `${text.path}.${process.pid}-${index}`;
    await writeFile(temporary, cropYuva(picture, canvas, text.layout.strip));
    await rename(temporary, text.path);
  }
}

/**
 * libass draws over transparent black, which gives premultiplied colours; they are divided out
 * again before the change to YUV, else every edge would be dark. The script and the fonts are named
 * relative to the working folder, so that no path needs escaping in a filter.
 */
export function drawArgs(
  scriptName: string,
  canvas: { width: number; height: number },
  count: number,
): string[] {
  const filters = [
    `ass=filename=${scriptName}:fontsdir=.:alpha=1:original_size=${canvas.width}x${canvas.height}`,
    "format=gbrap,unpremultiply=inplace=1",
    "scale=out_color_matrix=bt709:out_range=tv:flags=accurate_rnd+full_chroma_inp,format=yuva420p",
  ];
  return [
    ...flags("-v error -nostdin -filter_threads 1 -f lavfi -i"),
    `color=c=black@0:s=${canvas.width}x${canvas.height}:r=1:d=${count},format=rgba`,
    "-vf",
    filters.join(","),
    ...flags(`-frames:v ${count} -f rawvideo -pix_fmt yuva420p pipe:1`),
  ];
}
