import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { userDataMaxBytes } from "@/lib/ims/schema/user-data";
import { decodeBatch, encodeBatch } from "@/lib/ims/wire";
import { type ComposeForm, composeFormSchema } from "@/lib/model/compose-form";
import { arbitraryForm, freshForm } from "./arbitrary-form-for-tests";
import { fromRequest } from "./from-request";
import { toRequest } from "./to-request";

const place = { bucket: "reelpress", region: "cn-shanghai", clientToken: "0a1b2c3d-4e5f" };
const video = (mediaId: string, from?: number, to?: number) => ({
  mediaId,
  range: from === undefined || to === undefined ? null : { inSeconds: from, outSeconds: to },
});
const group = (name: string, media = [video("m1")], speechTexts: string[] = []) => ({
  name,
  media,
  speechTexts,
  silentSeconds: null,
  volume: null,
});
const form = (change: (draft: ComposeForm) => void): ComposeForm => {
  const draft = structuredClone(freshForm);
  draft.groups = [group("Opening"), group("Product", [video("m2"), video("m3")])];
  change(draft);
  return draft;
};

describe("toRequest", () => {
  it("writes every valid form so that the contract reads it back, strictly", () => {
    fc.assert(
      fc.property(arbitraryForm, (value) => {
        const parsed = composeFormSchema.parse(value);
        const decoded = decodeBatch(encodeBatch(toRequest(parsed, place)), true);
        expect(decoded).toMatchObject({ ok: true });
      }),
      { numRuns: 40 },
    );
  });

  it("goes form → request → form without losing what the form shows", () => {
    fc.assert(
      fc.property(arbitraryForm, (value) => {
        const parsed = composeFormSchema.parse(value);
        const decoded = decodeBatch(encodeBatch(toRequest(parsed, place)), true);
        if (!decoded.ok) throw new Error(JSON.stringify(decoded.problems));
        const fallback = {
          ...freshForm,
          output: { ...freshForm.output, platform: value.output.platform },
        };
        expect(fromRequest(decoded.configs, fallback)).toEqual(parsed);
      }),
      { numRuns: 80 },
    );
  });

  it("puts a whole-clip script at the top and nowhere else", () => {
    const request = toRequest(
      form((draft) => {
        draft.speech.texts = ["One.", " ", "Two."];
        draft.groups = [group("A", [video("m1")], ["kept for later"])];
      }),
      place,
    );
    expect(request.input.SpeechTextArray).toEqual(["One.", "Two."]);
    expect(request.input.MediaGroupArray[0]).not.toHaveProperty("SpeechTextArray");
    expect(request.editing.ProcessConfig?.AlignmentMode).toBe("AutoSpeed");
  });

  it("gives silent seconds only to a group without texts, and only per group", () => {
    const both = (mode: "perGroup" | "none") =>
      toRequest(
        form((draft) => {
          draft.speech.mode = mode;
          draft.groups = [
            { ...group("A", [video("m1")], ["Hello."]), silentSeconds: 9 },
            { ...group("B"), silentSeconds: 4 },
          ];
        }),
        place,
      ).input.MediaGroupArray;
    expect(both("perGroup")[0]).toEqual({
      GroupName: "A",
      MediaArray: ["m1"],
      SpeechTextArray: ["Hello."],
    });
    expect(both("perGroup")[1]?.Duration).toBe(4);
    // A Duration alone would switch IMS to grouped speech.
    expect(both("none").map((one) => one.Duration)).toEqual([undefined, undefined]);
  });

  it.each([
    ["auto", undefined, undefined],
    ["max", 12, undefined],
    ["fixed", undefined, 12],
  ] as const)("says a length of mode %s only when nothing is spoken", (mode, most, fixed) => {
    const make = (speech: ComposeForm["speech"]["mode"]) =>
      toRequest(
        form((draft) => {
          draft.speech = { ...draft.speech, mode: speech, texts: ["Hi."] };
          draft.output.length = { mode, seconds: 12 };
        }),
        place,
      ).output;
    expect([make("none").MaxDuration, make("none").FixedDuration]).toEqual([most, fixed]);
    expect(make("whole")).not.toHaveProperty("MaxDuration");
    expect(make("whole")).not.toHaveProperty("FixedDuration");
  });

  it("lists a media once a group and gathers its ranges; taken whole it has none", () => {
    const { input, editing } = toRequest(
      form((draft) => {
        draft.groups = [
          group("A", [video("m1", 0, 2), video("m2"), video("m1", 4, 5)]),
          group("B", [video("m1", 1, 2), video("m1")]),
        ];
      }),
      place,
    );
    expect(input.MediaGroupArray.map((one) => one.MediaArray)).toEqual([["m1", "m2"], ["m1"]]);
    expect(editing.MediaConfig?.MediaMetaDataArray).toEqual([
      {
        Media: "m1",
        GroupName: "A",
        TimeRangeList: [
          { In: 0, Out: 2 },
          { In: 4, Out: 5 },
        ],
      },
    ]);
  });

  it("asks for silence when no music is chosen, for IMS would draw a public track", () => {
    expect(
      toRequest(
        form(() => {}),
        place,
      ).editing.BackgroundMusicConfig,
    ).toEqual({ Volume: 0 });
  });

  it("keeps UserData within its bytes by shortening the name, never the seed", () => {
    const name = "\u0001秋".repeat(40);
    const { userData } = toRequest(
      form((draft) => Object.assign(draft, { name })),
      place,
    );
    expect(new TextEncoder().encode(JSON.stringify(userData)).length).toBeLessThanOrEqual(
      userDataMaxBytes,
    );
    expect(userData.Seed).toBe("s1");
    expect(name.startsWith(userData.Name)).toBe(true);
  });

  it.each([
    ["Spring Sale!", "jobs/spring-sale-0a1b2c3d/clip_{index}.mp4"],
    ["春季", "jobs/batch-0a1b2c3d/clip_{index}.mp4"],
    ["Café 21", "jobs/cafe-21-0a1b2c3d/clip_{index}.mp4"],
  ])("names the folder of %j so that a person finds it", (name, key) => {
    const { output } = toRequest(
      form((draft) => Object.assign(draft, { name })),
      place,
    );
    expect(output.MediaURL).toBe(`http://reelpress.oss-cn-shanghai.aliyuncs.com/${key}`);
  });

  it("scales texts with the shorter side of the frame and stacks the sub-headings", () => {
    const { editing } = toRequest(
      form((draft) => {
        draft.titles = ["T"];
        draft.subHeadings = [["a"], ["b"]];
        draft.output = { ...draft.output, width: 2160, height: 3840 };
      }),
      place,
    );
    expect(editing.TitleConfig).toMatchObject({ FontSize: 168, Outline: 8, Y: 0.1 });
    const tops = [editing.SubHeadingConfig?.["1"]?.Y, editing.SubHeadingConfig?.["2"]?.Y];
    expect(tops[0]).toBe(0.225);
    expect(tops[1]).toBeGreaterThan(0.225);
  });

  it("is total: an unfinished form gives an unfinished request and no throw", () => {
    const draft = form((value) => {
      value.groups = [group("", [])];
      value.output.count = Number.NaN;
      value.name = "";
      value.titles = ["", " "];
    });
    const { input } = toRequest(draft, { ...place, clientToken: "" });
    expect(input.MediaGroupArray).toEqual([{ GroupName: "", MediaArray: [] }]);
    expect(input).not.toHaveProperty("TitleArray");
  });
});
