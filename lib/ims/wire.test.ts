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
  ["InputConfig.SceneInfo.Scene", { input: { MediaArray: ["v1"], SceneInfo: { Scene: "Film" } } }],
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

  it("does the same with fields that nobody knows", () => {
    const parts = {
      input: { ...script, Colour: 1 },
      editing: { SpeechConfig: { AsrConfig: { FontColour: "#FFFFFF" } } },
      output: { Video: { Bitrate: 3000 } },
    };
    const paths = [
      "InputConfig.Colour",
      "EditingConfig.SpeechConfig.AsrConfig.FontColour",
      "OutputConfig.Video.Bitrate",
    ];
    expect(problems(parts)).toEqual(paths);
    expect(passed(parts)).toEqual(paths);
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

  it("holds UserData to 512 bytes, not characters, and its address to the two kinds", () => {
    expect(problems({ user: { Key: "中".repeat(160) } })).toEqual([]);
    expect(problems({ user: { Key: "中".repeat(168) } })).toEqual(["UserData"]);
    expect(problems({ user: { NotifyAddress: "ice-callback-demo" } })).toEqual([]);
    expect(problems({ user: { NotifyAddress: "mail:me" } })).toEqual(["UserData.NotifyAddress"]);
  });
});
