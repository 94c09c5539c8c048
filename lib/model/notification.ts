import { z } from "zod";

/** What a message to somebody else's server tells of. */
export const notificationEventSchema = z.enum(["clip", "job", "asset"]);

/** Why the last try did not succeed; `answered`: with something else than "taken". */
export const notificationTroubleSchema = z.enum([
  "answered",
  "timeout",
  "unreachable",
  "unknown-host",
  "private-address",
  "no-key",
]);

/** `ended`: given up after many tries. */
export const notificationSchema = z.object({
  id: z.string(),
  event: notificationEventSchema,
  /** The clip that it tells of; null when it tells of the whole job. */
  subJobId: z.string().nullable(),
  address: z.string(),
  state: z.enum(["waiting", "delivered", "ended"]),
  attempts: z.number().int(),
  trouble: notificationTroubleSchema.nullable(),
  httpStatus: z.number().int().nullable(),
  /** The beginning of what the receiver said. */
  answer: z.string().nullable(),
  lastAt: z.string().nullable(),
  nextAt: z.string().nullable(),
});

export type Notification = z.infer<typeof notificationSchema>;

/** Who is told of a job, and what became of it; newest first. */
export const jobNotificationsSchema = z.object({
  addresses: z.array(z.string()),
  items: z.array(notificationSchema),
});

export type JobNotifications = z.infer<typeof jobNotificationsSchema>;
