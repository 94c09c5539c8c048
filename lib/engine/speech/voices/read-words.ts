import { z } from "zod";
import type { SpokenWord } from "./synthesizer";

const toldSchema = z.object({
  words: z.array(z.array(z.tuple([z.string(), z.number(), z.number()]))),
});

/** Reads what a voice script tells on stdout: when each word of each sentence is said. */
export function readWords(told: string): SpokenWord[][] {
  const { words } = toldSchema.parse(JSON.parse(told));
  return words.map((sentence) => sentence.map(([text, from, until]) => ({ text, from, until })));
}
