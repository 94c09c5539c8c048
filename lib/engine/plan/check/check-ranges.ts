import type { ConfigProblem } from "@/lib/ims/contract/wire";
import type { BatchCheck } from "./checked-batch";
import type { MediaFacts } from "../facts";
import { framesCovering, framesWithin } from "../arithmetic/frames";

/** Containers round their duration, so a range may end this much after it. */
const toleranceSeconds = 0.1;

type Range = { In: number; Out: number };

function rangeProblem(path: string, range: Range, facts: MediaFacts): ConfigProblem[] {
  const length = Math.round(facts.durationSeconds * 1000) / 1000;
  if (range.In >= facts.durationSeconds) {
    const message = `begins at ${range.In} s, but the media is ${length} s long; choose a part inside it`;
    return [{ path: `${path}.In`, message }];
  }
  if (range.Out > facts.durationSeconds + toleranceSeconds) {
    const message = `ends at ${range.Out} s, but the media is ${length} s long; end it there or before`;
    return [{ path: `${path}.Out`, message }];
  }
  const out = Math.min(range.Out, facts.durationSeconds);
  if (framesWithin(out) > framesCovering(range.In)) return [];
  return [{ path, message: "is shorter than one frame (0.04 s); choose a longer part" }];
}

/**
 * Checks that the ranges of `MediaMetaDataArray` lie inside their sources. A rule of the contract
 * checks that each range belongs to a source of its group.
 */
export const checkRanges: BatchCheck = ({ configs, media }) => {
  const entries = configs.editing.MediaConfig?.MediaMetaDataArray ?? [];
  return entries.flatMap((entry, index) => {
    const path = `EditingConfig.MediaConfig.MediaMetaDataArray[${index}]`;
    const facts = media.get(entry.Media);
    if (!facts || facts.kind === "audio") return [];
    if (facts.kind === "image") {
      const message = "is an image, which has no time range; take the entry away";
      return [{ path: `${path}.Media`, message }];
    }
    return entry.TimeRangeList.flatMap((range, rangeIndex) =>
      rangeProblem(`${path}.TimeRangeList[${rangeIndex}]`, range, facts),
    );
  });
};
