import { describe, expect, it } from "vitest";
import { decodeAnyBatch, decodeBatch } from "./wire";

type Parts = {
  input?: object;
  editing?: object;
  output?: object;
  template?: unknown;
  user?: object;
};

const script = { MediaGroupArray: [{ GroupName: "A", MediaArray: ["v1"] }] };
const output = {
  MediaURL: "http://bucket.oss-cn-shanghai.aliyuncs.com/clip_{index}.mp4",
  Width: 1080,
  Height: 1920,
};

function texts({ input, editing, output: more, template, user }: Parts) {
  return {
    InputConfig: JSON.stringify(input ?? script),
    EditingConfig: editing && JSON.stringify(editing),
    OutputConfig: JSON.stringify({ ...output, ...more }),
    TemplateConfig: template === undefined ? undefined : JSON.stringify(template),
    UserData: user && JSON.stringify(user),
  };
}

function problems(parts: Parts, strict = true): string[] {
  const decoded = decodeAnyBatch(texts(parts), strict);
  return decoded.ok ? [] : decoded.problems.map(({ path }) => path);
}

const passed = (parts: Parts): string[] => {
  const decoded = decodeAnyBatch(texts(parts), false);
  return decoded.ok ? decoded.passedThrough : ["refused"];
};

const doubtful: [string, Parts][] = [
  [
    "InputConfig.MediaGroupArray[0].SplitMode",
    { input: { MediaGroupArray: [{ ...script.MediaGroupArray[0], SplitMode: 7 }] } },
  ],
  ["InputConfig.OpeningArray", { input: { ...script, OpeningArray: ["v2"] } }],
  ["EditingConfig.CoverConfig", { editing: { CoverConfig: { Mode: "Smart" } } }],
  ["EditingConfig.TitleConfig.Angle", { editing: { TitleConfig: { Y: 0.1, Angle: 3 } } }],
  [
    "EditingConfig.SubHeadingConfig.2.Ratio",
    { editing: { SubHeadingConfig: { 2: { Ratio: 1 } } } },
  ],
  [
    "EditingConfig.BackgroundImageConfig.SubType",
    { editing: { BackgroundImageConfig: { SubType: "Image" } } },
  ],
  ["OutputConfig.MinDuration", { output: { MinDuration: "soon" } }],
  [
    "TemplateConfig.BatchEditingTemplateIdArray",
    { template: { BatchEditingTemplateIdArray: ["t1"] } },
  ],
];

describe("reading a batch", () => {
  it.each(doubtful)(
    "refuses %s, which nothing official confirms, unless not strict",
    (path, parts) => {
      expect(problems(parts)).toEqual([path]);
      expect(passed(parts)).toEqual([path]);
    },
  );

  it("does the same with unknown fields", () => {
    const parts = {
      input: { ...script, Colour: 1 },
      editing: { SpeechConfig: { AsrConfig: { Weight: "bold" } } },
      output: { Video: { Bitrate: 3000 } },
    };
    const paths = [
      "InputConfig.Colour",
      "EditingConfig.SpeechConfig.AsrConfig.Weight",
      "OutputConfig.Video.Bitrate",
    ];
    expect(problems(parts)).toEqual(paths);
    expect(passed(parts)).toEqual(paths);
  });

  it.each<[string, string, Parts]>([
    ["InputConfig.mediaGroupArray", "MediaGroupArray", { input: { mediaGroupArray: [] } }],
    ["InputConfig.SpeechTextArry", "SpeechTextArray", { input: { ...script, SpeechTextArry: [] } }],
    ["EditingConfig.title_config", "TitleConfig", { editing: { title_config: {} } }],
    ["OutputConfig.Hieght", "Height", { output: { Hieght: 1920 } }],
    [
      "EditingConfig.TitleConfig.OutlineColor",
      "OutlineColour",
      { editing: { TitleConfig: { OutlineColor: "#FFFFFF" } } },
    ],
  ])("refuses %s, strict or not, for %s was meant", (path, meant, parts) => {
    for (const strict of [true, false]) {
      const decoded = decodeAnyBatch(texts(parts), strict);
      const found = decoded.ok ? [] : decoded.problems;
      expect(found.find((problem) => problem.path === path)).toMatchObject({
        reason: "slip",
        message: expect.stringContaining(`did you mean ${meant}?`) as string,
      });
    }
  });

  it("reads MediaURL in any case, and an empty list as an empty object, as PHP writes them", () => {
    const { MediaURL } = output;
    for (const name of ["MediaUrl", "mediaURL", "mediaUrl"]) {
      const decoded = decodeAnyBatch(
        texts({ editing: [], output: { MediaURL: undefined, [name]: MediaURL } }),
        true,
      );
      expect(decoded).toMatchObject({ ok: true, configs: { output: { MediaURL }, editing: {} } });
    }
  });

  it("reads null as absent everywhere, and numbers and booleans that are text", () => {
    const absent = {
      input: {
        MediaGroupArray: [
          { GroupName: "A", MediaArray: ["v1", null], SpeechTextArray: null, Volume: null },
          null,
        ],
        TitleArray: null,
        StickerArray: [{ MediaId: "s", MediaURL: null, Opacity: null }],
        Unknown: null,
      },
      editing: {
        MediaConfig: null,
        SpeechConfig: { Volume: "0.5", SpeechRate: "-20", AsrConfig: null },
        BackgroundMusicConfig: { Volume: "" },
        ProcessConfig: {
          AllowTransition: "true",
          EnableClipSplit: "False",
          ImageDuration: " 2.5 ",
        },
      },
      output: { Count: "2", Width: "720", Height: "1280", Video: { Crf: "27" }, MaxDuration: null },
      user: null,
      template: null,
    };
    const decoded = decodeAnyBatch(texts(absent as unknown as Parts), true);
    expect(decoded).toMatchObject({
      ok: true,
      configs: {
        input: {
          MediaGroupArray: [{ GroupName: "A", MediaArray: ["v1"] }],
          StickerArray: [{ MediaId: "s" }],
        },
        editing: {
          SpeechConfig: { Volume: 0.5, SpeechRate: -20 },
          BackgroundMusicConfig: {},
          ProcessConfig: { AllowTransition: true, EnableClipSplit: false, ImageDuration: 2.5 },
        },
        output: { Count: 2, Width: 720, Height: 1280, Video: { Crf: 27 } },
      },
    });
    if (!decoded.ok) throw new Error("it was refused");
    expect(JSON.stringify(decoded.configs)).not.toMatch(/null|MaxDuration|Unknown/);
  });

  it("does not take for a number or a switch what is none", () => {
    const wrong = {
      editing: {
        SpeechConfig: { Volume: true },
        MediaConfig: { Volume: [] },
        ProcessConfig: { AllowTransition: "yes", ImageDuration: "0x10" },
      },
      output: { Count: "two", Width: {}, Height: "1920px" },
    };
    expect(problems(wrong as unknown as Parts).sort()).toEqual([
      "EditingConfig.MediaConfig.Volume",
      "EditingConfig.ProcessConfig.AllowTransition",
      "EditingConfig.ProcessConfig.ImageDuration",
      "EditingConfig.SpeechConfig.Volume",
      "OutputConfig.Count",
      "OutputConfig.Height",
      "OutputConfig.Width",
    ]);
  });

  it("says what is wrong in its own words, not in those of a library", () => {
    const parts = {
      input: { MediaGroupArray: [{ MediaArray: [] }, { GroupName: 7, MediaArray: "a" }] },
      editing: { ProcessConfig: { AlignmentMode: "Fast" }, SpeechConfig: { SpeechRate: 9000 } },
      output: { Count: 0 },
    };
    const decoded = decodeAnyBatch(texts(parts as unknown as Parts), false);
    if (decoded.ok) throw new Error("it was taken");
    expect(decoded.problems.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      "InputConfig.MediaGroupArray[0].GroupName: is mandatory",
      "InputConfig.MediaGroupArray[0].MediaArray: has to have at least 1 entries",
      "InputConfig.MediaGroupArray[1].GroupName: write text",
      "InputConfig.MediaGroupArray[1].MediaArray: write a list",
      "EditingConfig.SpeechConfig.SpeechRate: has to be at most 500",
      "EditingConfig.ProcessConfig.AlignmentMode: use one of AutoSpeed, Cut",
      "OutputConfig.Count: has to be at least 1",
    ]);
  });

  it("does not let a wrong value of a documented field pass, strict or not", () => {
    const parts = { output: { Count: 101 } };
    expect(problems(parts)).toEqual(["OutputConfig.Count"]);
    expect(problems(parts, false)).toEqual(["OutputConfig.Count"]);
  });

  it("reads image-text matching, with a pool, a search and a storyboard", () => {
    const ShotScripts = [{ ScriptText: "A street at night" }];
    expect(
      problems({ input: { MediaArray: ["v1"], SceneInfo: { ShotInfo: { ShotScripts } } } }),
    ).toEqual([]);
    const LibSearchCondition = { SearchLibs: ["ims-default-search-lib"], SearchText: "street" };
    const search = { MediaSearchInput: { LibSearchCondition }, SpeechTextArray: ["Walk."] };
    expect(problems({ input: search })).toEqual([]);
    expect(decodeBatch(texts({ input: search }), true)).toMatchObject({
      ok: false,
      problems: [{ path: "InputConfig.MediaGroupArray" }],
    });
  });

  it("reads the ids of templates as the bare list that is documented", () => {
    const decoded = decodeAnyBatch(texts({ template: ["t1", "t2"] }), true);
    expect(decoded).toMatchObject({ ok: true, configs: { templateIds: ["t1", "t2"] } });
    expect(problems({ template: [7] })).toEqual(["TemplateConfig[0]"]);
  });

  it("takes output into VOD storage, but no folder or scheme there", () => {
    const vod = { MediaURL: undefined, StorageLocation: "outin-x.oss-cn-shanghai.aliyuncs.com" };
    expect(problems({ output: { ...vod, FileName: "clip_{index}.mp4" } })).toEqual([]);
    expect(problems({ output: { ...vod, FileName: "a/clip_{index}.mp4" } })).toEqual([
      "OutputConfig.FileName",
    ]);
    expect(problems({ output: { ...vod, StorageLocation: "http://outin-x.oss" } })).toEqual([
      "OutputConfig.StorageLocation",
    ]);
  });

  it("limits UserData to 512 bytes, not characters, and its address to the two kinds", () => {
    expect(problems({ user: { Key: "中".repeat(160) } })).toEqual([]);
    expect(problems({ user: { Key: "中".repeat(168) } })).toEqual(["UserData"]);
    expect(problems({ user: { NotifyAddress: "ice-callback-demo" } })).toEqual([]);
    expect(problems({ user: { NotifyAddress: "mail:me" } })).toEqual(["UserData.NotifyAddress"]);
  });
});
