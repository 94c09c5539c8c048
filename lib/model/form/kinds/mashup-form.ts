import { z } from "zod";
import { mashupLimits } from "@/lib/ims/schema/config/mashup-input";
import { choice, mediaReference, numberWithin } from "../form-values";
import { groupMediaSchema } from "./match-form";

/** A mashup of the strongest moments of films. */
export const mashupFormSchema = z.object({
  media: z.array(groupMediaSchema).max(mashupLimits.media, "list-full"),
  /** Length of a clip; null leaves it to the backend. */
  seconds: numberWithin(
    "ScreenMediaHighlights.InputConfig.HighlightStrategy.TargetDuration",
  ).nullable(),
  /** Whether the clip begins with flashes of what follows. */
  intro: choice,
  /** Media of which one is drawn for the start and the end of each clip. */
  openings: z.array(mediaReference).max(mashupLimits.openings, "list-full"),
  endings: z.array(mediaReference).max(mashupLimits.endings, "list-full"),
  /** Actions of people are recognised. */
  actions: choice,
});

export type MashupForm = z.infer<typeof mashupFormSchema>;

export const freshMashup: MashupForm = {
  media: [],
  seconds: 30,
  intro: null,
  openings: [],
  endings: [],
  actions: null,
};
