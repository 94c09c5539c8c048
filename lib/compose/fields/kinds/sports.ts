import type { GroupMedia } from "@/lib/model/form/compose-form";
import { always, list, trimmed } from "../codecs";
import { type Codec, handWritten } from "../field";
import { isSports } from "./modes";
import { part } from "../part";

const ofSports = { when: isSports, operation: "SportsHighlights", jobField: "sports" } as const;

/** The one recording, as its id. */
const oneMedia: Codec<GroupMedia[], string> = {
  write: ([media]) => media?.mediaId,
  read: (mediaId) => (mediaId === undefined ? [] : [{ mediaId, range: null }]),
};

/** Sports highlights (reference 2.6). */
export const sportsParts = [
  part("sports", "InputConfig", ofSports).rows({
    category: { request: "SportsCategory", codec: always() },
    media: { request: "InputMedia", codec: oneMedia },
    logos: {
      request: "SlowMotionLogoRegister.SlowMotionLogoUrls",
      codec: list,
      also: ["SlowMotionLogoRegister"],
    },
  }),
  part("sports.names.#", "InputConfig.TransferNameRegister[#]", {
    ...ofSports,
    whole: "shown",
  }).rows({
    shown: { request: "OriginalName", codec: trimmed },
    full: { request: "TransferName", codec: trimmed },
  }),
  part("sports.faces.#", "InputConfig.FaceRegister[#]", { ...ofSports, whole: "name" }).rows({
    name: { request: "Name", codec: trimmed },
    pictures: { request: "FaceUrls", codec: list, items: [[".#", "[#]"]] },
  }),
  part("sports", "UserData", { jobField: "sports" }).rows({
    moments: { request: "ReelpressMoments", codec: handWritten },
  }),
];
