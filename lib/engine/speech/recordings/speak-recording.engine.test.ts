import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRealVoices, readSpeech } from "../testing/real-voices";
import { speakRecording } from "./speak-recording";
import { makeRecording, type Speaker, type SpokenRecording } from "./testing/spoken-recording";

const texts = {
  en: [
    "Every cup is made fresh, just for you. Come in before noon, and the second one is on us! See you soon.",
    "Winter is here, and so are our coats. This one costs only $99 today. It keeps you warm, it looks good, and it lasts. Order now.",
  ],
  zh: [
    "每一杯都是现做的，只为你。中午之前来店里，第二杯我们请客！明天见。",
    "冬天来了，新款外套也到了。今天只要99元。又暖和，又好看，还很耐穿。现在就下单吧。",
  ],
};

/** Other voices than the text is compared with, at other speeds, deeper and higher, in quiet and in noise. */
const speakers: Record<"en" | "zh", Speaker[]> = {
  en: [
    { voice: "draft-en-male", rate: 0, tape: 1, noiseDb: null },
    { voice: "draft-en-male", rate: 300, tape: 1.05, noiseDb: -42 },
    { voice: "draft-en-robot", rate: -150, tape: 1, noiseDb: null },
    { voice: "draft-en-robot", rate: 150, tape: 0.92, noiseDb: -36 },
    { voice: "draft-en-female", rate: -200, tape: 1.15, noiseDb: -36 },
  ],
  zh: [
    { voice: "draft-zh-male", rate: 0, tape: 1, noiseDb: null },
    { voice: "draft-zh-male", rate: 200, tape: 1.1, noiseDb: -42 },
    { voice: "draft-zh-male", rate: -200, tape: 0.9, noiseDb: -36 },
    { voice: "draft-zh-female", rate: 250, tape: 0.88, noiseDb: -36 },
    { voice: "draft-zh-female", rate: -100, tape: 1.15, noiseDb: null },
  ],
};

let voices: Awaited<ReturnType<typeof openRealVoices>>;
beforeAll(async () => {
  voices = await openRealVoices();
});
afterAll(() => voices.close());

const signal = () => AbortSignal.timeout(120_000);
const align = (text: string, { recording }: Pick<SpokenRecording, "recording">) =>
  speakRecording(
    { text, voice: "recording:r", rate: 0 },
    recording,
    { cache: voices.cache, folder: voices.folder },
    signal(),
  );

/** How far each word is from where it is said, in seconds, counted from the first word. */
function errorsOf(made: Awaited<ReturnType<typeof align>>, truth: SpokenRecording): number[] {
  let at = 0;
  const found = made.sentences.flatMap(({ seconds, pauseSeconds, times = [] }) => {
    const own = times.map(({ from }) => at + from);
    at += seconds + pauseSeconds;
    return own;
  });
  const said = truth.sentences.flatMap(({ at: start, words }) => words.map((word) => start + word));
  expect(found).toHaveLength(said.length);
  const lead = (truth.sentences[0]?.at ?? 0) - 0.03;
  return found.map((word, index) => Math.abs(word + lead - (said[index] ?? 0)));
}

const middleOf = (list: readonly number[]) =>
  list.toSorted((one, other) => one - other)[Math.floor(list.length / 2)] ?? 0;

describe.each(["en", "zh"] as const)("recordings in %s", (language) => {
  it("are cut into their sentences, and every word is found", async () => {
    const told: string[] = [];
    const all: number[] = [];
    for (const [index, speaker] of speakers[language].entries()) {
      for (const [number, text] of texts[language].entries()) {
        const name = `${language}-${index}-${number}`;
        const truth = await makeRecording(voices.cache, voices.folder, { name, text, speaker });
        const errors = errorsOf(await align(text, truth), truth);
        all.push(...errors);
        told.push(`${name}: ${middleOf(errors).toFixed(3)}, ${Math.max(...errors).toFixed(2)}`);
        expect(middleOf(errors), told.join("; ")).toBeLessThanOrEqual(0.1);
      }
    }
    expect(middleOf(all), told.join("; ")).toBeLessThanOrEqual(0.06);
    expect(all.filter((error) => error > 0.4).length / all.length, told.join("; ")).toBeLessThan(
      0.03,
    );
  });
});

it("a recording is heard as it was spoken: its length, its pauses, at the level of voices", async () => {
  const [text = ""] = texts.en;
  const speaker = { voice: "draft-en-male", rate: 0, tape: 1, noiseDb: null, gainDb: -18 };
  const truth = await makeRecording(voices.cache, voices.folder, { name: "level", text, speaker });
  const made = await align(text, truth);
  const plain = await voices.cache.speak({ text, voice: "draft-en-male", rate: 0 }, signal());
  const last = truth.sentences.at(-1);
  const spokenSeconds = (last?.at ?? 0) + (last?.seconds ?? 0) - (truth.sentences[0]?.at ?? 0);
  expect(Math.abs(made.seconds - spokenSeconds)).toBeLessThan(0.12);
  for (const [index, { pauseSeconds, speechKey }] of made.sentences.entries()) {
    const [one, next] = truth.sentences.slice(index, index + 2);
    if (one && next)
      expect(Math.abs(pauseSeconds - (next.at - one.at - one.seconds))).toBeLessThan(0.12);
    const file = await readSpeech(voices.cache.pathOf(speechKey));
    const { speechKey: spoken = "" } = plain.sentences[index] ?? {};
    const voice = await readSpeech(voices.cache.pathOf(spoken));
    expect(file.sampleRate).toBe(48_000);
    expect(Math.abs(20 * Math.log10(file.rms / voice.rms)), `sentence ${index}`).toBeLessThan(2);
  }
  // It is kept: the same again makes nothing anew.
  const before = voices.batches.length;
  expect(await align(text, truth)).toEqual(made);
  expect(voices.batches).toHaveLength(before);
});

it("a recording of another text is refused with what to do", async () => {
  const [text = ""] = texts.en;
  const speaker = { voice: "draft-en-male", rate: 0, tape: 1, noiseDb: null };
  const truth = await makeRecording(voices.cache, voices.folder, { name: "other", text, speaker });
  const [, other = ""] = texts.en;
  await expect(align(other.repeat(4), truth)).rejects.toThrow(
    /^The recording does not say .+: it has \d+ s of voice, and the text takes about \d+ s\. Record this text/,
  );
});
