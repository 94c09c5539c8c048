import type { LintSubject } from "@/lib/ims/schema/lint/lint-items";
import type { Timeline } from "@/lib/ims/schema/timeline";

/** The texts of a plan as if each were drawn in a box of a tenth of the frame's height, at its own Y. */
export function drawnTexts(timeline: Timeline): LintSubject[] {
  return timeline.SubtitleTracks[0].SubtitleTrackClips.map((text) => ({
    Role: text.Reelpress.Role,
    ...(text.Reelpress.Role === "SubHeading" ? { Level: 1 } : {}),
    Text: text.Content,
    From: text.TimelineIn,
    To: text.TimelineOut,
    Box: { X: 0.2, Y: text.Y, Width: 0.6, Height: 0.1 },
    FontSize: text.FontSize,
    Lines: 1,
    Contrast: { Ratio: 12, At: 1 },
    anchor: { x: 0.5, y: text.Y },
    alignment: "Top",
    wantedSize: text.FontSize,
    bold: text.FontFace.Bold,
    colour: text.FontColor,
    outline: text.Outline ?? 0,
    outlineColour: text.OutlineColour,
  }));
}
