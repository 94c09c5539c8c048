import { describe, expect, it } from "vitest";
import { timelineSchema } from "@/lib/ims/schema/timeline";
import { planBatch } from "./plan-batch";
import { testRequest } from "./plan-for-tests";

/** The example of the IMS page, its media ids replaced. */
const example = {
  input: {
    MediaGroupArray: [
      { GroupName: "MediaGroup1", MediaArray: ["a1", "a2"] },
      { GroupName: "MediaGroup2", MediaArray: ["b1", "b2"] },
    ],
    TitleArray: ["Weekend sale", "A new way to brew"],
    SpeechTextArray: [
      "Everyone deserves a good cup. Our new press makes one in two minutes, every morning.",
      "开一家咖啡店，需要耐心。我们准备好了一切，欢迎光临！",
    ],
  },
  editing: {
    MediaConfig: { Volume: 0 },
    SpeechConfig: { Volume: 1 },
    BackgroundMusicConfig: { Volume: 0.3 },
  },
  output: { Count: 20, MaxDuration: 15, Video: { Crf: 27 } },
};

describe("planBatch", () => {
  it("plans the example of the IMS page", () => {
    const timelines = planBatch(testRequest(example));
    expect(timelines).toHaveLength(20);
    for (const timeline of timelines) expect(timelineSchema.parse(timeline)).toEqual(timeline);
    const shots = timelines.map((timeline) =>
      JSON.stringify(
        timeline.VideoTracks[0].VideoTrackClips.map((clip) => [clip.MediaId, clip.Reelpress]),
      ),
    );
    expect(new Set(shots).size).toBe(20);
  });
});
