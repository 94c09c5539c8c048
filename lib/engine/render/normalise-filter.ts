import type { MediaFacts } from "@/lib/engine/plan/facts";
import { uprightFilters } from "@/lib/engine/shelf/source-input";
import type { Background } from "./cut-list";
import { contain, cover, type Size } from "./fit-picture";
import { even, framesPerSecond } from "./frame-grid";

export type NormaliseOptions = {
  facts: MediaFacts;
  frame: Size;
  background: Background;
  /** Facts of the picture behind, when `background` is one. */
  backdrop: MediaFacts | null;
  /** Labels of the graph: the source, the picture behind, the result. */
  from: string;
  behind: string;
  to: string;
  /** Filters that make the moment wanted time 0; what comes before it only tells what stands there. */
  cut: readonly string[];
};

/** Side of the blurred copy, as a share of the frame: a blur hides that it was made small. */
const blurScale = 1 / 8;
/** The background is dimmed to this share, so that the picture before it stands out. */
const blurDim = 0.78;

/**
 * The filters that make any source into frames of the output: upright, square pixels, fitted and
 * centred over its background, 25 a second, 8 bit yuv420p, bt709 limited range.
 */
export function normaliseFilter(options: NormaliseOptions): string {
  const { facts, frame, background, from, to } = options;
  const box = contain(facts, frame);
  const fills = box.width === frame.width && box.height === frame.height;
  const isStill = facts.kind === "image";
  const upright = [...uprightFilters(facts), ...toneMap(facts)];
  const rate = isStill ? [] : [...options.cut, `fps=${framesPerSecond}:start_time=0`];
  const head = [...rate, ...upright];
  const fitted = `${scaleTo(box, facts, "bicubic")},setsar=1`;
  if (fills && !isStill) return `[${from}]${[...head, fitted, "format=yuv420p"].join(",")}[${to}]`;
  // A still may be transparent: it is laid over its background even where it fills the frame.
  const front = `${fitted},format=${isStill ? "yuva420p" : "yuv420p"}`;
  const lay = `overlay=${box.x}:${box.y}:format=yuv420:shortest=1,format=yuv420p[${to}]`;
  const chain = (filters: string[]) => (filters.length === 0 ? "null" : filters.join(","));
  const overPlain = (color: string) =>
    `${plainFilter(color, frame)}[${to}b];` +
    `[${from}]${chain(head)},${front}[${to}f];[${to}b][${to}f]${lay}`;
  switch (background.kind) {
    case "black":
      if (!isStill) {
        const pad = `pad=${frame.width}:${frame.height}:${box.x}:${box.y}:color=black`;
        return `[${from}]${[...head, front, pad].join(",")}[${to}]`;
      }
      return overPlain("#000000");
    case "color":
      return overPlain(background.color);
    case "blur":
      return (
        `[${from}]${chain(head)},split[${to}x][${to}y];` +
        `[${to}x]${blurred(facts, frame, background.radius)}[${to}b];` +
        `[${to}y]${front}[${to}f];[${to}b][${to}f]${lay}`
      );
    case "image": {
      const behind = options.backdrop === null ? "null" : backdropFilter(options.backdrop, frame);
      return (
        `[${options.behind}]${behind}[${to}b];` +
        `[${from}]${chain(head)},${front}[${to}f];[${to}b][${to}f]${lay}`
      );
    }
  }
}

function blurred(facts: MediaFacts, frame: Size, radius: number): string {
  const small = { width: even(frame.width * blurScale), height: even(frame.height * blurScale) };
  const sigma = Math.max(0.8, Math.min(1, radius) * small.width * 0.5);
  return [
    scaleTo(cover(facts, small), facts, "area"),
    `setsar=1,crop=${small.width}:${small.height},format=yuv420p`,
    `gblur=sigma=${sigma.toFixed(2)}:steps=3`,
    `lutyuv=y=16+(val-16)*${blurDim}`,
    `scale=${frame.width}:${frame.height}:flags=bicubic,setsar=1`,
  ].join(",");
}

/** One frame of a colour, held. By way of RGB: the `color` and `pad` filters only know BT.601. */
function plainFilter(color: string, frame: Size): string {
  return [
    `color=c=${color.replace("#", "0x")}:s=${frame.width}x${frame.height}:r=${framesPerSecond}`,
    "trim=end_frame=1,format=gbrp,scale=out_color_matrix=bt709:out_range=tv,format=yuv420p",
    `loop=loop=-1:size=1,setpts=N/${framesPerSecond}/TB,setsar=1`,
  ].join(",");
}

function backdropFilter(facts: MediaFacts, frame: Size): string {
  return [
    ...uprightFilters(facts),
    scaleTo(cover(facts, frame), facts, "bicubic"),
    `setsar=1,crop=${frame.width}:${frame.height},format=yuv420p,loop=loop=-1:size=1`,
    `setpts=N/${framesPerSecond}/TB`,
  ].join(",");
}

/**
 * Scales and changes to bt709, limited range. Videos go through the `colorspace` filter where their
 * matrix is another one: swscale would go by way of RGB, twice as slow and two levels too dark.
 */
function scaleTo(size: Size, facts: MediaFacts, algorithm: string): string {
  const scale = `scale=${size.width}:${size.height}:flags=${algorithm}`;
  if (facts.kind === "image" || facts.colorSpace === "gbr") {
    return `${scale}+accurate_rnd+full_chroma_int:out_color_matrix=bt709:out_range=tv`;
  }
  const matrix = isHdr(facts) ? "bt709" : matrixOf(facts);
  const change =
    matrix === "bt709" ? "" : `,format=yuv420p,colorspace=iall=${matrix}:all=bt709:fast=1`;
  return `${scale}:out_range=tv${change}`;
}

/** The matrix a video is in; one that does not say follows the habit of its size. */
function matrixOf(facts: MediaFacts): "bt709" | "smpte170m" | "bt2020" {
  if (facts.colorSpace?.startsWith("bt2020")) return "bt2020";
  if (facts.colorSpace === "bt709") return "bt709";
  const named = ["smpte170m", "bt470bg", "fcc"].includes(facts.colorSpace ?? "");
  return named || facts.width * facts.height < 1280 * 720 ? "smpte170m" : "bt709";
}

function isHdr(facts: MediaFacts): boolean {
  return facts.colorTransfer === "smpte2084" || facts.colorTransfer === "arib-std-b67";
}

/** HDR (PQ, HLG) is brought down to bt709; without this it looks grey and flat. */
function toneMap(facts: MediaFacts): string[] {
  if (!isHdr(facts)) return [];
  return [
    "zscale=t=linear:npl=150,format=gbrpf32le,zscale=p=bt709",
    "tonemap=tonemap=mobius:desat=0,zscale=t=bt709:m=bt709:r=tv,format=yuv420p",
  ];
}
