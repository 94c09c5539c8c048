import type { Timeline } from "@/lib/ims/schema/timeline";

/** A caption as it stands in the picture. Lines are separated by `\n`. */
export type CaptionLine = { text: string; fromSeconds: number; untilSeconds: number };

/** The captions of a clip in the order of their times; empty when it has none. */
export function captionsOf(timeline: Timeline): CaptionLine[] {
  return timeline.SubtitleTracks[0].SubtitleTrackClips.filter(
    (clip) => clip.Reelpress.Role === "Caption" && clip.Content.trim() !== "",
  )
    .map((clip) => ({
      text: clip.Content.replace(/\r\n?|\\N/g, "\n").replace(/\n{2,}/g, "\n"),
      fromSeconds: clip.TimelineIn,
      untilSeconds: clip.TimelineOut,
    }))
    .sort((one, other) => one.fromSeconds - other.fromSeconds);
}

/** SubRip: numbered, with a comma before the milliseconds. */
export function toSrt(captions: readonly CaptionLine[]): string {
  return captions
    .map(
      ({ text, fromSeconds, untilSeconds }, at) =>
        `${at + 1}\r\n${clock(fromSeconds, ",")} --> ${clock(untilSeconds, ",")}\r\n${text
          .trim()
          .replaceAll("\n", "\r\n")}\r\n`,
    )
    .join("\r\n");
}

/** WebVTT (W3C): `&`, `<` and `>` are markup there, and `-->` would end a text. */
export function toVtt(captions: readonly CaptionLine[]): string {
  const cues = captions.map(
    ({ text, fromSeconds, untilSeconds }) =>
      `${clock(fromSeconds, ".")} --> ${clock(untilSeconds, ".")}\n${escapeVtt(text.trim())}\n`,
  );
  return ["WEBVTT\n", ...cues].join("\n");
}

function escapeVtt(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function clock(seconds: number, point: "," | "."): string {
  const all = Math.round(seconds * 1000);
  const two = (value: number) => String(value).padStart(2, "0");
  const hours = Math.floor(all / 3_600_000);
  const minutes = Math.floor(all / 60_000) % 60;
  const whole = Math.floor(all / 1000) % 60;
  return `${two(hours)}:${two(minutes)}:${two(whole)}${point}${String(all % 1000).padStart(3, "0")}`;
}
