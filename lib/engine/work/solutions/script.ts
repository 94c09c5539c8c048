import { readInput } from "../../plan/request/read-input";
import { isSplitEvenly } from "../../plan/shots/source-shots";
import { scriptStrategy } from "../../plan/strategy/script-strategy";
import type { MakeStrategy } from "./make-strategy";

/** Script mode: the videos of its groups are looked through, unless the request wants equal shots. */
export const scriptFor: MakeStrategy = async (order, { analysesOf }) => {
  const { configs, media } = order;
  if (isSplitEvenly(configs.editing)) return undefined;
  const references = readInput(configs.input).groups.flatMap((group) => group.MediaArray);
  const videos = new Map(
    references.flatMap((reference) => {
      const facts = media.get(reference);
      return facts?.kind === "video" ? [[facts.mediaId, facts] as const] : [];
    }),
  );
  const analyses = await analysesOf(videos.values(), "looks");
  return (overlapFrames) => scriptStrategy({ ...order, analyses }, overlapFrames);
};
