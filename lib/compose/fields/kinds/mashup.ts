import { choice, list, mediaIds, number } from "../codecs";
import { seconds } from "../field";
import { isMashup } from "./modes";
import { part } from "../part";

const strategy = "HighlightStrategy";

/** High-energy mashup (reference 2.5). */
export const mashupParts = [
  part("mashup", "InputConfig", {
    when: isMashup,
    operation: "ScreenMediaHighlights",
    jobField: "mashup",
  }).rows({
    media: { request: "MediaArray", codec: mediaIds },
    seconds: {
      request: `${strategy}.TargetDuration`,
      codec: number,
      unit: seconds,
      also: [strategy],
    },
    intro: {
      request: `${strategy}.IntroConfig.Mode`,
      codec: {
        write: (intro) => (intro === null ? undefined : intro ? "Auto" : "Disabled"),
        read: (mode) => (mode === undefined ? null : mode === "Auto"),
      },
      also: [`${strategy}.IntroConfig`],
      default: false,
    },
    openings: { request: "OpeningArray", codec: list, items: [[".#", "[#]"]] },
    endings: { request: "EndingArray", codec: list, items: [[".#", "[#]"]] },
    actions: { request: `${strategy}.EnableActionRecog`, codec: choice },
  }),
];
