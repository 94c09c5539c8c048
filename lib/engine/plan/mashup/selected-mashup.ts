import type { SelectionResult } from "@/lib/ims/schema/answers/selection";
import { framesNear } from "../arithmetic/frames";
import type { MediaFacts } from "../facts";
import { asChosen } from "../length/as-chosen";
import { joinedFrames } from "../length/fit-length";
import { shotOfStretch } from "../match/chosen-shots";
import { atOnce } from "../run-steps";
import { pickOfMedia } from "../shots/pick-of-media";
import type { Strategy } from "../strategy/strategy";

/** A mashup that shows what a selection holds, in its order: nothing is chosen, and no cut moves to a beat. */
export function selectedMashup(
  { textMatchMediaOutputList: outputs }: SelectionResult,
  factsOf: (mediaId: string) => MediaFacts | undefined,
): Strategy {
  return {
    script: { mode: "none" },
    lengthOf: () => asChosen,
    choose: ({ order: { draw }, overlapFrames }) => {
      const passages = outputs[draw]?.textMatchMediaSentenceOutputList ?? [];
      const picks = passages
        .flatMap(({ matchClipList }) => matchClipList)
        .flatMap(({ mediaId, startTime: In, endTime: Out }) => {
          const facts = factsOf(mediaId);
          const shot = facts && shotOfStretch(facts, { In, Out }, framesNear(Out - In));
          return shot ? [pickOfMedia(shot.media, shot)] : [];
        });
      const frames = picks.map((pick) => pick.frames);
      const targetFrames = joinedFrames(frames, overlapFrames);
      return atOnce({ picks, warnings: new Set(), targetFrames });
    },
  };
}
