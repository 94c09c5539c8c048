import type { FindingCode, RuleFinding } from "@/lib/ims/schema/answers/clip-report";
import { binSeconds, levelsOf, type SoundEvidence, traceRate } from "./sound-evidence";
import { findLag, likeness } from "./sound-match";

/** The measurements of the finished file. */
export type HeardSound = { samples: Int16Array; lufs: number | null; truePeakDb: number | null };

const silentDb = -65;
/** Sound of the plan or the mix above this level must be audible in the file. */
const audibleDb = -45;
const longestSilenceSeconds = 0.3;
/** From about this offset, viewers notice that lips and voice do not match (EBU R37: 40 ms early, 60 late). */
const mostOffsetSeconds = 0.04;
const windowSamples = traceRate / 2;
const alike = 0.6;
/** Least correlation of a voice with itself under music. */
const alikeInMix = 0.25;
const loudnessToleranceLu = 1;
const mostPeakDb = -1;

/** Compares the sound of a finished file with its mix and with its plan. */
export function judgeSound(heard: HeardSound, evidence: SoundEvidence): RuleFinding[] {
  const wanted = wantedBins(evidence);
  if (!wanted.includes(true)) return judgeSilent(heard);
  return [
    judgeSilence(heard, wanted),
    judgeOffset(heard, evidence),
    judgeClipping(heard),
    judgeLoudness(heard, evidence.lufs),
    judgePeak(heard),
  ];
}

/** Bins in which something must be heard, according to the mix, the voices and the music. */
function wantedBins(evidence: SoundEvidence): boolean[] {
  const count = Math.ceil(evidence.seconds / binSeconds - 1e-6);
  const mix = levelsOf(evidence.trace);
  const wanted = Array.from(
    { length: count },
    (_, bin) => (mix[bin] ?? -120) + evidence.gainDb > audibleDb,
  );
  const want = (bin: number) => {
    if (bin >= 0 && bin < count) wanted[bin] = true;
  };
  for (const { from, to } of evidence.heard) {
    for (let bin = Math.ceil(from / binSeconds); (bin + 1) * binSeconds <= to; bin += 1) want(bin);
  }
  for (const { atSeconds, samples } of evidence.spoken) {
    levelsOf(samples).forEach((level, bin) => {
      // A bin of the voice may overlap two bins of the clip.
      const first = Math.floor(atSeconds / binSeconds) + bin;
      if (level > audibleDb) want(first);
    });
  }
  return wanted;
}

function judgeSilent({ samples }: HeardSound): RuleFinding[] {
  const isSilent = levelsOf(samples).every((level) => level <= silentDb);
  const unplanned = "sound is heard although none is planned";
  return [
    { Rule: "Silence", Verdict: "NotJudged" },
    isSilent
      ? { Rule: "Offset", Verdict: "NotJudged" }
      : { Rule: "Offset", Verdict: "Wrong", Code: "UnplannedSound", Detail: unplanned },
    { Rule: "Clipping", Verdict: "NotJudged" },
    { Rule: "Loudness", Verdict: "NotJudged" },
    { Rule: "Peak", Verdict: "NotJudged" },
  ];
}

function judgeSilence({ samples }: HeardSound, wanted: readonly boolean[]): RuleFinding {
  const levels = levelsOf(samples);
  let longest = { bins: 0, from: 0 };
  let bins = 0;
  wanted.forEach((isWanted, bin) => {
    bins = isWanted && (levels[bin] ?? -120) <= silentDb ? bins + 1 : 0;
    if (bins > longest.bins) longest = { bins, from: bin + 1 - bins };
  });
  const seconds = longest.bins * binSeconds;
  const isWrong = seconds >= longestSilenceSeconds - 1e-6;
  return {
    Rule: "Silence",
    Verdict: isWrong ? "Wrong" : "Good",
    Measured: round(seconds),
    Limit: longestSilenceSeconds,
    Unit: "s",
    ...(isWrong ? { From: round(longest.from * binSeconds) } : {}),
  };
}

function judgeOffset(heard: HeardSound, evidence: SoundEvidence): RuleFinding {
  return offsetOfMix(heard, evidence) ?? offsetOfVoice(heard, evidence) ?? offset("Good", 0);
}

const offset = (
  Verdict: RuleFinding["Verdict"],
  seconds: number,
  why?: { Code: FindingCode; Detail: string },
): RuleFinding => ({
  Rule: "Offset",
  Verdict,
  Measured: round(seconds),
  Limit: mostOffsetSeconds,
  Unit: "s",
  ...why,
});

const otherSound = {
  Code: "OtherSound",
  Detail: "the sound is not the one that was mixed",
} as const;
const misplaced = {
  Code: "NarrationMisplaced",
  Detail: "the narration is not at its place",
} as const;

/** Compares the file with the mix, half a second at a time; null when they match. */
function offsetOfMix({ samples }: HeardSound, { trace }: SoundEvidence): RuleFinding | null {
  let loud = 0;
  let unlike = 0;
  let worst = { from: 0, power: 0 };
  for (let from = 0; from + windowSamples <= trace.length; from += windowSamples) {
    const power = powerOf(trace, from);
    // Silence has its own rule, and correlates with nothing.
    if (power < 10 ** (audibleDb / 10) || powerOf(samples, from) < 10 ** (silentDb / 10)) continue;
    loud += 1;
    if (likeness(trace, samples, { from, length: windowSamples, lag: 0 }) >= alike) continue;
    unlike += 1;
    if (power > worst.power) worst = { from, power };
  }
  if (unlike === 0 || unlike / loud < 0.2) return null;
  const lag = findLag(trace, samples, { from: worst.from, length: windowSamples });
  if (lag.likeness < alike) return offset("Wrong", 0, otherSound);
  return Math.abs(lag.seconds) > mostOffsetSeconds ? offset("Wrong", lag.seconds) : null;
}

/** Compares every sentence with its time in the plan, which detects a wrong mix. */
function offsetOfVoice({ samples }: HeardSound, { spoken }: SoundEvidence): RuleFinding | null {
  for (const { atSeconds, samples: voice } of spoken) {
    const at = Math.round(atSeconds * traceRate);
    const length = Math.min(voice.length, samples.length - at);
    // The sentence is too short to be distinguished from its surroundings.
    if (length < windowSamples) continue;
    const placed = new Int16Array(at + length);
    placed.set(voice.subarray(0, length), at);
    const part = { from: at, length };
    if (likeness(placed, samples, { ...part, lag: 0 }) >= alikeInMix) continue;
    const lag = findLag(placed, samples, part);
    // The time of a voice that is drowned by loud music cannot be measured.
    if (lag.likeness < alikeInMix + 0.1 || Math.abs(lag.seconds) <= mostOffsetSeconds) continue;
    return offset("Wrong", lag.seconds, misplaced);
  }
  return null;
}

function powerOf(samples: Int16Array, from: number): number {
  let sum = 0;
  for (const sample of samples.subarray(from, from + windowSamples)) sum += sample * sample;
  return sum / windowSamples / 32_768 ** 2;
}

function judgeClipping({ truePeakDb }: HeardSound): RuleFinding {
  const isWrong = truePeakDb !== null && truePeakDb > 0;
  return {
    Rule: "Clipping",
    Verdict: isWrong ? "Wrong" : "Good",
    ...(truePeakDb === null ? {} : { Measured: truePeakDb }),
    Limit: 0,
    Unit: "dBTP",
  };
}

function judgeLoudness({ lufs }: HeardSound, wantedLufs: number): RuleFinding {
  const shared = { Rule: "Loudness", Limit: wantedLufs, Unit: "LUFS" } as const;
  if (lufs === null) return { ...shared, Verdict: "NotJudged" };
  const isOff = Math.abs(lufs - wantedLufs) > loudnessToleranceLu;
  return { ...shared, Verdict: isOff ? "Attention" : "Good", Measured: lufs };
}

function judgePeak({ truePeakDb }: HeardSound): RuleFinding {
  const shared = { Rule: "Peak", Limit: mostPeakDb, Unit: "dBTP" } as const;
  if (truePeakDb === null) return { ...shared, Verdict: "NotJudged" };
  return {
    ...shared,
    Verdict: truePeakDb > mostPeakDb ? "Attention" : "Good",
    Measured: truePeakDb,
  };
}

const round = (seconds: number) => Math.round(seconds * 1000) / 1000;
