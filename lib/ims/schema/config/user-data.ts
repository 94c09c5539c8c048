import { z } from "zod";

/** `UserData` is JSON text of at most this many bytes (4.3). */
export const userDataMaxBytes = 512;

/** The most moments of sports highlights that a request may ask for. */
export const mostMoments = 50;

/** `http(s)://…`, or a queue whose name begins with `ice-callback`. */
const notifyAddress = z
  .string()
  .max(userDataMaxBytes)
  .regex(
    /^(?:https?:\/\/\S+|ice-callback[\w-]*)$/,
    "write an http(s) address, or a queue whose name begins with ice-callback",
  );

/** Source: IMS docs, clip composition parameters (4.3). Other keys are business data, echoed. */
export const userDataSchema = z.looseObject({
  /** Called when the job is done. */
  NotifyAddress: notifyAddress.optional(),
  /** Called when the analysis of a produced media is done. */
  RegisterMediaNotifyAddress: notifyAddress.optional(),
  /** The same seed gives the same plans. A Reelpress key. */
  Seed: z.union([z.string().min(1).max(64), z.number()]).optional(),
  /** Name of the job, shown in lists. A Reelpress key. */
  Name: z.string().max(120).optional(),
  /** Of sports highlights: the most moments of a clip. A Reelpress key: IMS documents no such field. */
  ReelpressMoments: z.coerce.number().int().min(1).max(mostMoments).optional(),
});

export type UserData = z.infer<typeof userDataSchema>;
