import { z } from "zod";

/** The platforms whose interface can be laid over the preview. */
export const phonePlatforms = ["tiktok", "reels", "shorts", "douyin", "channels"] as const;
export type PhonePlatform = (typeof phonePlatforms)[number];

/** One field of the form that a mend changes. */
const phoneChangeSchema = z.object({
  /** A path in the form. */
  path: z.string(),
  value: z.union([z.number(), z.string()]),
});
export type PhoneChange = z.infer<typeof phoneChangeSchema>;

/** What a mend does, in the numbers that a person reads. */
const phoneStepSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["up", "down", "left", "right"]), pixels: z.number() }),
  z.object({ kind: z.literal("width"), percent: z.number() }),
  z.object({ kind: z.literal("size"), size: z.number() }),
  z.object({ kind: z.literal("outline"), pixels: z.number() }),
  z.object({ kind: z.enum(["darkOutline", "lightOutline"]) }),
  z.object({ kind: z.literal("speed"), speed: z.number() }),
  z.object({ kind: z.literal("characters"), most: z.number() }),
]);
export type PhoneStep = z.infer<typeof phoneStepSchema>;

/** Something that is hidden or hard to read on a phone, with what mends it. */
const phoneFindingSchema = z.object({
  code: z.enum(["under", "outside", "contrast", "small", "fast"]),
  role: z.enum(["title", "subHeading", "caption", "sticker"]),
  /** The number of the line or the sticker, from 1; 0 for the title and the captions. */
  number: z.number().int(),
  /** The worst example. */
  text: z.string(),
  fromSeconds: z.number(),
  platforms: z.array(z.enum(phonePlatforms)),
  measured: z.number().nullable(),
  limit: z.number().nullable(),
  steps: z.array(phoneStepSchema),
  /** Empty when no field of the form mends it. */
  changes: z.array(phoneChangeSchema),
});
export type PhoneFinding = z.infer<typeof phoneFindingSchema>;

export const phoneAnswerSchema = z.discriminatedUnion("state", [
  z.object({
    state: z.literal("looked"),
    findings: z.array(phoneFindingSchema),
    /** Whether the zones of the platforms are known for this shape of video. */
    hasZones: z.boolean(),
  }),
  /** The form cannot be shown, or the backend cannot look. */
  z.object({ state: z.literal("unavailable") }),
]);
export type PhoneAnswer = z.infer<typeof phoneAnswerSchema>;
