import type { Likeness } from "@/lib/ims/schema/likeness/likeness";
import { likenessParts, partWeights } from "@/lib/ims/schema/likeness/likeness-parts";

/** Words of `likeness.reasons`, and what they are filled with. */
export type LikenessReason = {
  reason:
    | "footage"
    | "order"
    | "opening"
    | "openingPart"
    | "script"
    | "scriptPart"
    | "title"
    | "titlePart"
    | "voice"
    | "music";
  values: { seconds: number; of: number; percent: number };
};

/** This much of a part and more is said to be the whole of it. */
const wholeShare = 0.995;

function wordOf(part: (typeof likenessParts)[number], share: number): LikenessReason["reason"] {
  if (part === "opening" || part === "script" || part === "title") {
    return share >= wholeShare ? part : `${part}Part`;
  }
  return part;
}

/** What two videos have in common, in words, the heaviest first. Empty for two that share nothing. */
export function likenessReasons({ parts }: Likeness): LikenessReason[] {
  return likenessParts
    .flatMap((part) => {
      const found = parts[part];
      if (!found || found.share === 0) return [];
      const { share, seconds = 0, ofSeconds = 0 } = found;
      const values = { seconds, of: ofSeconds, percent: Math.round(share * 100) };
      return [{ reason: wordOf(part, share), values, weight: share * partWeights[part] }];
    })
    .sort((one, other) => other.weight - one.weight)
    .map(({ reason, values }) => ({ reason, values }));
}
