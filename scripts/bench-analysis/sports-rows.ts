import { writeFile } from "node:fs/promises";
import path from "node:path";
import { analyseSound } from "@/lib/engine/analysis/sound/analyse-sound";
import {
  basketballMatch,
  type MatchOrder,
  matchRate,
  type NoiseLevel,
  pingPongMatch,
} from "@/lib/engine/analysis/sound/testing/synthetic-match";
import { flags } from "@/lib/engine/exec/flags";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import type { SoundAnalysis } from "@/lib/engine/plan/analysis/media-analysis";
import {
  findMoments,
  type Moment,
  type SportsCategory,
} from "@/lib/engine/plan/sports/find-moments";
import { createSpeechCache } from "@/lib/engine/speech/speech-cache";
import { fliteSynthesizer } from "@/lib/engine/speech/voices/flite";
import type { Row, RowSet } from "./row-set";

const commentary = [
  "He steps back and plays it long.",
  "What a rally this is turning out to be.",
  "The champion has found her rhythm again, and the crowd knows it.",
  "Oh my goodness, look at that!",
  "Two points down, with everything still to play for in this final set.",
  "Fantastic footwork from the young player on the left.",
];
const levels: readonly NoiseLevel[] = ["quiet", "middling", "loud"];
const matchCount = 10;
const seconds = { pingpong: 45, basketball: 100 } as const;
/** A planted stretch is found when this share of it is shown; a moment is right when it shows some of one. */
const leastShown = 0.6;
const leastRight = 0.3;
const hitBar = (level: NoiseLevel) => (level === "quiet" ? 0.9 : 0.7);

type Planted = { from: number; to: number };
type Counts = { planted: number; found: number; moments: number; right: number; inSpeech: number };

/** The sentences, spoken by a voice of the engine, at the rate of the matches. */
async function spokenCommentary(folder: string): Promise<Float32Array[]> {
  const cache = createSpeechCache({
    folder: path.join(folder, "speech"),
    synthesizers: [fliteSynthesizer],
  });
  const voices = cache.voices.filter(({ language }) => language === "en");
  const spoken: Float32Array[] = [];
  const { signal } = new AbortController();
  for (const [index, text] of commentary.entries()) {
    const voice = voices[index % voices.length]?.id ?? "";
    const { sentences } = await cache.speak({ text, voice, rate: 0 }, signal);
    for (const { speechKey } of sentences) {
      const args = [
        ...flags("-v error -nostdin -i"),
        `file:${cache.pathOf(speechKey)}`,
        ...flags(`-ac 1 -ar ${matchRate} -f f32le pipe:1`),
      ];
      const { stdout } = await runProgram(ffmpegPath(), args, {
        deadlineMs: 60_000,
        stdout: "binary",
      });
      spoken.push(new Float32Array(new Uint8Array(stdout).buffer));
    }
  }
  return spoken;
}

async function listenTo(samples: Float32Array, folder: string): Promise<SoundAnalysis> {
  const raw = path.join(folder, "match.f32");
  const file = path.join(folder, "match.wav");
  await writeFile(raw, Buffer.from(samples.buffer));
  const args = [
    ...flags(`-v error -y -f f32le -ar ${matchRate} -ac 1 -i`),
    raw,
    ...flags("-c:a pcm_s16le"),
    file,
  ];
  await runProgram(ffmpegPath(), args, { deadlineMs: 60_000 });
  const durationSeconds = samples.length / matchRate;
  const heard = await analyseSound(file, { hasAudio: true, durationSeconds, formatName: "wav" });
  if (!heard) throw new Error("a match without sound");
  return heard;
}

const shownOf = (moment: Moment, { from, to }: Planted) =>
  Math.max(0, Math.min(moment.toSeconds, to) - Math.max(moment.fromSeconds, from)) / (to - from);

function count(
  sound: SoundAnalysis,
  category: SportsCategory,
  planted: readonly Planted[],
): Counts {
  const durationSeconds = sound.loudnessDb.length * sound.hopSeconds;
  const analysis = { durationSeconds, shots: [], sound };
  const moments = findMoments({ category, analysis, logos: [], scoreboard: [] });
  const isSpoken = (at: number) => sound.speech.some(([from, to]) => at > from && at < to);
  return {
    planted: planted.length,
    found: planted.filter((one) => moments.some((moment) => shownOf(moment, one) >= leastShown))
      .length,
    moments: moments.length,
    right: moments.filter((moment) => planted.some((one) => shownOf(moment, one) >= leastRight))
      .length,
    inSpeech: moments.flatMap(({ fromSeconds, toSeconds }) =>
      [fromSeconds, toSeconds].filter(isSpoken),
    ).length,
  };
}

function drawMatch(category: SportsCategory, order: MatchOrder) {
  if (category === "basketball") {
    const { samples, cheers } = basketballMatch(order);
    return { samples, planted: cheers };
  }
  const { samples, rallies } = pingPongMatch(order);
  return { samples, planted: rallies.filter(({ hits }) => hits >= 4) };
}

/** Ten matches of each sport at three levels of noise and commentary, on the drawn sounds of the tests. */
export const sportsRows: RowSet = async ({ folder, note }) => {
  const speech = await spokenCommentary(folder);
  const rows: Row[] = [];
  for (const category of ["pingpong", "basketball"] as const) {
    for (const level of levels) {
      const sum: Counts = { planted: 0, found: 0, moments: 0, right: 0, inSpeech: 0 };
      for (let match = 0; match < matchCount; match += 1) {
        const order = { seed: `bench ${match}`, level, seconds: seconds[category], speech };
        const { samples, planted } = drawMatch(category, order);
        const counts = count(await listenTo(samples, folder), category, planted);
        for (const name of Object.keys(sum) as (keyof Counts)[]) sum[name] += counts[name];
      }
      note(`${category}, ${level}: ${sum.planted} planted, ${sum.moments} moments`);
      const name = `${category}, ${level} hall`;
      const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
      rows.push(
        {
          name: `${name}: planted moments found`,
          value: share(sum.found, sum.planted),
          bar: hitBar(level),
          isAtLeast: true,
        },
        {
          name: `${name}: moments that are right`,
          value: share(sum.right, sum.moments),
          bar: 0.8,
          isAtLeast: true,
        },
        {
          name: `${name}: cuts within heard speech`,
          value: share(sum.inSpeech, 2 * sum.moments),
          bar: 0.02,
          isAtLeast: false,
        },
      );
    }
  }
  return rows;
};
