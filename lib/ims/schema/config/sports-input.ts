import { z } from "zod";
import { mediaRefSchema } from "./input-config";

/** Limits of `InputConfig` of `SubmitSportsHighlightsJob`. Source: IMS docs, sports highlights (2.6). */
export const sportsLimits = {
  faces: 5,
  facePictures: 5,
  logos: 5,
  names: 10,
  /** Of a name; IMS documents no limit. */
  nameLength: 100,
} as const;

export const sportsCategories = ["basketball", "pingpong"] as const;

const nameSchema = z.string().min(1).max(sportsLimits.nameLength);

/** `InputConfig` of `SubmitSportsHighlightsJob`: one match, from which the best moments are taken (2.6). */
export const sportsInputSchema = z.strictObject({
  SportsCategory: z.enum(sportsCategories),
  /** The recording of the match: a media id or an object address. */
  InputMedia: mediaRefSchema,
  /** Players by their faces: at most 5. */
  FaceRegister: z
    .array(
      z.strictObject({
        FaceUrls: z.array(mediaRefSchema).min(1).max(sportsLimits.facePictures),
        Name: nameSchema,
      }),
    )
    .max(sportsLimits.faces)
    .optional(),
  /** The pictures between which the broadcast shows replays: at most 5. */
  SlowMotionLogoRegister: z
    .strictObject({ SlowMotionLogoUrls: z.array(mediaRefSchema).max(sportsLimits.logos) })
    .optional(),
  /** The text on the scoreboard, and the name that a caption shows for it: at most 10. */
  TransferNameRegister: z
    .array(z.strictObject({ OriginalName: nameSchema, TransferName: nameSchema }))
    .max(sportsLimits.names)
    .optional(),
});

export type SportsInput = z.infer<typeof sportsInputSchema>;
