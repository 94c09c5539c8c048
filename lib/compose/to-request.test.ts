import { describe, expect, it } from "vitest";
import { userDataMaxBytes } from "@/lib/ims/schema/config/user-data";
import { type ComposeForm, newGroup } from "@/lib/model/form/compose-form";
import { bareTextLook } from "@/lib/model/form/text-look";
import { newStoryShot } from "@/lib/model/form/kinds/match-form";
import { freshForm } from "./testing/arbitrary-values";
import { fromRequest } from "./from-request";
import { makeRequest } from "./to-request";

const destination = { bucket: "reelpress", region: "cn-shanghai", clientToken: "0a1b2c3d-4e5f" };
const video = (mediaId: string, from?: number, to?: number) => ({
  mediaId,
  range: from === undefined || to === undefined ? null : { inSeconds: from, outSeconds: to },
});
const group = (name: string, media = [video("m1")], speechTexts: string[] = []) => ({
  ...newGroup(name, media),
  speechTexts,
});
const form = (change: (draft: ComposeForm) => void): ComposeForm => {
  const draft = structuredClone(freshForm);
  draft.groups = [group("Opening"), group("Product", [video("m2"), video("m3")])];
  change(draft);
  return draft;
};

describe("toRequest", () => {
  it("leaves out files that are still being uploaded", () => {
    const waiting = "uploading:0af:12:hook/a.mp4";
    const { input } = makeRequest(
      form((draft) => {
        draft.groups = [group("Opening", [video("m1"), video(waiting)])];
        draft.sound.music = [waiting, "song"];
      }),
      destination,
    );
    expect(input.MediaGroupArray?.[0]?.MediaArray).toEqual(["m1"]);
    expect(input.BackgroundMusicArray).toEqual(["song"]);
  });

  it("reads the legacy single fields as lists of one, which win over them", () => {
    const input = { MediaGroupArray: [{ GroupName: "A", MediaArray: ["m1"] }] };
    const read = (more: object) =>
      fromRequest(
        {
          input: { ...input, ...more },
          editing: {},
          output: { Width: 1080, Height: 1920, Count: 1 },
          userData: {},
        },
        freshForm,
      );
    expect(read({ Title: "T", SpeechText: "S", BackgroundMusic: "m2" })).toMatchObject({
      titles: ["T"],
      speech: { mode: "whole", texts: ["S"] },
      sound: { music: ["m2"] },
    });
    expect(read({ Title: "T", TitleArray: ["U", "V"] }).titles).toEqual(["U", "V"]);
  });

  it("leaves out the fields that IMS shall decide", () => {
    const bare = form((draft) => {
      const open = { footageVolume: null, publicMusic: true, musicVolume: null };
      draft.sound = { ...draft.sound, ...open };
      draft.speech = { ...draft.speech, texts: ["Hi."], speed: null, language: "" };
      draft.sound.speechVolume = null;
      draft.look = {
        ...draft.look,
        background: { ...draft.look.background, kind: "none" },
        shotSeconds: null,
        imageSeconds: null,
        crop: null,
        stills: null,
        cover: null,
        alignment: null,
        caption: bareTextLook,
      };
    });
    expect(makeRequest(bare, destination).editing).toEqual({});
  });

  it("stacks the lines below the first one, except lines with a look of their own", () => {
    const styles = makeRequest(
      form((draft) => {
        draft.subHeadings = [["a"], ["b"], ["c"]];
        const own = { ...draft.look.title, fontSize: 30, y: 0.5 };
        draft.look.subHeadingLevels = [null, own];
      }),
      destination,
    ).editing.SubHeadingConfig;
    expect(styles?.["2"]).toMatchObject({ FontSize: 30, Y: 0.5 });
    expect(styles?.["3"]).toMatchObject({ FontSize: 52, Y: 0.3617 });
  });

  it("sends a pool or a search, whole texts or shots, never both", () => {
    const match = (change: Partial<ComposeForm["match"]>) =>
      makeRequest(
        form((draft) => {
          draft.kind = "match";
          draft.speech.texts = ["Whole."];
          draft.match = {
            ...draft.match,
            media: [video("m1", 0, 2), video("m2")],
            libraries: ["lib-1"],
            searchText: "beach",
            shots: ["A wave.", "A boat."].map(newStoryShot),
            ...change,
          };
        }),
        destination,
      );
    const pool = match({ source: "pool", script: "texts" });
    expect(pool.input).toMatchObject({
      MediaArray: ["m1", "m2"],
      SpeechTextArray: ["Whole."],
      SceneInfo: { Scene: "General" },
    });
    expect(Object.keys(pool.input)).not.toContain("MediaSearchInput");
    expect(Object.keys(pool.input)).not.toContain("MediaGroupArray");
    expect(pool.editing.MediaConfig?.MediaMetaDataArray).toEqual([
      { Media: "m1", TimeRangeList: [{ In: 0, Out: 2 }] },
    ]);
    const search = match({ source: "search", script: "shots" });
    expect(search.input).toEqual({
      MediaSearchInput: {
        LibSearchCondition: { SearchLibs: ["lib-1"], SearchText: "beach" },
      },
      SceneInfo: {
        Scene: "General",
        ShotInfo: { ShotScripts: [{ ScriptText: "A wave." }, { ScriptText: "A boat." }] },
      },
    });
  });

  it("puts a whole-clip script at the top and nowhere else", () => {
    const request = makeRequest(
      form((draft) => {
        draft.speech.texts = ["One.", " ", "Two."];
        draft.groups = [group("A", [video("m1")], ["kept for later"])];
      }),
      destination,
    );
    expect(request.input.SpeechTextArray).toEqual(["One.", "Two."]);
    expect(request.input.MediaGroupArray?.[0]).not.toHaveProperty("SpeechTextArray");
    expect(request.editing.ProcessConfig?.AlignmentMode).toBe("AutoSpeed");
  });

  it("gives silent seconds only to a group without texts, and only per group", () => {
    const both = (mode: "perGroup" | "none") =>
      makeRequest(
        form((draft) => {
          draft.speech.mode = mode;
          draft.groups = [
            { ...group("A", [video("m1")], ["Hello."]), silentSeconds: 9 },
            { ...group("B"), silentSeconds: 4 },
          ];
        }),
        destination,
      ).input.MediaGroupArray ?? [];
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
  ] as const)("says a length of mode %s where IMS takes it", (mode, most, fixed) => {
    const make = (speech: ComposeForm["speech"]["mode"]) =>
      makeRequest(
        form((draft) => {
          draft.speech = { ...draft.speech, mode: speech, texts: ["Hi."] };
          draft.output.length = { mode, seconds: 12 };
        }),
        destination,
      ).output;
    expect([make("none").MaxDuration, make("none").FixedDuration]).toEqual([most, fixed]);
    // IMS takes a longest length beside a whole script, and does not read it.
    expect([make("whole").MaxDuration, make("whole").FixedDuration]).toEqual([most, undefined]);
    expect(make("perGroup")).not.toHaveProperty("MaxDuration");
    expect(make("perGroup")).not.toHaveProperty("FixedDuration");
  });

  it("lists a media once per group and collects its ranges; a media taken whole has none", () => {
    const { input, editing } = makeRequest(
      form((draft) => {
        draft.groups = [
          group("A", [video("m1", 0, 2), video("m2"), video("m1", 4, 5)]),
          group("B", [video("m1", 1, 2), video("m1")]),
        ];
      }),
      destination,
    );
    expect(input.MediaGroupArray?.map((one) => one.MediaArray)).toEqual([["m1", "m2"], ["m1"]]);
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
      makeRequest(
        form(() => {}),
        destination,
      ).editing.BackgroundMusicConfig,
    ).toEqual({ Volume: 0 });
  });

  it("keeps UserData within its bytes by shortening the name, never the seed", () => {
    const name = "\u0001秋".repeat(40);
    const { userData } = makeRequest(
      form((draft) => Object.assign(draft, { name })),
      destination,
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
    const { output } = makeRequest(
      form((draft) => Object.assign(draft, { name })),
      destination,
    );
    expect(output.MediaURL).toBe(`http://reelpress.oss-cn-shanghai.aliyuncs.com/${key}`);
  });

  it("sends clips to VOD storage under their own names when VOD storage is the destination", () => {
    const storageLocation = "outin-0a1b.oss-cn-shanghai.aliyuncs.com";
    const { output } = makeRequest(
      form((draft) => Object.assign(draft, { name: "Spring Sale!" })),
      { ...destination, storageLocation },
    );
    expect(output).toMatchObject({
      StorageLocation: storageLocation,
      FileName: "spring-sale-0a1b2c3d_{index}.mp4",
    });
    expect(output).not.toHaveProperty("MediaURL");
  });

  it("scales texts with the shorter side of the frame and stacks the sub-headings", () => {
    const { editing } = makeRequest(
      form((draft) => {
        draft.titles = ["T"];
        draft.subHeadings = [["a"], ["b"]];
        draft.output = { ...draft.output, width: 2160, height: 3840 };
      }),
      destination,
    );
    expect(editing.TitleConfig).toMatchObject({ FontSize: 168, Outline: 8, Y: 0.15 });
    const tops = [editing.SubHeadingConfig?.["1"]?.Y, editing.SubHeadingConfig?.["2"]?.Y];
    expect(tops[0]).toBe(0.275);
    expect(tops[1]).toBeGreaterThan(0.275);
  });

  it("is total: an unfinished form gives an unfinished request and no throw", () => {
    const draft = form((value) => {
      value.groups = [group("", [])];
      value.output.count = Number.NaN;
      value.name = "";
      value.titles = ["", " "];
    });
    const { input } = makeRequest(draft, { ...destination, clientToken: "" });
    expect(input.MediaGroupArray).toEqual([{ GroupName: "", MediaArray: [] }]);
    expect(input).not.toHaveProperty("TitleArray");
  });
});
