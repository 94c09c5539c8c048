import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { flags } from "@/lib/engine/exec/flags";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { random } from "@/lib/engine/plan/arithmetic/seeded-random";
import type { SpeechCache } from "../../speech-cache";
import { join, readWav, writeWav } from "../../voices/pcm.mjs";
import type { Recording } from "../speak-recording";

/** How somebody speaks and records. */
export type Speaker = {
  voice: string;
  /** IMS SpeechRate of the voice. */
  rate: number;
  /** The whole is played so much faster, with its pitch: 0.9 is a deeper, slower voice. */
  tape: number;
  /** Level of the noise of the room, in dB below full scale; null for none. */
  noiseDb: number | null;
  /** Level of the whole, in dB. */
  gainDb?: number;
};

export type SpokenRecording = {
  recording: Recording;
  file: string;
  seconds: number;
  /** Where each sentence begins, in seconds of the recording, and when its words begin within it. */
  sentences: { at: number; seconds: number; words: number[] }[];
};

const rate = 48_000;

/** Lets a voice record a text, with pauses between sentences as a person makes them, and silence around. */
export async function makeRecording(
  cache: SpeechCache,
  folder: string,
  { name, text, speaker }: { name: string; text: string; speaker: Speaker },
): Promise<SpokenRecording> {
  const need = { text, voice: speaker.voice, rate: speaker.rate };
  const speech = await cache.speak(need, AbortSignal.timeout(60_000));
  const dice = random(name);
  const silence = (seconds: number) => new Float32Array(Math.round(seconds * rate));
  const parts: Float32Array[] = [silence(0.3 + dice.fraction())];
  const sentences: SpokenRecording["sentences"] = [];
  const secondsSoFar = () => parts.reduce((sum, part) => sum + part.length, 0) / rate;
  for (const { speechKey, times = [] } of speech.sentences) {
    const { samples } = readWav(await readFile(cache.pathOf(speechKey)));
    sentences.push({
      at: secondsSoFar() / speaker.tape,
      seconds: samples.length / rate / speaker.tape,
      words: times.map(({ from }) => from / speaker.tape),
    });
    parts.push(samples, silence(0.15 + 0.8 * dice.fraction()));
  }
  const plain = path.join(folder, `${name}.plain.wav`);
  await writeFile(plain, writeWav(join(parts), rate));
  const file = path.join(folder, `${name}.wav`);
  const tape = `asetrate=${Math.round(rate * speaker.tape)},aresample=${rate},volume=${speaker.gainDb ?? 0}dB`;
  const seconds = secondsSoFar() / speaker.tape;
  const noise =
    speaker.noiseDb === null
      ? `[0]${tape}[out]`
      : `[0]${tape}[voice];anoisesrc=c=pink:r=${rate}:seed=5:d=${seconds}:a=${10 ** (speaker.noiseDb / 20)}[noise];` +
        "[voice][noise]amix=2:normalize=0:duration=first[out]";
  const args = [
    ...flags("-v error -y -i"),
    plain,
    "-filter_complex",
    noise,
    ...flags("-map [out] -ac 1 -t 120"),
    file,
  ];
  await runProgram(ffmpegPath(), args, { deadlineMs: 60_000 });
  const recording = { contentHash: name, input: ["-i", file], stream: "0:a:0" };
  return { recording, file, seconds, sentences };
}
