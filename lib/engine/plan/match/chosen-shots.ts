import type { AnyInputConfig } from "@/lib/ims/schema/config/input-config";
import { framesCovering, framesNear, framesWithin } from "../arithmetic/frames";
import type { MediaFacts } from "../facts";
import type { Shot } from "../shots/shots";

export type ChosenShot = NonNullable<AnyInputConfig["ReelpressChosen"]>[number];

/** A stretch of a source as a shot of at least one frame; as long as `frames` without `Out`. */
export function shotOfStretch(
  facts: MediaFacts,
  { In = 0, Out }: { In?: number | undefined; Out?: number | undefined },
  frames: number,
): Shot {
  const isImage = facts.kind === "image";
  const end = isImage ? frames : Math.max(1, framesWithin(facts.durationSeconds));
  const from = isImage ? 0 : Math.min(framesCovering(In), end - 1);
  const asked = Out === undefined || isImage ? from + frames : framesNear(Out);
  const to = Math.min(end, Math.max(from + 1, asked));
  return { id: `${facts.mediaId}@${from}-${to}`, number: -1, media: facts, from, to };
}

/**
 * Finds the shots that a person chose for a passage by the texts of its sentences. What is chosen for a
 * text that no passage has chooses nothing.
 */
export function chosenShots(
  chosen: readonly ChosenShot[],
  factsOf: (media: string) => MediaFacts | undefined,
): (passage: { texts: readonly string[]; frames: number }) => Shot[] {
  const byText = new Map<string, ChosenShot[]>();
  for (const one of chosen)
    byText.set(tidy(one.Text), [...(byText.get(tidy(one.Text)) ?? []), one]);
  return ({ texts, frames }) => {
    const own = texts.flatMap((text) => byText.get(tidy(text)) ?? []);
    return own.flatMap((one) => {
      const facts = factsOf(one.Media);
      return facts ? [shotOfStretch(facts, one, frames)] : [];
    });
  };
}

const tidy = (text: string): string => text.trim().replaceAll(/\s+/g, " ");
