import { describe, expect, it } from "vitest";
import { planBatch } from "../plan-batch";
import { testMedia, testRequest, type TestConfigs } from "../testing/plan";
import { speechBudget } from "./speech-budget";

/** 0.1 s and 0.22 s a character, and each group has one shot of `shotSeconds`. */
function budget(configs: TestConfigs, shotSeconds = 3, perGroup = 1) {
  const groups = ["Open", "Close"].map((GroupName, group) => ({
    GroupName,
    MediaArray: Array.from({ length: perGroup }, (_, index) => `m${group}${index}`),
    ...configs.input.MediaGroupArray?.[group],
  }));
  const media = groups.flatMap(({ MediaArray }) =>
    MediaArray.map((id) => testMedia(id, { durationSeconds: shotSeconds })),
  );
  const input = { ...configs.input, MediaGroupArray: groups };
  const request = testRequest({ ...configs, input }, { media });
  return speechBudget(request.configs, planBatch(request));
}
const whole = (characters: number, editing: object = {}) => ({
  input: { SpeechTextArray: ["好".repeat(characters)] },
  editing,
  output: { Count: 1 },
});

describe("the budget of a text for the whole output", () => {
  it("says how long the voice is, and how long one shot of every group", () => {
    const [one] = budget(whole(26));
    expect(one).toMatchObject({ Outputs: 1, Picture: { Least: 6, Most: 6 } });
    expect(one?.Spoken).toBeCloseTo(5.84, 1);
  });

  it("says to what speed the picture is slowed", () => {
    const [one] = budget(whole(30));
    expect(one?.Speed?.Least).toBeCloseTo(6 / (6.7 + 0.4), 1);
    expect(one).toMatchObject({ Added: { Most: 0 }, Repeated: { Most: 0 } });
  });

  it("says how many shots are added, and when they repeat", () => {
    expect(budget(whole(50), 3, 3)[0]).toMatchObject({
      Added: { Least: 2, Most: 2 },
      Repeated: { Most: 0 },
    });
    expect(budget(whole(60))[0]?.Repeated?.Most).toBeGreaterThan(0);
  });

  it("says what is cut off when the picture is cut to the voice", () => {
    const cut = { ProcessConfig: { AlignmentMode: "Cut" } };
    expect(budget(whole(8, cut))[0]).toMatchObject({ LeftOut: { Most: 1 } });
    expect(budget(whole(18, cut))[0]).toMatchObject({ Shortened: { Most: 1 } });
  });

  it("knows nothing of a text that no output speaks", () => {
    const texts = { ...whole(5), input: { SpeechTextArray: ["一二三", "四五六"] } };
    expect(budget(texts).map(({ Outputs }) => Outputs)).toEqual(expect.arrayContaining([0, 1]));
  });
});

it("sets the text of a group against the shots of that group", () => {
  const groups = [{ SpeechTextArray: ["好".repeat(20)] }, { SpeechTextArray: ["好".repeat(5)] }];
  const [open, close] = budget({
    input: { MediaGroupArray: groups as never },
    output: { Count: 1 },
  });
  expect(open).toMatchObject({ GroupName: "Open", Picture: { Most: 3 } });
  expect(open?.Spoken).toBeCloseTo(4.52, 1);
  expect(open?.Added?.Most).toBeGreaterThan(0);
  expect(close).toMatchObject({ GroupName: "Close", Added: { Most: 0 }, Shortened: { Most: 1 } });
  expect(close?.Spoken).toBeCloseTo(1.2, 1);
});
