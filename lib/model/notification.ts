import { z } from "zod";

/** The event that a message to another server reports. */
const notificationEventSchema = z.enum(["clip", "job", "asset"]);

/** Why the last try failed; `answered`: the receiver answered with another status than success. */
const notificationTroubleSchema = z.enum([
  "answered",
  "timeout",
  "unreachable",
  "unknown-host",
  "private-address",
  "no-key",
]);

/** `ended`: given up after many tries. */
const notificationSchema = z.object({
  id: z.string(),
  event: notificationEventSchema,
  /** The clip that the message is about; null when it is about the whole job. */
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

/** The messages about a job: their receivers and their delivery; newest first. */
export const jobNotificationsSchema = z.object({
  addresses: z.array(z.string()),
  items: z.array(notificationSchema),
});

export type JobNotifications = z.infer<typeof jobNotificationsSchema>;
