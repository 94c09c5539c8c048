import { random } from "@/lib/engine/plan/arithmetic/seeded-random";

/** Root mean square of a track, in dB of full scale, before its peaks are rounded. */
const loudnessDb = -15.5;

/** Samples a second of the public tracks, which have two channels. */
const sampleRate = 48_000;

export type Voice = {
  /** Strength of each partial, the fundamental first. */
  partials: readonly number[];
  /** Spreads the partials: 0 sounds like a string, 0.02 like a bell. */
  spread?: number;
  attackSeconds: number;
  /** Time in which a held note falls to a third of its level. */
  decaySeconds: number;
  releaseSeconds: number;
};

export type Note = {
  /** MIDI number: 60 is middle C. */
  pitch: number;
  atSeconds: number;
  seconds: number;
  level: number;
  /** -1 left, 1 right. */
  pan?: number;
};

/** Sines by recurrence: a tenth of the time that `Math.sin` takes. */
function soundNote(voice: Voice, pitch: number, held: number): Float32Array {
  const hertz = 440 * 2 ** ((pitch - 69) / 12);
  const wave = new Float32Array(Math.round((held + voice.releaseSeconds) * sampleRate));
  voice.partials.forEach((level, index) => {
    const frequency = hertz * (index + 1) * (1 + (voice.spread ?? 0) * index * index);
    if (frequency > 14_000) return;
    const turn = (2 * Math.PI * frequency) / sampleRate;
    const factor = 2 * Math.cos(turn);
    let before = 0;
    let now = Math.sin(turn);
    for (let sample = 1; sample < wave.length; sample += 1) {
      wave[sample] = (wave[sample] ?? 0) + level * now;
      const next = factor * now - before;
      before = now;
      now = next;
    }
  });
  const fall = Math.exp(-1.1 / voice.decaySeconds / sampleRate);
  let decay = 1;
  for (let sample = 0; sample < wave.length; sample += 1) {
    const time = sample / sampleRate;
    const attack = Math.min(1, time / voice.attackSeconds);
    const release = time < held ? 1 : Math.max(0, 1 - (time - held) / voice.releaseSeconds);
    wave[sample] = (wave[sample] ?? 0) * attack * decay * release * release;
    decay *= fall;
  }
  return wave;
}

/** A track that is being made. Notes that ring past its end go on at its beginning, so that it loops. */
export class Loop {
  readonly left: Float32Array;
  readonly right: Float32Array;
  private readonly waves = new Map<Voice, Map<string, Float32Array>>();

  constructor(seconds: number) {
    const samples = Math.round(seconds * sampleRate);
    this.left = new Float32Array(samples);
    this.right = new Float32Array(samples);
  }

  private add(at: number, value: number, pan: number): void {
    const index = at % this.left.length;
    this.left[index] = (this.left[index] ?? 0) + value * Math.sqrt((1 - pan) / 2);
    this.right[index] = (this.right[index] ?? 0) + value * Math.sqrt((1 + pan) / 2);
  }

  play(voice: Voice, note: Note): void {
    const wave = this.waveOf(voice, note);
    const from = Math.round(note.atSeconds * sampleRate);
    const pan = note.pan ?? 0;
    const toLeft = note.level * Math.sqrt((1 - pan) / 2);
    const toRight = note.level * Math.sqrt((1 + pan) / 2);
    const { left, right } = this;
    for (let sample = 0; sample < wave.length; sample += 1) {
      const index = (from + sample) % left.length;
      const value = wave[sample] ?? 0;
      left[index] = (left[index] ?? 0) + value * toLeft;
      right[index] = (right[index] ?? 0) + value * toRight;
    }
  }

  /** A note at full strength. Equal notes are computed once. */
  private waveOf(voice: Voice, { pitch, seconds }: Note): Float32Array {
    const known = this.waves.get(voice) ?? new Map<string, Float32Array>();
    this.waves.set(voice, known);
    const key = `${pitch} ${seconds.toFixed(4)}`;
    const wave = known.get(key) ?? soundNote(voice, pitch, seconds);
    known.set(key, wave);
    return wave;
  }

  /** A soft drum: a sine that falls in pitch. */
  kick(atSeconds: number, level: number): void {
    const from = Math.round(atSeconds * sampleRate);
    let phase = 0;
    for (let sample = 0; sample < 0.28 * sampleRate; sample += 1) {
      const time = sample / sampleRate;
      phase += (2 * Math.PI * (46 + 90 * Math.exp(-time * 34))) / sampleRate;
      this.add(from + sample, level * Math.sin(phase) * Math.exp(-time * 13), 0);
    }
  }

  /** A burst of noise: a short, thin one is a hi-hat, a longer, thicker one a brush or a clap. */
  noise(atSeconds: number, level: number, seconds: number, pan = 0): void {
    const dice = random("noise", Math.round(atSeconds * 1000));
    const from = Math.round(atSeconds * sampleRate);
    let before = 0;
    for (let sample = 0; sample < seconds * 4 * sampleRate; sample += 1) {
      const time = sample / sampleRate;
      const now = dice.fraction() * 2 - 1;
      const bright = now - before;
      before = now;
      this.add(from + sample, level * bright * Math.exp(-time / seconds), pan);
    }
  }

  /** The sound of a room: echoes that cross from side to side and grow duller. */
  room(amount: number, delaySeconds: number): void {
    const delay = Math.round(delaySeconds * sampleRate);
    const dryLeft = this.left.slice();
    const dryRight = this.right.slice();
    const length = this.left.length;
    for (let echo = 1; echo <= 4; echo += 1) {
      const gain = amount ** echo;
      const [toLeft, toRight] = echo % 2 === 1 ? [dryRight, dryLeft] : [dryLeft, dryRight];
      let dullLeft = 0;
      let dullRight = 0;
      for (let index = 0; index < length; index += 1) {
        const from = (index - delay * echo + length * 8) % length;
        dullLeft += 0.35 * ((toLeft[from] ?? 0) - dullLeft);
        dullRight += 0.35 * ((toRight[from] ?? 0) - dullRight);
        this.left[index] = (this.left[index] ?? 0) + dullLeft * gain;
        this.right[index] = (this.right[index] ?? 0) + dullRight * gain;
      }
    }
  }

  /** A WAV file of 16-bit PCM. All tracks are equally loud; peaks are rounded and never clipped. */
  toWav(): Buffer {
    const length = this.left.length;
    let energy = 0;
    for (let index = 0; index < length; index += 1) {
      energy += (this.left[index] ?? 0) ** 2 + (this.right[index] ?? 0) ** 2;
    }
    const drive = 10 ** (loudnessDb / 20) / Math.sqrt(energy / (2 * length) || 1);
    const scale = 0.8 * 32_767;
    const wav = Buffer.alloc(44 + length * 4);
    wav.write("RIFF", 0, "latin1");
    wav.writeUInt32LE(36 + length * 4, 4);
    wav.write("WAVEfmt ", 8, "latin1");
    wav.writeUInt32LE(16, 16);
    wav.writeUInt16LE(1, 20);
    wav.writeUInt16LE(2, 22);
    wav.writeUInt32LE(sampleRate, 24);
    wav.writeUInt32LE(sampleRate * 4, 28);
    wav.writeUInt16LE(4, 32);
    wav.writeUInt16LE(16, 34);
    wav.write("data", 36, "latin1");
    wav.writeUInt32LE(length * 4, 40);
    for (let index = 0; index < length; index += 1) {
      wav.writeInt16LE(
        Math.round(Math.tanh((this.left[index] ?? 0) * drive) * scale),
        44 + index * 4,
      );
      wav.writeInt16LE(
        Math.round(Math.tanh((this.right[index] ?? 0) * drive) * scale),
        46 + index * 4,
      );
    }
    return wav;
  }
}
