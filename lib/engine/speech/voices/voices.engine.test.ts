import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRealVoices, readSpeech } from "../testing/real-voices";
import { builtInVoices } from "./voices";

const texts = {
  en: "Our coffee beans are roasted every morning, and they reach your kitchen within two days.",
  zh: "我们的咖啡豆每天早上烘焙，两天之内送到您的厨房。",
};
/** Characters per second that a listener can follow. */
const pace = { en: [11, 21], zh: [3, 6] } as const;

const signal = new AbortController().signal;
let test: Awaited<ReturnType<typeof openRealVoices>>;
beforeAll(async () => {
  test = await openRealVoices();
});
afterAll(async () => await test.close());

async function speakOne(text: string, voice: string, rate = 0) {
  const { sentences } = await test.cache.speak({ text, voice, rate }, signal);
  expect(sentences).toHaveLength(1);
  const [sentence] = sentences;
  return { ...sentence!, ...(await readSpeech(test.cache.pathOf(sentence!.speechKey))) };
}

describe.each(builtInVoices)("$id", ({ id, language }) => {
  it("speaks throughout, at a comprehensible pace and the common level", async () => {
    const spoken = await speakOne(texts[language], id);
    expect(spoken.sampleRate).toBe(48_000);
    const charsPerSecond = texts[language].length / spoken.seconds;
    expect(charsPerSecond).toBeGreaterThan(pace[language][0]);
    expect(charsPerSecond).toBeLessThan(pace[language][1]);
    expect(spoken.rms).toBeGreaterThan(0.06);
    expect(spoken.rms).toBeLessThan(0.25);
    const voiced = spoken.tenths.filter((rms) => rms > 0.02);
    expect(voiced.length).toBeGreaterThanOrEqual(9);
  });

  it("halves the length at rate 500 and doubles it at -500, within a tenth", async () => {
    const normal = (await speakOne(texts[language], id)).seconds;
    const fast = (await speakOne(texts[language], id, 500)).seconds;
    const slow = (await speakOne(texts[language], id, -500)).seconds;
    expect(fast / normal).toBeGreaterThan(0.45);
    expect(fast / normal).toBeLessThan(0.55);
    expect(slow / normal).toBeGreaterThan(1.8);
    expect(slow / normal).toBeLessThan(2.2);
  });
});

describe("a Mandarin voice", () => {
  const voice = "draft-zh-female";

  it("says the Latin words and digits in a Chinese sentence", async () => {
    const whole = await speakOne("iPhone 17 的 CPU 很快，价格是 5999 元。", voice);
    const withoutLatin = await speakOne("17 的很快，价格是 5999 元。", voice);
    const withoutDigits = await speakOne("iPhone 的 CPU 很快，价格是元。", voice);
    expect(whole.seconds - withoutLatin.seconds).toBeGreaterThan(0.5);
    expect(whole.seconds - withoutDigits.seconds).toBeGreaterThan(0.8);
  });

  it("does not read markup signs as markup", async () => {
    const plain = await speakOne("甲 乙", voice);
    const signs = await speakOne("甲 < 乙 & [[ 丙", voice);
    expect(signs.seconds).toBeGreaterThan(plain.seconds);
  });
});

it("speaks a sentence identically after any other sentence", async () => {
  const other = await openRealVoices();
  try {
    for (const voice of ["draft-zh-female", "draft-en-male"]) {
      const language = voice === "draft-zh-female" ? "zh" : "en";
      const alone = await speakOne(texts[language], voice);
      const before = language === "zh" ? "今天 weather 很好！" : "Hello there! ";
      const need = { text: before + texts[language], voice, rate: 0 };
      const { sentences } = await other.cache.speak(need, signal);
      const file = other.cache.pathOf(sentences.at(-1)!.speechKey);
      expect(sentences.at(-1)!.speechKey).toBe(alone.speechKey);
      expect(await bytesOf(file)).toEqual(await bytesOf(test.cache.pathOf(alone.speechKey)));
    }
  } finally {
    await other.close();
  }
});

async function bytesOf(file: string): Promise<string> {
  const { createHash } = await import("node:crypto");
  const { readFile } = await import("node:fs/promises");
  return createHash("sha256")
    .update(await readFile(file))
    .digest("hex");
}
