import { z } from "zod";
import { jobKindSchema } from "../form/kinds/job-kind-schema";
import { formPartsSchema } from "../preset";

/** A preset in a list. */
const presetCardSchema = z.object({
  presetId: z.string(),
  name: z.string(),
  /** Null when the preset has no cover, or when that media is gone. */
  coverMediaId: z.string().nullable(),
  createdAt: z.iso.datetime(),
  usedAt: z.iso.datetime().nullable(),
  /** Set while a deleted preset can still be put back. */
  deletedAt: z.iso.datetime().nullable(),
  count: z.number(),
  kind: jobKindSchema,
  parts: formPartsSchema.nullable(),
  width: z.number(),
  height: z.number(),
  /** Media that are gone, with names instead of ids. */
  missing: z.array(
    z.object({
      part: z.enum(["group", "footage", "background", "sticker", "music", "recording"]),
      groupName: z.string(),
      names: z.array(z.string()),
    }),
  ),
});
export type PresetCard = z.infer<typeof presetCardSchema>;

/** A page of presets; `nextCursor` asks for the page after. */
export const presetPageSchema = z.object({
  items: z.array(presetCardSchema),
  nextCursor: z.string().nullable(),
  /** False when the library did not answer: then `missing` is unknown. */
  mediaChecked: z.boolean(),
});
export type PresetPage = z.infer<typeof presetPageSchema>;
