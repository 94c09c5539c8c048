import { z } from "zod";

/** What a person says to make a batch in spite of listed words. */
export const responsibilitySchema = z.object({
  name: z.string().trim().min(1).max(80),
  reason: z.string().trim().min(1).max(500),
});
export type Responsibility = z.infer<typeof responsibilitySchema>;

/** Who answered for which listed words, as the page of the job shows it. `at`: ISO 8601. */
export type WordOverride = Responsibility & { words: string[]; at: string };
