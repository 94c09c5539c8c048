import { z } from "zod";

const momentSchema = z.looseObject({
  MediaId: z.string(),
  /** Seconds of the source; absent when the text is about the whole of it. */
  From: z.number().optional(),
  To: z.number().optional(),
  /** About 0 to 1, at least 0.5; no probability. */
  Score: z.number(),
  /** The text that speaks most for it, and where it comes from. */
  Reason: z.looseObject({
    Source: z.enum(["Name", "Folder", "Tag", "Description", "Subtitle", "Ocr", "Provider"]),
    Words: z.string(),
  }),
});

/** ReelpressSearchMoments: the stretches of the library whose texts have to do with a text. */
export const momentsAnswerSchema = z.looseObject({
  RequestId: z.string(),
  /** The best first. */
  Moments: z.array(momentSchema),
  /** False while the library is still being read for its meaning: the same call finds more a moment later. */
  Complete: z.boolean(),
});

export type MomentsAnswer = z.infer<typeof momentsAnswerSchema>;
