import { z } from "zod";
import { mediaItemSchema } from "./media";

/** How far a pass over a file is; `progress` is 0 to 1, `problem` says why it failed or cannot go on. */
const passSchema = z.object({
  state: z.enum(["waiting", "analysing", "done", "failed"]),
  progress: z.number(),
  problem: z.enum(["file", "machine", "refused", "unreachable"]).nullable(),
});
export type AnalysisPass = z.infer<typeof passSchema>;

/** A stretch between two cuts of a video, in seconds. */
const shotSchema = z.object({
  fromSeconds: z.number(),
  toSeconds: z.number(),
  /** What stands out: somebody speaks in it, nothing moves, or it is black. */
  traits: z.array(z.enum(["speech", "still", "black"])),
  /** The point that draws the eye from a second on, in shares of the sides. */
  focus: z.array(z.object({ seconds: z.number(), x: z.number(), y: z.number() })),
});
export type AnalysedShot = z.infer<typeof shotSchema>;

export const textSourceSchema = z.enum([
  "name",
  "folder",
  "tag",
  "description",
  "subtitle",
  "ocr",
  "provider",
]);
export type TextSource = z.infer<typeof textSourceSchema>;

const foundTextSchema = z.object({
  source: textSourceSchema,
  words: z.string(),
  /** Null for a text about the whole of it. */
  fromSeconds: z.number().nullable(),
  /** The model that a description comes from. */
  by: z.string().nullable(),
  role: z.enum(["caption", "title", "credits", "scoreboard"]).nullable(),
});
export type FoundText = z.infer<typeof foundTextSchema>;

/** What is known of the content of media: its shots, and the texts that people typed or that were read. */
export const mediaAnalysisSchema = z.object({
  /** Picture and sound; null when the file is not looked through. */
  looks: passSchema.nullable(),
  /** Subtitles and text on the picture. */
  words: passSchema.nullable(),
  /** What a model says of the shots; null where none is set. */
  descriptions: passSchema.nullable(),
  shots: z.array(shotSchema),
  texts: z.array(foundTextSchema),
});
export type MediaAnalysis = z.infer<typeof mediaAnalysisSchema>;

const momentSchema = z.object({
  mediaId: z.string(),
  /** Null when the whole file was found. */
  fromSeconds: z.number().nullable(),
  toSeconds: z.number().nullable(),
  source: textSourceSchema,
  words: z.string(),
});
export type Moment = z.infer<typeof momentSchema>;

/** What a search for moments finds, with the media of the moments. */
export const momentsSchema = z.object({
  moments: z.array(momentSchema),
  items: z.array(mediaItemSchema),
  /** False while more may be found a moment later. */
  isComplete: z.boolean(),
});
export type Moments = z.infer<typeof momentsSchema>;

/** The model that describes footage, and how often it was asked. */
export type Vision = {
  model: string;
  host: string;
  calls: { today: number; month: number; ever: number };
};

/** What came of a trial call of that model: its words, or why there are none. */
export type VisionTrial =
  | { ok: true; words: string }
  | { ok: false; problem: "refused" | "unreachable" | "unusable" };
