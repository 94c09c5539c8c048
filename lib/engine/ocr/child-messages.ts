import { z } from "zod";

export const textLine = z.object({
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  text: z.string().max(10_000),
  confidence: z.number().min(0).max(1.001),
});

export const timedLine = textLine.extend({ fromSeconds: z.number(), toSeconds: z.number() });

/** A line of text in pixels of the picture. `confidence` is the mean of its letters, 0 to 1. */
export type TextLine = z.infer<typeof textLine>;
export type TimedLine = z.infer<typeof timedLine>;

const message = z.object({
  id: z.number().int(),
  isListening: z.boolean().optional(),
  isDone: z.boolean().optional(),
  /** The lines of one picture. */
  lines: z.array(textLine).optional(),
  /** One line of a film. */
  line: timedLine.optional(),
  /** How far a film was read. */
  atSeconds: z.number().optional(),
});

export type ChildMessage = z.infer<typeof message>;

/** Parses one line that `child/ocr-child.mjs` wrote. @throws when it is something else */
export function parseMessage(line: string): ChildMessage {
  return message.parse(JSON.parse(line));
}
