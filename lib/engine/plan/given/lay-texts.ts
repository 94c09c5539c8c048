import { textLengthsOf } from "@/lib/ims/schema/config/text-style";
import type { GivenSubtitles, GivenText } from "@/lib/ims/schema/given-timeline";
import type { TextClip } from "@/lib/ims/schema/timeline";
import type { ConfigProblem } from "@/lib/ims/contract/wire";
import { notImplemented } from "../check/checked-batch";
import { drawnMotionsIn, drawnMotionsOut } from "../looks/drawn-motions";
import { framesNear, toSeconds } from "../arithmetic/frames";
import type { Laid } from "./lay-stickers";
import { captionLook, type Frame } from "@/lib/lettering/text-look";
import type { Cue } from "./read-subtitles";

/** The contents of the subtitle files, by their addresses as written. */
export type SubtitleMap = ReadonlyMap<string, readonly Cue[]>;

type Motions = Pick<
  GivenText,
  "AaiMotionInEffect" | "AaiMotionIn" | "AaiMotionOutEffect" | "AaiMotionOut"
>;

/** The look of a text, without its content and times. Defaults: IMS docs, Text clips. */
function givenLook(text: Omit<GivenText, "Type" | "Content" | "TimelineIn" | "TimelineOut">) {
  return {
    X: text.X ?? 0,
    Y: text.Y ?? 0,
    Font: text.Font ?? "SimSun",
    FontSize: text.FontSize,
    FontColor: text.FontColor ?? "#FFFFFF",
    FontColorOpacity: text.FontColorOpacity ?? 1,
    FontFace: {
      Bold: text.FontFace?.Bold ?? false,
      Italic: text.FontFace?.Italic ?? false,
      Underline: text.FontFace?.Underline ?? false,
    },
    Alignment: text.Alignment ?? ("TopLeft" as const),
    TextWidth: text.TextWidth ?? 1,
    ...textLengthsOf(text),
    Outline: text.Outline ?? 0,
    OutlineColour: text.OutlineColour ?? "#000000",
    Shadow: text.Shadow ?? 0,
    BackColour: text.BackColour ?? "#000000",
  };
}

type LaidText = Laid<Omit<TextClip, "TimelineIn" | "TimelineOut">>;

/** The default length of a motion, 1 s. Source: IMS docs, Text clips. */
const motionSeconds = 1;

function motionOf(text: Motions) {
  const { AaiMotionInEffect, AaiMotionIn, AaiMotionOutEffect, AaiMotionOut } = text;
  const seconds = (given: number | undefined) => toSeconds(framesNear(given ?? motionSeconds));
  return {
    ...(AaiMotionInEffect ? { AaiMotionInEffect, AaiMotionIn: seconds(AaiMotionIn) } : {}),
    ...(AaiMotionOutEffect ? { AaiMotionOutEffect, AaiMotionOut: seconds(AaiMotionOut) } : {}),
  };
}

function motionProblems(text: Motions, path: string): ConfigProblem[] {
  return (["AaiMotionInEffect", "AaiMotionOutEffect"] as const).flatMap((name) => {
    const id = text[name];
    const drawn = name === "AaiMotionInEffect" ? drawnMotionsIn : drawnMotionsOut;
    if (id === undefined || drawn.includes(id)) return [];
    const end = name === "AaiMotionInEffect" ? "in" : "out";
    return [notImplemented(`${path}.${name}`, `the motion "${id}"`, `use fade_${end}`)];
  });
}

/** Lays the subtitles of a file. Where the clip sets no style, they look like captions. */
function laySubtitles(clip: GivenSubtitles, cues: readonly Cue[], frame: Frame): LaidText[] {
  const { Type: _type, SubType: _format, FileURL: _file, ClipId: _id, ...rest } = clip;
  const { AaiMotionInEffect: _in, AaiMotionIn: _inFor, ...still } = rest;
  const { AaiMotionOutEffect: _out, AaiMotionOut: _outFor, ...timed } = still;
  const { TimelineIn = 0, TimelineOut, ...style } = timed;
  const later = framesNear(TimelineIn);
  const end = TimelineOut === undefined ? Number.POSITIVE_INFINITY : framesNear(TimelineOut);
  const look = { ...captionLook(style, frame), ...motionOf(clip) };
  return cues.flatMap((cue) => {
    const [from, to] = [cue.from + later, Math.min(cue.to + later, end)];
    return from < to ? [{ from, to, clip: { Type: "Text", Content: cue.text, ...look } }] : [];
  });
}

/** Lays one text. A text without times spans the whole output. */
function layText(text: GivenText): LaidText {
  return {
    from: framesNear(text.TimelineIn ?? 0),
    to: text.TimelineOut === undefined ? null : framesNear(text.TimelineOut),
    clip: {
      Type: "Text",
      Content: text.Content,
      ...givenLook(text),
      ...(text.FontUrl === undefined ? {} : { FontUrl: text.FontUrl }),
      ...motionOf(text),
      Reelpress: { Role: "SubHeading" },
    },
  };
}

/** Lays texts and subtitles at their times. */
export function layTexts(
  texts: readonly (GivenText | GivenSubtitles)[],
  trackPath: string,
  { subtitles, frame }: { subtitles: SubtitleMap; frame: Frame },
): { laid: LaidText[]; problems: ConfigProblem[] } {
  const problems: ConfigProblem[] = [];
  const laid = texts.flatMap((text, index) => {
    const path = `${trackPath}.SubtitleTrackClips[${index}]`;
    const { TimelineIn = 0, TimelineOut } = text;
    if (TimelineOut !== undefined && framesNear(TimelineOut) <= framesNear(TimelineIn)) {
      const message = "comes before the text begins";
      problems.push({ path: `${path}.TimelineOut`, message });
    }
    problems.push(...motionProblems(text, path));
    if (text.Type === "Text") return [layText(text)];
    return laySubtitles(text, subtitles.get(text.FileURL) ?? [], frame);
  });
  return { laid, problems };
}
