import type { SelectionResult } from "@/lib/ims/schema/answers/selection";
import type { Timeline } from "@/lib/ims/schema/timeline";

/** What image-text matching chose, in the shape that IMS documents for `ExtendOutput`. */
export function selectionOf(timelines: readonly Timeline[]): SelectionResult {
  return {
    textMatchMediaOutputList: timelines.map(({ Reelpress }) => ({
      textMatchMediaSentenceOutputList: (Reelpress.Matches ?? []).map((passage, index) => ({
        textId: String(index),
        text: passage.Text,
        duration: Math.round((passage.TimelineOut - passage.TimelineIn) * 100) / 100,
        matchClipList: passage.Shots.map((shot, at) => ({
          clipId: `${shot.MediaId}-${index}-${at}`,
          mediaId: shot.MediaId,
          startTime: shot.In,
          endTime: shot.Out,
          score: shot.Score ?? 0,
        })),
      })),
    })),
  };
}
