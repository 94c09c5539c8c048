import { z } from "zod";

/** How far the drawing of a sample project is: the number of its files, and those that can be looked at. */
export const sampleProgressSchema = z.object({
  total: z.number().int(),
  drawn: z.array(z.object({ name: z.string(), url: z.string(), isPicture: z.boolean() })),
});
export type SampleProgress = z.infer<typeof sampleProgressSchema>;
