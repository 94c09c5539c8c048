import { createBallHits } from "./ball-hits.mjs";
import { createFramer } from "../../signal/framer.mjs";
import { loadSpeechNetwork, speechFrame } from "./hear-speech.mjs";
import { createOnsetStrength } from "./onset-strength.mjs";
import { pickBeats } from "./pick-beats.mjs";
import { createSpectrum } from "../../signal/power-spectrum.mjs";
import { createCrowdLevel, createLoudness } from "./sound-levels.mjs";
import { speechStretches } from "./speech-stretches.mjs";

/** Samples a second of the one channel that is listened to. */
export const soundRate = 16_000;
const hop = 1600;
/** A spectrum of 32 ms every 10 ms. */
const spectrumSize = 512;
const spectrumHop = 160;
const bytesPerSample = 4;

/** @param {number} seconds */
const toMs = (seconds) => Math.round(seconds * 1000) / 1000;

/**
 * Everything that is heard in a stream of sound, in one go and in bounded memory.
 * @param {AsyncIterable<Buffer>} stream 32-bit floats, one channel, `soundRate`
 * @param {number} seconds the expected length, for the progress
 * @param {(share: number) => void} onProgress
 */
export async function listen(stream, seconds, onProgress) {
  const askNetwork = await loadSpeechNetwork(soundRate);
  const spectrum = createSpectrum(spectrumSize);
  const power = new Float32Array(spectrumSize / 2);
  const loudness = createLoudness(hop);
  const crowd = createCrowdLevel(spectrum.powerOfNoise);
  const hits = createBallHits(soundRate);
  const onsets = createOnsetStrength();
  const spectra = createFramer(spectrumSize, spectrumHop, (frame) => {
    spectrum.measure(frame, power);
    crowd.push(power);
    onsets.push(power);
  });
  /** @type {Float32Array[]} */
  let waiting = [];
  const speechFrames = createFramer(speechFrame, speechFrame, (frame) => {
    if (askNetwork) waiting.push(frame.slice());
  });
  /** @type {number[]} */
  const probabilities = [];
  let count = 0;
  for await (const samples of samplesOf(stream)) {
    for (const listener of [loudness, hits, spectra, speechFrames]) listener.push(samples);
    for (const frame of waiting) probabilities.push((await askNetwork?.(frame)) ?? 0);
    waiting = [];
    count += samples.length;
    onProgress(Math.min(1, count / soundRate / Math.max(0.1, seconds)));
  }
  return {
    hopSeconds: hop / soundRate,
    loudnessDb: loudness.finish(),
    highPassDb: crowd.finish(),
    speech: speechStretches(probabilities, speechFrame / soundRate).map((pair) => pair.map(toMs)),
    hits: hits.finish().map((pair) => pair.map(toMs)),
    beats: pickBeats(onsets.finish(), soundRate / spectrumHop).map((beat) =>
      toMs((beat * spectrumHop + spectrumSize / 2) / soundRate),
    ),
  };
}

/**
 * Samples by the second. A sample that was cut in two by the end of a part is put together again.
 * @param {AsyncIterable<Buffer>} stream
 */
async function* samplesOf(stream) {
  /** @type {Buffer[]} */
  let parts = [];
  let size = 0;
  for await (const part of stream) {
    parts.push(part);
    size += part.length;
    if (size < soundRate * bytesPerSample) continue;
    const bytes = Buffer.concat(parts);
    const whole = bytes.length - (bytes.length % bytesPerSample);
    yield toSamples(bytes.subarray(0, whole));
    parts = [bytes.subarray(whole)];
    size = bytes.length - whole;
  }
  const bytes = Buffer.concat(parts);
  yield toSamples(bytes.subarray(0, bytes.length - (bytes.length % bytesPerSample)));
}

/** @param {Buffer} bytes */
function toSamples(bytes) {
  const aligned = new Uint8Array(bytes);
  const samples = new Float32Array(aligned.buffer, 0, aligned.length / bytesPerSample);
  // A broken file may hold what is no number; one such sample would spoil every sum after it.
  for (let i = 0; i < samples.length; i += 1) {
    const sample = samples[i] ?? 0;
    if (!(Math.abs(sample) <= 8)) samples[i] = 0;
  }
  return samples;
}
