import { existsSync } from "node:fs";
import { readdir, readFile, truncate, utimes, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sealFile } from "@/lib/engine/cache/seal";
import { bleepWords } from "@/lib/engine/plan/words/bleep-words";
import { openRealVoices, readSpeech } from "./testing/real-voices";

const voice = "draft-en-male";
const signal = new AbortController().signal;
let test: Awaited<ReturnType<typeof openRealVoices>>;
beforeEach(async () => {
  test = await openRealVoices();
});
afterEach(async () => await test.close());

const spokenTexts = () =>
  test.batches.flatMap(({ sentences }) => sentences.map(({ text }) => text));

describe("what is measured", () => {
  it("is the length of each sentence file, with pauses between sentences and none at the end", async () => {
    const text = "Fresh coffee. Roasted today!";
    const measured = await test.cache.speak({ text, voice, rate: 0 }, signal);
    expect(measured.sentences.map((sentence) => sentence.text)).toEqual([
      "Fresh coffee.",
      "Roasted today!",
    ]);
    let total = 0;
    for (const { speechKey, seconds, pauseSeconds } of measured.sentences) {
      expect(seconds).toBe((await readSpeech(test.cache.pathOf(speechKey))).seconds);
      total += seconds + pauseSeconds;
    }
    expect(measured.sentences[0]!.pauseSeconds).toBeGreaterThan(0.2);
    expect(measured.sentences[1]!.pauseSeconds).toBe(0);
    expect(measured.seconds).toBeCloseTo(total, 6);
    expect(measured).toMatchObject({ text, voice, rate: 0 });
  });

  it("includes the pause of a break, which is not spoken", async () => {
    const plain = { text: "One. Two.", voice, rate: 0 };
    const broken = { text: 'One.<break time="1500ms"/> Two.', voice, rate: 0 };
    const before = await test.cache.speak(plain, signal);
    const after = await test.cache.speak(broken, signal);
    expect(after.sentences[0]!.pauseSeconds).toBe(1.5);
    expect(after.sentences.map(({ seconds }) => seconds)).toEqual(
      before.sentences.map(({ seconds }) => seconds),
    );
  });
});

describe("what is spoken", () => {
  it("is spoken once: not again later, not for simultaneous callers, not twice in a text", async () => {
    const need = { text: "Fresh coffee. Roasted today. Fresh coffee.", voice, rate: 0 };
    const both = await Promise.all([
      test.cache.speak(need, signal),
      test.cache.speak(need, signal),
    ]);
    expect(both[0]).toEqual(both[1]);
    await test.cache.speak({ ...need, text: "Roasted today." }, signal);
    expect(spokenTexts().toSorted()).toEqual(["Fresh coffee.", "Roasted today."]);
  });

  it("starts one program for all the sentences of a text", async () => {
    await test.cache.speak({ text: "One. Two. Three. Four.", voice, rate: 0 }, signal);
    expect(test.batches).toHaveLength(1);
  });

  it.each([
    ["is not whole", (file: string) => truncate(file, 1000)],
    [
      "was made silent",
      async (file: string) => {
        const wav = await readFile(file);
        await writeFile(file, wav.fill(0, 44));
      },
    ],
    ["was made before words were timed", (file: string) => sealFile(file)],
  ])("is spoken again when its file %s", async (_how, harm) => {
    const need = { text: "Fresh coffee.", voice, rate: 0 };
    const [sentence] = (await test.cache.speak(need, signal)).sentences;
    const file = test.cache.pathOf(sentence!.speechKey);
    const said = await readFile(file);
    await harm(file);
    const again = await test.cache.speak(need, signal);
    expect(again.sentences[0]).toEqual(sentence);
    expect(spokenTexts()).toHaveLength(2);
    expect((await readFile(file)).equals(said)).toBe(true);
  });
});

describe("abort", () => {
  const long = Array.from({ length: 40 }, (_, i) => `Sentence number ${i} is spoken slowly.`);

  it("ends within a second, leaves no partial file, and another caller still gets the speech", async () => {
    const controller = new AbortController();
    const text = long.join(" ");
    const run = test.cache.speak({ text, voice, rate: -500 }, controller.signal);
    run.catch(() => undefined);
    const other = test.cache.speak({ text: long[0]!, voice, rate: -500 }, signal);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const started = performance.now();
    controller.abort();
    await expect(run).rejects.toMatchObject({ code: "aborted" });
    expect(performance.now() - started).toBeLessThan(1000);
    expect((await other).sentences[0]!.seconds).toBeGreaterThan(1);
    expect(await readdir(`${test.folder}/work`)).toEqual([]);
  });
});

describe("what cannot be spoken", () => {
  it.each([
    ["an English voice for Chinese", { text: "Say 你好.", voice, rate: 0 }, "voice-cannot-say"],
    ["a voice that is not there", { text: "Hi.", voice: "zhiru", rate: 0 }, "voice-unknown"],
    ["signs that the voice skips", { text: "Hi. ˀˀˀ.", voice, rate: 0 }, "voice-cannot-say"],
    ["only punctuation", { text: "...！?—", voice, rate: 0 }, "text-empty"],
    ["only emoji", { text: "😀😀", voice: "draft-zh-male", rate: 0 }, "text-empty"],
    ["an endless text", { text: "a ".repeat(6000), voice, rate: 0 }, "text-too-long"],
    ["an endless sentence", { text: "a ".repeat(1500), voice, rate: 0 }, "text-too-long"],
  ])("is refused with a reason: %s", async (_, need, reason) => {
    await expect(test.cache.speak(need, signal)).rejects.toMatchObject({ reason });
    expect(test.batches).toEqual([]);
  });

  it("is refused when the voice makes no sound, and the other sentences are kept", async () => {
    // Superscript digits of another script: numbers by Unicode, unknown to the voice.
    const need = { text: "今天很好。", voice: "draft-zh-male", rate: 0 };
    const silent = { ...need, text: "今天很好。𐄇𐄇𐄇。" };
    await expect(test.cache.speak(silent, signal)).rejects.toMatchObject({
      reason: "voice-cannot-say",
    });
    await test.cache.speak(need, signal);
    expect(spokenTexts().filter((text) => text === "今天很好。")).toHaveLength(1);
  });

  it("has no path: a key cannot escape the folder", () => {
    expect(() => test.cache.pathOf("../../etc/passwd")).toThrow("not the key");
  });
});

describe("hostile text", () => {
  it.each([
    `He said "it's $(touch pwned) \`id\`; rm -rf /" -- done`,
    "-f /etc/passwd",
    "-o pwned.wav -voicedump x",
    "[[h@'loU]] <break time='60s'/> &amp; </speak> hello",
    "tab\tbell\u0007null\u0000newline\r\n%s%n%d C:\\x",
    "Ten kilobytes of words are fine when they have ends. ".repeat(180),
    "😀 mixed 👩‍👩‍👧 emoji 🏳️‍🌈 here",
  ])("is spoken as words and does nothing else: %j", async (text) => {
    for (const id of [voice, "draft-zh-male"]) {
      const measured = await test.cache.speak({ text, voice: id, rate: 500 }, signal);
      expect(measured.seconds).toBeGreaterThan(0.2);
      for (const { seconds } of measured.sentences) expect(seconds).toBeLessThan(30);
    }
    const files = await readdir(test.folder, { recursive: true });
    expect(files.filter((name) => name.includes("pwned"))).toEqual([]);
  });
});

it("leaves the event loop free while it speaks", async () => {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 5);
    last = now;
  }, 5);
  await test.cache.speak(
    { text: "Fresh coffee, roasted today. ".repeat(10), voice, rate: 0 },
    signal,
  );
  await test.cache.speak({ text: "今天的咖啡很新鲜。", voice: "draft-zh-male", rate: 0 }, signal);
  clearInterval(timer);
  // 50 ms is the rule of this project; the rest allows for a busy machine.
  expect(longest).toBeLessThan(150);
});

describe("a forbidden word", () => {
  const speak = async (text: string, words: string[], mode?: string) => {
    const special = [{ Type: "Forbidden" as const, WordsList: words, SoundReplaceMode: mode }];
    const need = { text: bleepWords(text, special), voice, rate: 0 };
    const measured = await test.cache.speak(need, signal);
    const { speechKey, text: shown, times } = measured.sentences[0]!;
    return { shown, times, ...(await readSpeech(test.cache.pathOf(speechKey))) };
  };

  it("is never spoken: a tone replaces it, and stars in the caption", async () => {
    const { shown, times, samples } = await speak("This damn coffee is good.", ["damn"]);
    expect(shown).toBe("This **** coffee is good.");
    const bleep = times!.find(({ start }) => shown.charAt(start) === "*");
    expect(toneShare(samples.slice(bleep!.from * 48_000, bleep!.until * 48_000))).toBeGreaterThan(
      0.85,
    );
    expect(spokenTexts().join(" ")).not.toMatch(/damn/i);
    expect(toneShare(samples)).toBeGreaterThan(0.1);
    const plain = await speak("This damn coffee is good.", ["tea"]);
    expect(toneShare(plain.samples)).toBeLessThan(0.02);
  });

  it("can become silence, and can be a whole sentence", async () => {
    const quiet = await speak("This damn coffee is good.", ["damn"], "None");
    expect(toneShare(quiet.samples)).toBeLessThan(0.02);
    expect(longestSilence(quiet.samples)).toBeGreaterThan(0.24);
    const only = await speak("Damn!", ["damn"]);
    expect(only.seconds).toBeCloseTo(0.25, 2);
    expect(toneShare(only.samples)).toBeGreaterThan(0.9);
  });
});

/** Share of the 20 ms windows that hold a tone of 1 kHz and little else. */
function toneShare(samples: Float32Array): number {
  const size = 960;
  let tones = 0;
  let windows = 0;
  for (let at = 0; at + size <= samples.length; at += size) {
    const window = samples.subarray(at, at + size);
    let [cosine, sine, power] = [0, 0, 0];
    window.forEach((value, i) => {
      const angle = (2 * Math.PI * 1000 * i) / 48_000;
      cosine += value * Math.cos(angle);
      sine += value * Math.sin(angle);
      power += value * value;
    });
    windows += 1;
    if (power > 0.01 && (2 * (cosine ** 2 + sine ** 2)) / size > 0.9 * power) tones += 1;
  }
  return tones / windows;
}

/** Seconds of the longest silence. */
function longestSilence(samples: Float32Array): number {
  let longest = 0;
  let run = 0;
  for (const value of samples) {
    run = Math.abs(value) < 1e-4 ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest / 48_000;
}

describe("the cache", () => {
  it("deletes the least recently used sentence when full, and speaks it again on demand", async () => {
    await test.close();
    let nowMs = 0;
    test = await openRealVoices({ keepBytes: 1, now: () => (nowMs += 3_600_000) });
    const say = async (text: string) => {
      const { sentences } = await test.cache.speak({ text, voice, rate: 0 }, signal);
      return test.cache.pathOf(sentences[0]!.speechKey);
    };
    const unusedSince = async (file: string) => {
      const before = new Date(Date.now() - 2 * 3_600_000);
      await utimes(file, before, before);
    };
    const [old, used] = [await say("Fresh coffee."), await say("Roasted today.")];
    await unusedSince(old);
    await unusedSince(used);
    await say("Roasted today.");
    const last = await say("Come in.");
    expect([old, used, last].map(existsSync)).toEqual([false, true, true]);
    expect(await say("Fresh coffee.")).toBe(old);
    expect(existsSync(old)).toBe(true);
    expect(spokenTexts()).toHaveLength(4);
  });
});
