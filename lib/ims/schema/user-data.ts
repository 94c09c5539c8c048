import { z } from "zod";

/** `UserData` is JSON text of at most this many bytes. */
export const userDataMaxBytes = 512;

/** `Seed` is a Reelpress key: the same seed gives the same plans. Other keys are echoed. */
export const userDataSchema = z.looseObject({
  NotifyAddress: z.string().optional(),
  RegisterMediaNotifyAddress: z.string().optional(),
  Seed: z.union([z.string().min(1).max(64), z.number()]).optional(),
  /** Name of the job, shown in lists. A Reelpress key. */
  Name: z.string().max(120).optional(),
});

export type UserData = z.infer<typeof userDataSchema>;
