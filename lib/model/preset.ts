import { z } from "zod";
import { composeDraftSchema } from "./compose-form";

/** A form kept under a name. The form may be unfinished, or name media that are gone. */
export const presetSchema = z.object({
  presetId: z.string(),
  name: z.string(),
  form: composeDraftSchema,
  /** Media id of the still. */
  coverMediaId: z.string().nullable(),
  createdAt: z.iso.datetime(),
  usedAt: z.iso.datetime().nullable(),
});
export type Preset = z.infer<typeof presetSchema>;

export const presetNameSchema = z.string().trim().min(1, "name-empty").max(80, "name-long");
