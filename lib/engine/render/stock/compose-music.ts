import { setImmediate as breathe } from "node:timers/promises";
import { musicScores } from "./music-scores";
import type { Layer, Score } from "./score";
import { Loop } from "./synth";

/** A tone of a chord by its number. Past the last tone the chord continues an octave higher. */
function toneOf(chord: readonly number[], number: number): number {
  const tone = chord[number % chord.length] ?? 60;
  return tone + 12 * Math.floor(number / chord.length);
}

function playLayer(loop: Loop, layer: Layer, score: Score, barSeconds: number): void {
  const stepSeconds = barSeconds / layer.steps.length;
  score.chords.forEach((chord, bar) => {
    if (layer.bars && !layer.bars.includes(bar)) return;
    layer.steps.forEach((step, index) => {
      if (step === null) return;
      const tones = step === "all" ? chord.slice(1) : [toneOf(chord, step)];
      for (const tone of tones) {
        loop.play(layer.voice, {
          pitch: tone + layer.shift,
          atSeconds: bar * barSeconds + index * stepSeconds,
          seconds: stepSeconds * layer.hold,
          // The first note of a bar is a little louder, which gives the rhythm its accent.
          level: layer.level * (index === 0 ? 1 : 0.86) * (tones.length > 1 ? 0.6 : 1),
          pan: layer.pan ?? 0,
        });
      }
    });
  });
}

/** Length of the music in seconds: whole bars, so that it repeats without a seam. */
export function musicSeconds(score: Score): number {
  return (score.chords.length * score.beatsPerBar * 60) / score.beatsPerMinute;
}

/**
 * Composes a public track as a WAV file. This takes a second or two of computing, and yields to other
 * work in between.
 * @throws Error when the engine has no track of that name
 */
export async function composeMusic(name: string, signal?: AbortSignal): Promise<Buffer> {
  const score = musicScores[name];
  if (!score) throw new Error(`there is no score for "${name}"`);
  const beatSeconds = 60 / score.beatsPerMinute;
  const barSeconds = beatSeconds * score.beatsPerBar;
  const loop = new Loop(musicSeconds(score));
  for (const layer of score.layers) {
    playLayer(loop, layer, score, barSeconds);
    await breathe();
    signal?.throwIfAborted();
  }
  loop.room(score.room, beatSeconds * 0.75);
  score.chords.forEach((_, bar) => {
    const at = (beat: number) => bar * barSeconds + beat * beatSeconds;
    for (const beat of score.kicks ?? []) loop.kick(at(beat), 0.42);
    for (const beat of score.claps ?? []) loop.noise(at(beat), 0.09, 0.03, -0.1);
    for (const beat of score.hats ?? []) loop.noise(at(beat), 0.045, 0.012, 0.3);
  });
  await breathe();
  return loop.toWav();
}
