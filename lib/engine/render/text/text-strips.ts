import "server-only";
import { createHash } from "node:crypto";
import { mkdir, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { isDrawnFlower } from "@/lib/engine/plan/looks/drawn-flowers";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { flags } from "@/lib/engine/exec/flags";
import { madeByRename } from "@/lib/base/files/made-by-rename";
import { pruneFolder } from "@/lib/engine/cache/prune-folder";
import { readSealed, sealFile, touchSealed } from "@/lib/engine/cache/seal";
import type { TextClip } from "@/lib/ims/schema/timeline";
import { assScript } from "./ass-script";
import { visibleText } from "@/lib/lettering/visible-text";
import { drawableText } from "@/lib/lettering/drawable-text";
import { prepareFontFolder } from "../glyphs/font-folder";
import { fontNamed, type TextFont, textVersion } from "../glyphs/fonts";
import { type FlowerLook, flowerLook } from "./flower-looks";
import { flowerPaint, paintFlower } from "./paint-flower";
import { ownFont } from "../glyphs/own-font";
import { RenderError } from "../render-error";
import type { FontFiles } from "../render-options";
import { layoutText, type TextLayout } from "@/lib/lettering/layout-text";
import { frameAt } from "@/lib/engine/plan/arithmetic/frame-rate";
import { motionOf } from "../motion/move-strip";
import { type Moment, motionRoom, type StripMotion, textPages } from "../motion/text-pages";
import type { ScriptText } from "@/lib/lettering/text-elements";
import { cropYuva, yuvaBytes } from "./yuva-picture";

/**
 * A drawn text: raw yuva420p pictures (bt709, straight alpha) and their position. A text that is at
 * rest, or is moved as a whole, has one picture.
 */
export type TextStrip = {
  /** The text, as the timeline has it. */
  text: TextClip;
  path: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Frames of the output: the first that shows the text, and the first after it. */
  first: number;
  end: number;
  motion: StripMotion | null;
  /** The em in pixels, as drawn: a long text is drawn smaller than its look asks for. */
  fontSize: number;
  lines: number;
  /** The text box in the frame, without outline and shadow. */
  box: TextLayout["box"];
};

export type DrawTextsOptions = {
  /** Frames a second of the output: a motion is drawn frame by frame. */
  rate: number;
  fonts?: FontFiles | undefined;
  signal?: AbortSignal | undefined;
};

const deadlineMs = 60_000;
/** Most bytes of pictures that one process draws in addition to its first text: they stay in memory. */
const bytesPerRun = 96 * 1024 ** 2;
/** Bound of the text cache: moving texts take megabytes. Texts that were dropped are drawn again. */
const keptBytes = 2 * 1024 ** 3;

/**
 * Draws each text of a timeline once with libass, as pictures cropped to their size. Overlaying such
 * a strip costs a fraction of drawing the text anew in every frame, and outputs with the same text
 * share the strip. Texts that were drawn before come from `cacheFolder`.
 */
export async function drawTexts(
  clips: readonly TextClip[],
  frame: { width: number; height: number },
  cacheFolder: string,
  { rate, fonts, signal }: DrawTextsOptions,
): Promise<TextStrip[]> {
  const folder = path.join(cacheFolder, "text");
  await mkdir(folder, { recursive: true });
  const described = clips.map(async (clip) =>
    describe(clip, frame, await fontOf(clip, fonts), { rate, folder }),
  );
  const wanted = (await Promise.all(described)).filter((text) => text.layout.lines.length > 0);
  const missing = new Map<string, (typeof wanted)[number]>();
  for (const text of wanted) {
    if (await isWhole(text)) await touchSealed(text.path);
    else missing.set(text.path, text);
  }
  for (const run of runsOf([...missing.values()])) await draw(run, cacheFolder, signal);
  if (missing.size > 0) await pruneFolder(folder, keptBytes);
  return wanted.map(({ path: file, text, clip, layout, motion }) => ({
    text,
    path: file,
    ...layout.strip,
    first: frameAt(clip.TimelineIn, rate),
    end: frameAt(clip.TimelineOut, rate),
    motion,
    fontSize: layout.fontSize,
    lines: layout.lines.length,
    box: layout.box,
  }));
}

type WantedText = ScriptText & {
  font: TextFont;
  /** The text as the timeline has it; `clip` is the variant that libass draws. */
  text: TextClip;
  path: string;
  motion: StripMotion | null;
  pages: readonly (Moment | null)[];
  /** Colours of a flower text, which libass draws in white and black. */
  flower: { look: FlowerLook; outline: string } | null;
};

/** @throws RenderError when a font file of the user is gone, or its content has changed */
async function fontOf(clip: TextClip, fonts: FontFiles = new Map()): Promise<TextFont> {
  if (clip.FontUrl === undefined) return fontNamed(clip.Font, clip.FontFace.Bold);
  const file = fonts.get(clip.FontUrl);
  const problem = (why: string, cause?: unknown) =>
    new RenderError("source-missing", `The font ${clip.FontUrl} ${why}`, { cause });
  if (file === undefined) throw problem("is gone. Put it back, then retry this clip.");
  return await ownFont(file).catch((error: unknown) => {
    throw problem(`cannot be used: ${error instanceof Error ? error.message : "unknown"}.`, error);
  });
}

function describe(
  text: TextClip,
  frame: { width: number; height: number },
  font: TextFont,
  { rate, folder }: { rate: number; folder: string },
): WantedText {
  const clip = { ...text, Content: drawableText(visibleText(text.Content), font) };
  const motion = motionOf(clip, rate);
  const pages = textPages(motion);
  const layout = layoutText(clip, frame, font, (text) => motionRoom(motion, text));
  const key = createHash("sha256")
    .update(JSON.stringify(identity(clip, layout, pages)))
    .digest("hex");
  const file = path.join(folder, `${key.slice(0, 40)}.yuva`);
  const flower = isDrawnFlower(clip.EffectColorStyle)
    ? { look: flowerLook(clip.EffectColorStyle, clip.Content), outline: clip.OutlineColour }
    : null;
  const drawn = flower ? asMask(clip) : clip;
  const isMask = flower !== null;
  return { font, text, clip: drawn, isMask, layout, motion, pages, flower, path: file };
}

/** White letters with a black outline; the own colours of highlighted words would disturb the mask. */
const asMask = (clip: TextClip): TextClip => ({
  ...clip,
  FontColor: "#FFFFFF",
  OutlineColour: "#000000",
  BackColour: "#000000",
  Reelpress: { Role: clip.Reelpress.Role },
});

/** Everything that decides the pixels of a strip, but not when or where the strip shows. */
function identity(clip: TextClip, layout: TextLayout, pages: readonly (Moment | null)[]) {
  const { lines, fontSize, leading, outline, shadow, align, box, strip } = layout;
  const inset = [box.x - strip.x, box.y - strip.y].map((value) => value.toFixed(2));
  return [
    textVersion,
    layout.font.key,
    { lines, fontSize, leading, outline, shadow, align, inset, strip: [strip.width, strip.height] },
    clip.EffectColorStyle ? [clip.EffectColorStyle, clip.Content] : [],
    [clip.FontColor, clip.FontColorOpacity, clip.FontFace, clip.OutlineColour, clip.BackColour],
    clip.Reelpress.Highlights ?? [],
    ...(clip.Reelpress.Said ? [clip.Reelpress.Said] : []),
    pages,
  ];
}

/** Whether the text was drawn before and its file is unchanged since. */
async function isWhole(text: WantedText): Promise<boolean> {
  const found = await stat(text.path).catch(() => null);
  return found?.size === bytesOf(text) && (await readSealed(text.path)) !== null;
}

const bytesOf = ({ layout, pages }: WantedText): number =>
  yuvaBytes(layout.strip.width, layout.strip.height) * pages.length;

const largest = (texts: readonly WantedText[]) => ({
  width: Math.max(...texts.map((text) => text.layout.strip.width)),
  height: Math.max(...texts.map((text) => text.layout.strip.height)),
});

/** The font folder of a text. */
const folderOf = ({ font }: WantedText): string => font.folder.name;

/** Groups texts by process. All pictures of a process have the size of its largest text. */
function runsOf(texts: readonly WantedText[]): [WantedText, ...WantedText[]][] {
  const runs: [WantedText, ...WantedText[]][] = [];
  for (const text of texts) {
    const last = runs.at(-1);
    const together = [...(last ?? []), text];
    const { width, height } = largest(together);
    const pages = together.reduce((sum, one) => sum + one.pages.length, 0);
    // A font folder holds the files of one font, so that two fonts of one name never collide.
    const sameFolder = last && folderOf(last[0]) === folderOf(text);
    if (last && sameFolder && yuvaBytes(width, height) * pages <= bytesPerRun) last.push(text);
    else runs.push([text]);
  }
  return runs;
}

/** Draws the pictures of all pages, one after the other, each as large as the canvas. */
async function drawPages(
  script: string,
  count: number,
  canvas: { width: number; height: number },
  fonts: Awaited<ReturnType<typeof prepareFontFolder>>,
  signal?: AbortSignal,
): Promise<Buffer> {
  const name = `text-${process.pid}-${Math.random().toString(36).slice(2)}.ass`;
  const file = path.join(fonts.folder, name);
  try {
    await writeFile(file, script);
    const { stdout } = await runProgram(ffmpegPath(), drawArgs(name, canvas, count), {
      signal,
      deadlineMs,
      cwd: fonts.folder,
      env: fonts.env,
      stdout: "binary",
      maxStdoutBytes: 512 * 1024 ** 2,
    });
    return stdout;
  } finally {
    // libass takes every file of this folder for a font, so the script must not stay.
    await rm(file, { force: true });
  }
}

async function draw(
  texts: readonly [WantedText, ...WantedText[]],
  cacheFolder: string,
  signal?: AbortSignal,
): Promise<void> {
  const canvas = largest(texts);
  const pages = texts.flatMap((text) => text.pages.map((moment) => ({ text, moment })));
  const [{ font }] = texts;
  const fonts = await prepareFontFolder(cacheFolder, font);
  const script = assScript(pages, canvas, font.family);
  const stdout = await drawPages(script, pages.length, canvas, fonts, signal);
  const bytes = yuvaBytes(canvas.width, canvas.height);
  let at = 0;
  for (const text of texts) {
    const { strip } = text.layout;
    const pictures = text.pages.map(() => {
      const picture = stdout.subarray(at, at + bytes);
      at += bytes;
      return cropYuva(picture, canvas, strip);
    });
    if (text.flower) {
      const paint = flowerPaint(text.flower.look, text.layout, text.flower.outline);
      for (const picture of pictures) {
        paintFlower(picture, strip, paint);
        // A moving text has dozens of pictures that take some milliseconds each: yield between them.
        await nextTurn();
      }
    }
    // Another clip may be drawing the same text: each uses its own temporary name.
    await madeByRename(text.path, async (temporary) => {
      await writeFile(temporary, Buffer.concat(pictures));
      await sealFile(text.path, { made: temporary });
    });
  }
}

/**
 * libass draws over transparent black, which gives premultiplied colours. They are unpremultiplied
 * before the conversion to YUV, else every edge would be dark. The paths of the script and the fonts
 * are relative to the working folder, so that no path needs escaping in a filter.
 */
function drawArgs(
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
