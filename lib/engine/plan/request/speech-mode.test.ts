import { describe, expect, it } from "vitest";
import type { InputConfig } from "@/lib/ims/schema/config/input-config";
import { assignTexts } from "../voices/assign-texts";
import { readVoiceList } from "@/lib/ims/schema/config/voice-list";
import { chooseVoice } from "../voices/choose-voice";
import { testConfigs, testVoices } from "../testing/plan";
import { readInput } from "./read-input";
import { speechNeeds } from "../voices/speech-needs";
import { readScript } from "./speech-mode";

const group = (GroupName: string, more: object = {}) => ({ GroupName, MediaArray: ["m"], ...more });
const read = (input: Partial<InputConfig>) =>
  readInput({ MediaGroupArray: [group("A"), group("B")], ...input });

describe("readScript", () => {
  it("is global as soon as there is a global text, also a legacy one", () => {
    expect(readScript(read({ SpeechTextArray: ["x"] }))).toEqual({ mode: "global", texts: ["x"] });
    expect(readScript(read({ SpeechText: "y", SpeechTextArray: [] }))).toEqual({
      mode: "global",
      texts: ["y"],
    });
  });

  it("is grouped when any group has a text or a length, five seconds of silence for the others", () => {
    const groups = [
      group("A"),
      group("B", { SpeechTextArray: ["x"] }),
      group("C", { Duration: 2 }),
    ];
    expect(readScript(read({ MediaGroupArray: groups }))).toEqual({
      mode: "grouped",
      groups: [
        { kind: "silent", seconds: 5 },
        { kind: "speaks", texts: ["x"] },
        { kind: "silent", seconds: 2 },
      ],
    });
    expect(readScript(read({ MediaGroupArray: [group("A", { Duration: 2 })] })).mode).toBe(
      "grouped",
    );
  });

  it("is silent otherwise", () => {
    expect(readScript(read({})).mode).toBe("none");
  });
});

describe("readInput", () => {
  it("takes legacy single fields where the arrays are empty, and the arrays where they are not", () => {
    const legacy = { Title: "t", Sticker: { MediaId: "s" }, BackgroundMusic: "b" };
    expect(read(legacy)).toMatchObject({
      titles: ["t"],
      stickers: [{ MediaId: "s" }],
      music: ["b"],
    });
    expect(read({ ...legacy, TitleArray: ["a", "b"] }).titles).toEqual(["a", "b"]);
  });

  it("orders sub-headings by level and merges entries of the same level into one pool", () => {
    const SubHeadingArray = [
      { Level: 3, TitleArray: ["c"] },
      { Level: 1, TitleArray: ["a"] },
      { Level: 3, TitleArray: ["d"] },
    ];
    expect(read({ SubHeadingArray }).subHeadings).toEqual([
      { level: 1, texts: ["a"] },
      { level: 3, texts: ["c", "d"] },
    ]);
  });
});

describe("assignTexts", () => {
  const narrations = (groups: object[], count: number) => {
    const input = read({ MediaGroupArray: groups.map((more, at) => group(`g${at}`, more)) });
    const script = readScript(input);
    return Array.from(
      { length: count },
      (_, index) => assignTexts(input, script, [], "s", index).narration,
    );
  };

  it("pairs texts by index when all speaking groups have the same number", () => {
    const said = narrations(
      [
        { SpeechTextArray: ["a1", "a2", "a3"] },
        { Duration: 1 },
        { SpeechTextArray: ["b1", "b2", "b3"] },
      ],
      6,
    );
    for (const [first, silent, second] of said) {
      expect(silent).toBeNull();
      expect(second?.slice(1)).toBe(first?.slice(1));
    }
    expect(new Set(said.slice(0, 3).map(String)).size).toBe(3);
  });

  it("draws for each group by itself when they differ", () => {
    const said = narrations(
      [{ SpeechTextArray: ["a1", "a2", "a3"] }, { SpeechTextArray: ["b1", "b2"] }],
      12,
    );
    expect(new Set(said.map(String)).size).toBeGreaterThan(3);
  });

  it("uses every text at least once when there are more outputs than texts", () => {
    const input = read({ SpeechTextArray: ["1", "2", "3"], TitleArray: ["a", "b", "c", "d"] });
    const all = [0, 1, 2, 3, 4].map((index) =>
      assignTexts(input, readScript(input), [], "s", index),
    );
    expect(new Set(all.slice(0, 3).map((one) => one.narration[0]))).toEqual(
      new Set(["1", "2", "3"]),
    );
    expect(new Set(all.slice(0, 4).map((one) => one.title)).size).toBe(4);
  });
});

describe("chooseVoice", () => {
  it("takes a requested voice that the engine has and that can speak the text", () => {
    expect(chooseVoice("en-man", "Hello", testVoices)).toEqual({
      id: "en-man",
      approximate: false,
    });
    expect(chooseVoice("zh-woman", "Hello", testVoices)).toEqual({
      id: "zh-woman",
      approximate: false,
    });
  });

  it("replaces an IMS voice by one of the same language and gender, and reports that", () => {
    expect(chooseVoice("harry", "Hello", testVoices)).toEqual({ id: "en-man", approximate: true });
    expect(chooseVoice("zhitian", "Hello", testVoices)).toEqual({
      id: "en-woman",
      approximate: true,
    });
    expect(chooseVoice("zhichu", "你好 hello", testVoices)).toEqual({
      id: "zh-woman",
      approximate: true,
    });
    expect(chooseVoice("en-man", "你好", testVoices)).toEqual({
      id: "zh-woman",
      approximate: true,
    });
  });

  it("takes the first voice of the language when none is requested, and null when there is none", () => {
    expect(chooseVoice(undefined, "你好", testVoices)).toEqual({
      id: "zh-woman",
      approximate: false,
    });
    expect(chooseVoice(undefined, "Hi", [])).toBeNull();
  });

  it("reads comma lists", () => {
    expect(readVoiceList(" zhiru, zhilun，ava ,")).toEqual(["zhiru", "zhilun", "ava"]);
    expect(readVoiceList(undefined)).toEqual([]);
  });
});

describe("speechNeeds", () => {
  it("names each text with its voice and rate once", () => {
    const configs = testConfigs({
      input: { MediaGroupArray: [group("A")], SpeechTextArray: ["One.", "二。"] },
      editing: { SpeechConfig: { SpeechRate: 100 } },
      output: { Count: 20 },
    });
    const needs = speechNeeds({ configs, seed: "s", voices: testVoices });
    expect(new Set(needs.map((need) => JSON.stringify(need)))).toEqual(
      new Set([
        JSON.stringify({ text: "One.", voice: "en-woman", rate: 100 }),
        JSON.stringify({ text: "二。", voice: "zh-woman", rate: 100 }),
      ]),
    );
    expect(speechNeeds({ configs, seed: "s", voices: testVoices }, [0])).toHaveLength(1);
  });
});
