import type { Timeline } from "@/lib/ims/schema/timeline";
import { captionsOf, toSrt, toVtt } from "./captions-text";
import { toCutList } from "./cut-list";
import { toEdl } from "./to-edl";
import { toOtio } from "./to-otio";

export type EditFile = { name: string; text: string };

const withoutEnding = (fileName: string) => fileName.replace(/\.[^.]*$/, "");

/** The captions of a clip as subtitle files in the folder `captions`; none for a clip without captions. */
export function captionFiles(timeline: Timeline, fileName: string): EditFile[] {
  const captions = captionsOf(timeline);
  if (captions.length === 0) return [];
  const name = `captions/${withoutEnding(fileName)}`;
  return [
    { name: `${name}.srt`, text: toSrt(captions) },
    { name: `${name}.vtt`, text: toVtt(captions) },
  ];
}

/** A clip for editing programs, in the folder `editing`: OpenTimelineIO, an edit decision list, and the plan. */
export function editingFiles(
  timeline: Timeline,
  fileName: string,
  nameOf: (mediaId: string) => string,
): EditFile[] {
  const cutList = toCutList(timeline);
  const captions = captionsOf(timeline);
  const title = withoutEnding(fileName);
  const name = `editing/${title}`;
  return [
    { name: `${name}.otio`, text: toOtio({ title, fileName, cutList, captions, nameOf }) },
    { name: `${name}.edl`, text: toEdl(title, cutList, nameOf) },
    { name: `${name}.json`, text: JSON.stringify(timeline, null, 2) },
  ];
}
