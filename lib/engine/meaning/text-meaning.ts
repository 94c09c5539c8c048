import "server-only";
import path from "node:path";
import { z } from "zod";
import { createAnsweringProgram } from "@/lib/engine/exec/answering-program";

/** What a text is about. */
export type TextMeaning = {
  /** Of length 1, so that the product of two vectors is their likeness; null without a word. */
  vector: Float32Array | null;
  /** Each word with all its names: its stem, or for Chinese the word, its head, and `~` with its gloss. */
  words: readonly (readonly string[])[];
};

export type MeaningReader = (
  texts: readonly string[],
  signal: AbortSignal,
) => Promise<TextMeaning[]>;

const answerSchema = z.array(z.object({ vector: z.string(), words: z.array(z.array(z.string())) }));

/** Texts that are read at once: few enough to be cancelled soon (14 ms each). */
const textsPerOrder = 32;
/** 2 kB each. */
const mostKept = 16_000;
const idleMs = 60_000;
/** For the first order, which loads network and dictionary, on a busy machine. */
const answerMs = 120_000;

/** Reads meanings in a child process, which ends when it is idle; what was read is kept in memory. */
export function createMeaningReader(): MeaningReader {
  // The path is built at run time, so that a bundler neither follows nor moves the script.
  const script = path.join(
    /* turbopackIgnore: true */ process.cwd(),
    "lib",
    "engine",
    "meaning",
    "child",
    "meaning-child.mjs",
  );
  const child = createAnsweringProgram({
    program: process.execPath,
    args: ["--no-warnings", script],
    env: { NODE_ENV: "production", PATH: process.env.PATH, LANG: "C.UTF-8" },
    niceness: 5,
    idleMs,
    answerMs,
  });
  const known = new Map<string, TextMeaning>();
  const keep = (text: string, meaning: TextMeaning) => {
    known.delete(text);
    known.set(text, meaning);
  };
  return async (texts, signal) => {
    const found = new Map<string, TextMeaning>();
    const unknown = new Set<string>();
    for (const text of texts) {
      const meaning = known.get(text);
      if (meaning) found.set(text, meaning);
      else unknown.add(text);
    }
    const rest = [...unknown];
    for (let from = 0; from < rest.length; from += textsPerOrder) {
      const asked = rest.slice(from, from + textsPerOrder);
      const answers = readAnswer(await child.ask(JSON.stringify(asked), signal));
      asked.forEach((text, index) => found.set(text, answers[index] ?? nothing));
    }
    for (const [text, meaning] of found) keep(text, meaning);
    for (const text of known.keys()) {
      if (known.size <= mostKept) break;
      known.delete(text);
    }
    return texts.map((text) => found.get(text) ?? nothing);
  };
}

const nothing: TextMeaning = { vector: null, words: [] };

function readAnswer(line: string): TextMeaning[] {
  return answerSchema.parse(JSON.parse(line)).map(({ vector, words }) => {
    if (vector === "") return { vector: null, words };
    const bytes = Buffer.from(vector, "base64");
    const numbers = new Float32Array(bytes.length / Float32Array.BYTES_PER_ELEMENT);
    Buffer.from(numbers.buffer).set(bytes);
    return { vector: numbers, words };
  });
}
