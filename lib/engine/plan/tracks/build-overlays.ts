import type { Sticker } from "@/lib/ims/schema/config/input-config";
import type { TextStyle } from "@/lib/ims/schema/config/text-style";
import type { StickerClip, TextClip } from "@/lib/ims/schema/timeline";
import type { BatchConfigs } from "@/lib/ims/contract/wire";
import type { Assignment } from "../voices/assign-texts";
import {
  type Caption,
  type CaptionCutter,
  captionLines,
  type TimedSentence,
} from "./caption-lines";
import { spokenWords } from "./spoken-words";
import { chooseHighlights } from "../looks/choose-highlights";
import { chooseMotion, type Motion, timedMotion } from "../looks/choose-motion";
import { toSeconds } from "../arithmetic/frames";
import { headingLooks } from "@/lib/lettering/heading-looks";
import { captionLook, lineEmOf, type TextLook } from "@/lib/lettering/text-look";

function textClip(
  content: string,
  look: TextLook,
  from: number,
  to: number,
  motion: Motion,
): TextClip {
  return {
    Type: "Text",
    Content: content,
    ...look,
    TimelineIn: toSeconds(from),
    TimelineOut: toSeconds(to),
    ...timedMotion(motion, to - from),
  };
}

/** Builds the text track: title and subheadings for the whole clip, captions while they are spoken. */
export function buildTextTrack(
  assignment: Assignment,
  sentences: readonly TimedSentence[],
  durationFrames: number,
  configs: BatchConfigs,
  cutter: CaptionCutter,
  seed: { seed: string; index: number },
): TextClip[] {
  const { editing, output } = configs;
  const motionOf = (style: TextStyle | undefined, role: string) =>
    chooseMotion(style, seed.seed, seed.index, role);
  const frame = { width: output.Width, height: output.Height };
  const clips: TextClip[] = [];
  const { title, subHeadings } = assignment;
  const titleStyle = editing.TitleConfig;
  const headings = { title, subHeadings, titleStyle, subHeadingStyles: editing.SubHeadingConfig };
  const looks = headingLooks(headings, frame);
  if (looks.title)
    clips.push(textClip(title, looks.title, 0, durationFrames, motionOf(titleStyle, "Title")));
  subHeadings.forEach(({ level, text }, headingIndex) => {
    const look = looks.subHeadings[headingIndex];
    const motion = motionOf(editing.SubHeadingConfig?.[String(level)], `SubHeading${level}`);
    if (look) clips.push(textClip(text, look, 0, durationFrames, motion));
  });
  const captionStyle = editing.SpeechConfig?.AsrConfig;
  const look = withHighlights(captionLook(captionStyle, frame), configs);
  const spoken = editing.ProcessConfig?.Reelpress?.Spoken;
  const captionMotion = motionOf(captionStyle, "Caption");
  // One em less, because widths are estimated here, while the renderer measures with the font.
  const lineEm = Math.max(4, lineEmOf(look, frame) - 1);
  for (const caption of captionLines(sentences, lineEm, cutter)) {
    const clip = textClip(caption.text, look, caption.from, caption.to, captionMotion);
    clips.push(spoken ? withSpoken(clip, spoken.FontColor, caption) : clip);
  }
  return clips;
}

/** A caption whose spoken word has a colour of its own; as it was when nothing of it is a word. */
function withSpoken(clip: TextClip, FontColor: string, caption: Caption): TextClip {
  const Words = spokenWords(caption);
  if (Words.length === 0) return clip;
  return { ...clip, Reelpress: { ...clip.Reelpress, Spoken: { FontColor, Words } } };
}

function withHighlights(look: TextLook, configs: BatchConfigs): TextLook {
  const Highlights = chooseHighlights(configs);
  return Highlights.length === 0 ? look : { ...look, Reelpress: { ...look.Reelpress, Highlights } };
}

/** Builds the sticker, which is shown for the whole clip. X and Y are its upper left corner. */
export function buildSticker(
  sticker: Sticker | undefined,
  mediaId: string | undefined,
  durationFrames: number,
): StickerClip[] {
  if (!sticker || mediaId === undefined) return [];
  return [
    {
      Type: "Image",
      MediaId: mediaId,
      X: sticker.X ?? 0,
      Y: sticker.Y ?? 0,
      ...(sticker.Width === undefined ? {} : { Width: sticker.Width }),
      ...(sticker.Height === undefined ? {} : { Height: sticker.Height }),
      Opacity: sticker.Opacity ?? 1,
      ...(sticker.DyncFrames === undefined ? {} : { DyncFrames: sticker.DyncFrames }),
      TimelineIn: 0,
      TimelineOut: toSeconds(durationFrames),
    },
  ];
}
