import type { BatchCheck } from "./checked-batch";
import type { MediaFacts } from "../facts";
import {
  recordingReferences,
  type SourceUse,
  sourceReferences,
} from "../sources/source-references";

/** An animated picture is probed as a video, but is allowed as a sticker. */
function isPicture(facts: MediaFacts): boolean {
  return facts.kind === "image" || /gif|webp|apng/.test(facts.formatName);
}

const isShown = (facts: MediaFacts) => facts.kind === "video" || facts.kind === "image";

const kindNames: Readonly<Record<MediaFacts["kind"], string>> = {
  video: "a video",
  image: "an image",
  audio: "audio",
  text: "a font",
};

const uses: Readonly<Record<SourceUse, { fits: (facts: MediaFacts) => boolean; wants: string }>> = {
  group: { fits: isShown, wants: "a group takes videos and images" },
  sticker: { fits: isPicture, wants: "a sticker is an image" },
  music: { fits: (facts) => facts.kind === "audio", wants: "background music is an audio file" },
  recording: { fits: (facts) => facts.hasAudio, wants: "a recording has sound" },
  background: { fits: (facts) => facts.kind === "image", wants: "a background is an image" },
};

/** Shorter than a frame at 25 fps shows nothing. */
const shortestSeconds = 0.04;

/** Checks that every source of the request exists, is of the right kind and is long enough to show. */
export const checkSources: BatchCheck = ({ configs, media }) =>
  [...sourceReferences(configs.input), ...recordingReferences(configs.editing)].flatMap(
    ({ path, reference, use }) => {
      const facts = media.get(reference);
      if (!facts) {
        const message = `there is no media "${reference}"; register it with RegisterMediaInfo first, or correct the id`;
        return [{ path, message }];
      }
      const { fits, wants } = uses[use];
      if (!fits(facts)) {
        return [{ path, message: `"${reference}" is ${kindNames[facts.kind]}; ${wants}` }];
      }
      if (facts.kind === "video" && facts.durationSeconds < shortestSeconds) {
        const message = `"${reference}" is ${facts.durationSeconds} s long; use a video of at least one frame (0.04 s)`;
        return [{ path, message }];
      }
      return [];
    },
  );
