import type { AnyInputConfig } from "./input-config";
import type { MashupInput } from "./mashup-input";
import type { SportsInput } from "./sports-input";

/** The types under which IMS lists the jobs of the operations that submit a batch of their own kind. */
export const ownJobTypes = ["Sports_Highlights", "Screen_Media_Highlights"] as const;
export type OwnJobType = (typeof ownJobTypes)[number];

export const isOwnJobType = (type: string | undefined): type is OwnJobType =>
  ownJobTypes.includes(type as OwnJobType);

/** `InputConfig` of whichever operation: the fields of all of them, each optional. */
export type EveryInput = AnyInputConfig &
  Partial<Omit<SportsInput, keyof AnyInputConfig>> &
  Partial<Omit<MashupInput, keyof AnyInputConfig>>;
