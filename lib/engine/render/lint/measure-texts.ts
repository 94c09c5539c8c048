import "server-only";
import { mkdir, readFile } from "node:fs/promises";
import { setImmediate as nextTurn } from "node:timers/promises";
import { rimWidth } from "@/lib/ims/schema/lint/contrast";
import type { LintSubject } from "@/lib/ims/schema/lint/lint-items";
import type { StickerClip, TextClip, Timeline } from "@/lib/ims/schema/timeline";
import type { MemoryCache } from "@/lib/engine/cache/memory-cache";
import { isDrawnFlower } from "@/lib/engine/plan/looks/drawn-flowers";
import type { Size } from "../graph/fit-picture";
import { placeSticker } from "@/lib/lettering/place-sticker";
import { defaultCache } from "../render-cache";
import type { RenderFrameOptions, Sources } from "../render-options";
import { toRenderError } from "../render-error";
import { plainSources } from "../shots/plain-sources";
import { sourceOf } from "../shots/shot-args";
import type { YuvaPicture } from "../text/blend-yuva";
import { drawTexts, type TextStrip } from "../text/text-strips";
import { drawBareFrame } from "./draw-bare-frame";
import { inkOf, rimContrast } from "./letters-and-rim";
import { momentsOf } from "./moments";

export type MeasuredTexts = {
  subjects: LintSubject[];
  /** The moments whose frames were drawn for the contrast, in seconds. */
  moments: number[];
};

type Options = Omit<RenderFrameOptions, "seconds" | "pictureWidth"> & {
  /** Frames without texts that were drawn before; all are drawn when absent. */
  bareFrames?: MemoryCache<Buffer> | undefined;
};

/** A text as it stands between its entrance and its exit. */
const atRest = ({
  AaiMotionInEffect: _in,
  AaiMotionIn: _inSeconds,
  AaiMotionOutEffect: _out,
  AaiMotionOut: _outSeconds,
  ...text
}: TextClip): TextClip => text;

/**
 * Draws the texts of an output with the renderer's libass and measures them: the box of their visible
 * pixels, the size of their letters, and their contrast with the frames behind them. Stickers are measured
 * by their boxes.
 * @throws RenderError
 */
export async function measureTexts(options: Options): Promise<MeasuredTexts> {
  const { timeline, signal } = options;
  const { Width: width, Height: height, FramesPerSecond: rate } = timeline.Reelpress;
  const frame = { width, height };
  const cache = options.cache ?? defaultCache();
  try {
    await mkdir(cache.folder, { recursive: true });
    const sources = await plainSources(options.sources, cache.folder, signal);
    const texts = timeline.SubtitleTracks[0].SubtitleTrackClips.map(atRest);
    const strips = await drawTexts(texts, frame, cache.folder, {
      rate,
      fonts: options.fonts,
      signal,
    });
    const drawn: Drawn[] = [];
    for (const strip of strips) {
      const picture = { ...sizeOf(strip), bytes: await readFile(strip.path) };
      const ink = inkOf(picture);
      if (ink) drawn.push({ strip, ink, worst: null });
      await nextTurn();
    }
    const moments = momentsOf(timeline);
    for (const at of moments) {
      const draw = (drawing: AbortSignal | undefined) =>
        drawBareFrame(timeline, at, { sources, folder: cache.folder, signal: drawing });
      const bytes =
        options.bareFrames && signal
          ? await options.bareFrames(keyOfFrame(timeline, at, sources), draw, signal)
          : await draw(signal);
      await compareAt(at, drawn, { ...frame, bytes });
    }
    const subjects = [
      ...drawn.map((one) => subjectOf(one, texts, frame)),
      ...timeline.VideoTracks[1].VideoTrackClips.map((sticker, index) =>
        stickerSubject(sticker, index, sources, timeline),
      ),
    ];
    return { subjects, moments };
  } catch (error) {
    throw toRenderError(error, "measuring the texts");
  }
}

type Drawn = {
  strip: TextStrip;
  ink: NonNullable<ReturnType<typeof inkOf>>;
  worst: { Ratio: number; At: number } | null;
};

/** Everything that decides a frame without its texts. */
function keyOfFrame(
  { VideoTracks, EffectTracks, Reelpress }: Timeline,
  at: number,
  sources: Sources,
) {
  const files = [...sources].map(([mediaId, source]) => [mediaId, source.path]);
  const { Width, Height, FramesPerSecond } = Reelpress;
  return JSON.stringify([VideoTracks, EffectTracks, Width, Height, FramesPerSecond, at, files]);
}

const sizeOf = ({ width, height }: Size): Size => ({ width, height });

/** Compares the texts that show at a moment with the frame behind them, and keeps the worst of each. */
async function compareAt(
  at: number,
  drawn: readonly Drawn[],
  behind: Size & { bytes: Buffer },
): Promise<void> {
  for (const one of drawn) {
    const { strip } = one;
    const { text } = strip;
    if (at < text.TimelineIn || at >= text.TimelineOut) continue;
    const picture: YuvaPicture = { ...sizeOf(strip), bytes: await readFile(strip.path) };
    const { Highlights = [], Spoken } = text.Reelpress;
    const highlights = [...Highlights, ...(Spoken ? [Spoken] : [])].flatMap(
      ({ FontColor }) => FontColor ?? [],
    );
    const ratio = rimContrast({
      strip: picture,
      corner: strip,
      behind,
      letters: isDrawnFlower(text.EffectColorStyle) ? null : [text.FontColor, ...highlights],
      outline: text.OutlineColour,
      rim: rimWidth(strip.fontSize, Math.min(behind.width, behind.height)),
      cell: Math.max(8, Math.round(strip.fontSize)),
    });
    if (ratio !== null && ratio < (one.worst?.Ratio ?? Number.POSITIVE_INFINITY)) {
      one.worst = { Ratio: Math.round(ratio * 100) / 100, At: at };
    }
    // A text takes some milliseconds: requests are answered between two.
    await nextTurn();
  }
}

const share = (value: number) => Math.round(value * 1e5) / 1e5;

function boxOf(area: { x: number; y: number; width: number; height: number }, frame: Size) {
  return {
    X: share(area.x / frame.width),
    Y: share(area.y / frame.height),
    Width: share(area.width / frame.width),
    Height: share(area.height / frame.height),
  };
}

const alignmentOf = (text: TextClip): LintSubject["alignment"] =>
  text.Alignment.startsWith("Top")
    ? "Top"
    : text.Alignment.startsWith("Bottom")
      ? "Bottom"
      : "Center";

function subjectOf(
  { strip, ink, worst }: Drawn,
  texts: readonly TextClip[],
  frame: Size,
): LintSubject {
  const { text, box } = strip;
  const role = text.Reelpress.Role;
  const alignment = alignmentOf(text);
  const across = text.Alignment.endsWith("Left") ? 0 : text.Alignment.endsWith("Right") ? 1 : 0.5;
  const down = { Top: 0, Center: 0.5, Bottom: 1 }[alignment];
  const lines = texts.filter(({ Reelpress }) => Reelpress.Role === "SubHeading");
  return {
    Role: role,
    ...(role === "SubHeading" ? { Level: lines.indexOf(text) + 1 } : {}),
    Text: text.Content,
    From: text.TimelineIn,
    To: text.TimelineOut,
    Box: boxOf(
      {
        x: strip.x + ink.left,
        y: strip.y + ink.top,
        width: ink.right - ink.left,
        height: ink.bottom - ink.top,
      },
      frame,
    ),
    FontSize: Math.round(strip.fontSize * 10) / 10,
    Lines: strip.lines,
    ...(worst ? { Contrast: worst } : {}),
    anchor: {
      x: (box.x + across * box.width) / frame.width,
      y: (box.y + down * box.height) / frame.height,
    },
    alignment,
    wantedSize: text.FontSize,
    bold: text.FontFace.Bold,
    colour: text.FontColor,
    outline: text.Outline ?? 0,
    outlineColour: text.OutlineColour,
  };
}

function stickerSubject(
  sticker: StickerClip,
  index: number,
  sources: Sources,
  { Reelpress }: Timeline,
): LintSubject {
  const frame = { width: Reelpress.Width, height: Reelpress.Height };
  const box = placeSticker(sticker, sourceOf(sticker.MediaId, sources).facts, frame);
  return {
    Role: "Sticker",
    Level: index,
    Text: sticker.MediaId,
    From: sticker.TimelineIn,
    To: sticker.TimelineOut,
    Box: boxOf(box, frame),
    anchor: { x: box.x / frame.width, y: box.y / frame.height },
    alignment: "Top",
    wantedSize: 0,
    bold: false,
    colour: "#FFFFFF",
    outline: 0,
    outlineColour: "#000000",
    ...(sticker.Width === undefined ? {} : { width: sticker.Width }),
  };
}
