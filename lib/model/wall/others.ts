import { z } from "zod";

/** Shots that could stand where a shot of a video stands, the best first. */
export const othersAnswerSchema = z.object({
  shots: z.array(
    z.object({
      mediaId: z.string(),
      inSeconds: z.number(),
      outSeconds: z.number(),
      /** How many videos of the batch show it. */
      uses: z.number().int(),
      /** Whether this video shows it elsewhere. */
      inVideo: z.boolean(),
    }),
  ),
});
export type OtherShot = z.infer<typeof othersAnswerSchema>["shots"][number];
