import { createSpeechCache } from "@/lib/engine/speech/speech-cache";
import { fliteSynthesizer } from "@/lib/engine/speech/voices/flite";
import { readFile } from "node:fs/promises";

const lines = [
  "You said that you would never come back to this house.",
  "I had no choice.",
  "There is something that I have to tell you before the others wake up.",
  "Close the door and sit down.",
  "Nobody in this town remembers what happened on that night.",
  "Give me the letter, now.",
  "She has known it all along, and she has never said a single word.",
  "Run!",
  "We have ten minutes until they find out.",
  "I will not leave you here alone.",
];

/** A WAV file of the speech cache has 48 kHz; three of its samples become one. */
const times = 3;
const headerBytes = 44;

/** Invented lines of a drama, spoken by the engine's own voices: samples of 16 kHz without silence at their ends. */
export async function spokenSentences(folder: string): Promise<Float32Array[]> {
  const cache = createSpeechCache({ folder, synthesizers: [fliteSynthesizer] });
  const { signal } = new AbortController();
  const speak = async (voice: string, own: readonly string[]) => {
    const { sentences } = await cache.speak({ text: own.join(" "), voice, rate: 0 }, signal);
    return Promise.all(sentences.map(({ speechKey }) => readFile(cache.pathOf(speechKey))));
  };
  const half = lines.length / 2;
  const files = [
    ...(await speak("draft-en-male", lines.slice(0, half))),
    ...(await speak(cache.voices[0]?.id ?? "", lines.slice(half))),
  ];
  return files.map((wav) => trimmed(thinned(wav)));
}

function thinned(wav: Buffer): Float32Array {
  const count = Math.floor((wav.length - headerBytes) / 2 / times);
  return Float32Array.from({ length: count }, (_, index) => {
    let sum = 0;
    for (let own = 0; own < times; own += 1) {
      sum += wav.readInt16LE(headerBytes + 2 * (index * times + own));
    }
    return sum / times / 32_768;
  });
}

/** What is quieter than this at the ends of a sentence is no speech. */
const silence = 0.01;

function trimmed(samples: Float32Array): Float32Array {
  const first = samples.findIndex((sample) => Math.abs(sample) > silence);
  const last = samples.findLastIndex((sample) => Math.abs(sample) > silence);
  return samples.slice(Math.max(0, first), last + 1);
}
