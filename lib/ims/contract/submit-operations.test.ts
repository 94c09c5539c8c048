import { describe, expect, it } from "vitest";
import { operationOf, operationOfInput } from "./submit-operations";
import { isOwnJobType } from "../schema/config/every-input";
import { decodeSubmit } from "./wire";

const OutputConfig = JSON.stringify({
  MediaURL: "http://bucket.oss-cn-shanghai.aliyuncs.com/a_{index}.mp4",
  Width: 1280,
  Height: 720,
});
const decode = (operation: Parameters<typeof decodeSubmit>[0], input: object) =>
  decodeSubmit(operation, { InputConfig: JSON.stringify(input), OutputConfig }, true);

const match = {
  SportsCategory: "basketball",
  InputMedia: "media-1",
  FaceRegister: [{ FaceUrls: ["face-1"], Name: "Kim" }],
  SlowMotionLogoRegister: { SlowMotionLogoUrls: ["logo-1"] },
  TransferNameRegister: [{ OriginalName: "IND", TransferName: "Indiana" }],
};
const films = { MediaArray: ["film-1"], HighlightStrategy: { TargetDuration: 30 } };

describe("the operation of an input", () => {
  it.each([
    [{ MediaGroupArray: [] }, "SubmitBatchMediaProducingJob"],
    [{ MediaArray: ["a"] }, "SubmitBatchMediaProducingJob"],
    [match, "SubmitSportsHighlightsJob"],
    [films, "SubmitScreenMediaHighlightsJob"],
    [null, "SubmitBatchMediaProducingJob"],
  ])("%j", (input, operation) => expect(operationOfInput(input)).toBe(operation));

  it.each([
    ["Sports_Highlights", "SubmitSportsHighlightsJob", true],
    ["Screen_Media_Highlights", "SubmitScreenMediaHighlightsJob", true],
    ["Smart_Mix", "SubmitBatchMediaProducingJob", false],
    [undefined, "SubmitBatchMediaProducingJob", false],
  ])("of a job of type %s", (type, operation, own) => {
    expect(operationOf(type)).toBe(operation);
    expect(isOwnJobType(type)).toBe(own);
  });
});

describe("the inputs of their own", () => {
  it("are read strictly, each by its own schema", () => {
    expect(decode("SubmitSportsHighlightsJob", match)).toMatchObject({
      ok: true,
      configs: { input: match, output: { Count: 1 } },
    });
    expect(decode("SubmitScreenMediaHighlightsJob", films)).toMatchObject({
      ok: true,
      configs: { input: films },
    });
    expect(decode("SubmitBatchMediaProducingJob", match)).toMatchObject({ ok: false });
  });

  it.each([
    [
      "InputConfig.SportsCategory",
      "SubmitSportsHighlightsJob",
      { ...match, SportsCategory: "golf" },
    ],
    ["InputConfig.InputMedia", "SubmitSportsHighlightsJob", { SportsCategory: "pingpong" }],
    [
      "InputConfig.TransferNameRegister",
      "SubmitSportsHighlightsJob",
      { ...match, TransferNameRegister: Array(11).fill(match.TransferNameRegister[0]) },
    ],
    [
      "InputConfig.HighlightStrategy.TargetDuration",
      "SubmitScreenMediaHighlightsJob",
      { ...films, HighlightStrategy: { TargetDuration: 4 } },
    ],
    [
      "InputConfig.HighlightStrategy.PlotPacingType",
      "SubmitScreenMediaHighlightsJob",
      { ...films, HighlightStrategy: { PlotPacingType: "Fast" } },
    ],
    [
      "InputConfig.OpeningArray",
      "SubmitScreenMediaHighlightsJob",
      { ...films, OpeningArray: Array(21).fill("o") },
    ],
  ] as const)("a fault names its path: %s", (path, operation, input) => {
    const decoded = decode(operation, input);
    expect(decoded.ok ? [] : decoded.problems.map((problem) => problem.path)).toEqual([path]);
  });
});
