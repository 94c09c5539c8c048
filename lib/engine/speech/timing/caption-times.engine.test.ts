import { afterAll, beforeAll, expect, it } from "vitest";
import type { MeasuredSentence } from "@/lib/engine/plan/facts";
import { framesCovering, framesPerSecond } from "@/lib/engine/plan/arithmetic/frames";
import { captionLines } from "@/lib/engine/plan/tracks/caption-lines";
import { openRealVoices, readSpeech } from "../testing/real-voices";
import { readSpoken } from "../speech-files";
import { shownTimes } from "./shown-times";

/** Sentences as their clauses; the clauses are also spoken alone, which tells where to look for the pauses. */
const sentences = {
  en: [
    ["This coat costs only $1,299 today,", "and it keeps you warm."],
    ["On Friday 11/30 it is 25% off:", "order before noon,", "and we send it the same day."],
    ["We have hats,", "scarves,", "gloves for $19.99,", "boots and belts."],
    ["In 2026 we sold 1,250,000 cups –", "more than ever."],
  ],
  zh: [
    ["这件外套今天只要¥1,299，", "比平时便宜很多。"],
    ["11月30日全场立减25%,", "下单就送帽子、", "围巾、", "手套和一双袜子。"],
    ["2026年我们卖出了1,250,000杯咖啡——", "谢谢大家。"],
    ["会员价9.9元:", "到店就能用，", "周末也可以。"],
  ],
} as const;

/** The bar: a caption comes and goes with the voice, to this many seconds. */
const bar = 0.15;
/** Narrow lines, so that every clause is a caption of its own. */
const lineEm = { en: 9, zh: 5 };

let voices: Awaited<ReturnType<typeof openRealVoices>>;
beforeAll(async () => {
  voices = await openRealVoices();
});
afterAll(() => voices.close());

it.each([
  ["en", "draft-en-female"],
  ["zh", "draft-zh-female"],
] as const)("captions in %s keep time with %s inside a sentence, too", async (language, voice) => {
  const glue = language === "en" ? " " : "";
  const joined = sentences[language].map((clauses) => clauses.join(glue));
  const text = [...joined, ...sentences[language].flat()].join("\n");
  const need = { text, voice, rate: 0 };
  const said = (await voices.cache.speak(need, AbortSignal.timeout(60_000))).sentences;
  const [whole, alone] = [said.slice(0, joined.length), said.slice(joined.length)];
  const errors = { letters: [] as number[], pauses: [] as number[], words: [] as number[] };
  let first = 0;
  for (const [index, clauses] of sentences[language].entries()) {
    const sentence = whole[index] as MeasuredSentence;
    const own = alone.slice(first, first + clauses.length);
    first += clauses.length;
    const file = voices.cache.pathOf(sentence.speechKey);
    const truth = await pausesBetween(
      file,
      own.map(({ seconds }) => seconds - 0.06),
    );
    const spoken = await readSpoken(file);
    if (!spoken) throw new Error("the sentence is gone");
    const mute = { ...spoken, timing: { ...spoken.timing, words: null } };
    const byPauses = shownTimes(sentence.text, mute, language);
    const add = (list: number[], times: MeasuredSentence["times"]) =>
      list.push(...errorsOf(clauses, { ...sentence, times: times ?? [] }, truth, lineEm[language]));
    add(errors.letters, []);
    add(errors.pauses, byPauses);
    add(errors.words, sentence.times);
  }
  const told = Object.entries(errors).map(([how, list]) => {
    const sorted = list.toSorted((one, other) => one - other);
    const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
    return `by ${how} ${sorted.at(-1)?.toFixed(2)} s at most, ${median.toFixed(2)} s in the middle`;
  });
  process.stdout.write(`${language}, ${errors.words.length} edges: ${told.join("; ")}\n`);
  expect(errors.words.length).toBeGreaterThanOrEqual(10);
  for (const error of [...errors.words, ...errors.pauses]) expect(error).toBeLessThanOrEqual(bar);
  // The set can tell: by letters alone it does not hold.
  expect(Math.max(...errors.letters)).toBeGreaterThan(2 * bar);
});

/** How far captions are from the voice where they change between two clauses, in seconds. */
function errorsOf(
  clauses: readonly string[],
  sentence: MeasuredSentence,
  truth: readonly (readonly [number, number])[],
  em: number,
): number[] {
  const to = framesCovering(sentence.seconds);
  const captions = captionLines([{ text: sentence.text, from: 0, to, times: sentence.times }], em);
  const bare = (text: string) => text.replaceAll(/\s/g, "");
  let shown = "";
  const ends = captions.map(({ text }) => (shown += bare(text)));
  let before = "";
  return clauses.slice(0, -1).flatMap((clause, index) => {
    before += bare(clause);
    const at = ends.indexOf(before);
    const [from, until] = truth[index] ?? [0, 0];
    if (at < 0) return [];
    const [left, right] = [captions[at], captions[at + 1]];
    return [
      Math.abs((left?.to ?? 0) / framesPerSecond - from),
      Math.abs((right?.from ?? 0) / framesPerSecond - until),
    ];
  });
}

/** The silences between the clauses of a sentence: of those near to where the clauses alone put it, the longest. */
async function pausesBetween(file: string, clauseSeconds: readonly number[]) {
  const { samples, sampleRate, seconds } = await readSpeech(file);
  const silences: [number, number][] = [];
  const size = sampleRate / 100;
  const loudest = samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  let from = -1;
  for (let at = 0; at < samples.length; at += size) {
    const part = samples.subarray(at, at + size);
    const isSilent = part.every((value) => Math.abs(value) < loudest * 0.02);
    if (isSilent && from < 0) from = at;
    if (!isSilent && from >= 0) {
      if (at - from >= 4 * size) silences.push([from / sampleRate, at / sampleRate]);
      from = -1;
    }
  }
  const scale = seconds / clauseSeconds.reduce((sum, one) => sum + one, 0);
  let expected = 0;
  return clauseSeconds.slice(0, -1).map((clause) => {
    expected += clause * scale;
    const near = silences.filter(([begin, end]) => Math.abs((begin + end) / 2 - expected) < 0.5);
    return (
      near.toSorted((a, b) => b[1] - b[0] - (a[1] - a[0]))[0] ?? ([expected, expected] as const)
    );
  });
}
