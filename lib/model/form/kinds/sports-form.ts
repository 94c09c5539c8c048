import { z } from "zod";
import { sportsCategories, sportsLimits } from "@/lib/ims/schema/config/sports-input";
import { mostMoments } from "@/lib/ims/schema/config/user-data";
import { mediaReference, word } from "../form-values";
import { groupMediaSchema } from "./match-form";

const name = z.string().trim().max(sportsLimits.nameLength, "word-long");

/** Sports highlights: one recording of a match, and what is to be known about it. */
export const sportsFormSchema = z.object({
  category: z.enum(sportsCategories),
  /** The recording: a list, as other kinds have, but with one entry. */
  media: z.array(groupMediaSchema).max(1, "list-full"),
  /** Pictures that the broadcast shows before and after a replay. */
  logos: z.array(mediaReference).max(sportsLimits.logos, "list-full"),
  /** `shown` stands on the scoreboard; captions say `full` for it. */
  names: z.array(z.object({ shown: name, full: name })).max(sportsLimits.names, "list-full"),
  faces: z
    .array(
      z.object({
        name: word(sportsLimits.nameLength),
        pictures: z.array(mediaReference).max(sportsLimits.facePictures, "list-full"),
      }),
    )
    .max(sportsLimits.faces, "list-full"),
  /** The most moments of a clip; null leaves it to the length. */
  moments: z.number("number").int("whole").min(1, "range").max(mostMoments, "range").nullable(),
});

export type SportsForm = z.infer<typeof sportsFormSchema>;

export const freshSports: SportsForm = {
  category: "basketball",
  media: [],
  logos: [],
  names: [],
  faces: [],
  moments: null,
};
