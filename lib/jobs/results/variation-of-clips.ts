import type { ClipSnapshot } from "@/lib/model/job";
import type { SheetColumn } from "@/lib/model/sheet/sheet-form";
import { findVariation, type Variation } from "@/lib/model/sheet/varied-columns";

/** The varied columns of a job with the names of the groups that columns of footage stand for. */
export type JobVariation = { variation: Variation<SheetColumn>; groups: string[] };

/** What the videos of a batch differ in beside their shots, as their plans tell. */
export function variationOfClips(clips: readonly ClipSnapshot[]): JobVariation {
  const known = clips.toSorted((one, other) => one.index - other.index);
  const rows = Array.from({ length: (known.at(-1)?.index ?? -1) + 1 }, (_, index) => {
    const content = known.find((clip) => clip.index === index)?.content;
    const { title = "", subHeadings = [], script = "", voice = "" } = content ?? {};
    return [title, subHeadings[0] ?? "", script, voice];
  });
  const variation = findVariation<SheetColumn>(["title", "subHeading1", "script", "voice"], rows);
  return { variation, groups: [] };
}
