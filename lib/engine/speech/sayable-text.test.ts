import { describe, expect, it } from "vitest";
import { hasSomethingToSay, unsayableLetter } from "./sayable-text";
import { builtInVoices, type Voice } from "./voices/voices";

function firstVoice(language: Voice["language"]): Voice {
  const voice = builtInVoices.find((candidate) => candidate.language === language);
  if (!voice) throw new Error(`no voice for ${language}`);
  return voice;
}

describe("unsayableLetter", () => {
  it("finds Chinese in a text for an English voice, which would silently skip it", () => {
    expect(unsayableLetter("Say 你好 to it", firstVoice("en"))).toBe("你");
  });

  it("lets a Mandarin voice say Latin words, digits and accents", () => {
    expect(unsayableLetter("iPhone 17 的 café 只要 299 元", firstVoice("zh"))).toBeNull();
  });

  it.each(["かな", "한국", "слово"])("finds %s foreign to both", (text) => {
    expect(unsayableLetter(text, firstVoice("en"))).not.toBeNull();
    expect(unsayableLetter(text, firstVoice("zh"))).not.toBeNull();
  });

  it("ignores punctuation and emoji", () => {
    expect(unsayableLetter("Well… “yes” 😀!", firstVoice("en"))).toBeNull();
  });
});

it("finds nothing to say in punctuation and emoji alone", () => {
  expect(hasSomethingToSay("…！😀 --")).toBe(false);
  expect(hasSomethingToSay("7")).toBe(true);
});

it("has a voice of each gender for each language, with ids of their own", () => {
  const kinds = new Set(builtInVoices.map(({ language, gender }) => `${language} ${gender}`));
  expect([...kinds].toSorted()).toEqual(["en female", "en male", "zh female", "zh male"]);
  expect(new Set(builtInVoices.map(({ id }) => id)).size).toBe(builtInVoices.length);
});
