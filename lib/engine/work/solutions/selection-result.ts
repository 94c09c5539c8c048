import type { SelectionResult } from "@/lib/ims/schema/answers/selection";
import type { Timeline } from "@/lib/ims/schema/timeline";

type Output = SelectionResult["textMatchMediaOutputList"][number];
type Passage = Output["textMatchMediaSentenceOutputList"][number];

const rounded = (seconds: number): number => Math.round(seconds * 100) / 100;

const matchedPassages = ({ Reelpress }: Timeline): Passage[] | undefined =>
  Reelpress.Matches?.map((passage, index) => ({
    textId: String(index),
    text: passage.Text,
    duration: rounded(passage.TimelineOut - passage.TimelineIn),
    matchClipList: passage.Shots.map((shot, at) => ({
      clipId: `${shot.MediaId}-${index}-${at}`,
      mediaId: shot.MediaId,
      startTime: shot.In,
      endTime: shot.Out,
      score: shot.Score ?? 0,
    })),
  }));

/** An output without texts: all its shots, opening and ending included, as those of one empty text. */
const wholePassage = ({ Reelpress, VideoTracks: [main] }: Timeline): Passage => ({
  textId: "0",
  text: "",
  duration: rounded(Reelpress.Duration),
  matchClipList: main.VideoTrackClips.map(({ MediaId, In, Out }, at) => ({
    clipId: `${MediaId}-0-${at}`,
    mediaId: MediaId,
    startTime: In,
    endTime: Out,
  })),
});

/** What image-text matching or a mashup chose, in the shape that IMS documents for `ExtendOutput` of all selections. */
export function selectionOf(timelines: readonly Timeline[]): SelectionResult {
  return {
    textMatchMediaOutputList: timelines.map((timeline) => ({
      textMatchMediaSentenceOutputList: matchedPassages(timeline) ?? [wholePassage(timeline)],
    })),
  };
}
