import { describe, expect, it } from "vitest";
import { mergeTemplate, type WrittenConfigs } from "./merge-template";

const empty: WrittenConfigs = { input: {}, editing: {}, output: {} };
const sticker = { MediaId: "t", X: 0.1 };
const body = {
  InputTemplateConfig: {
    StickerArray: [sticker],
    BackgroundMusicArray: ["t-music"],
    BackgroundImageArray: ["t-image"],
  },
  EditingTemplateConfig: {
    TitleConfig: { FontSize: 60, FontFace: { Bold: true, Italic: true } },
    SubHeadingConfig: { "1": { Y: 0.3 }, "2": { Y: 0.4 } },
    SpeechConfig: { Volume: 1, Voice: "zhiru", AsrConfig: { FontColor: "#FFD300" } },
    BackgroundMusicConfig: { Volume: 0.2 },
    BackgroundImageConfig: { SubType: "Image" },
  },
  OutputTemplateConfig: { Width: 720, Height: 1280, Video: { Crf: 20 } },
};

describe("a template behind a request", () => {
  it("gives everything the request is silent about, and says what it gave", () => {
    const merged = mergeTemplate(empty, body);
    expect(merged.input).toEqual(body.InputTemplateConfig);
    expect(merged.editing).toEqual(body.EditingTemplateConfig);
    expect(merged.output).toEqual(body.OutputTemplateConfig);
    expect(merged.taken).toContain("InputConfig.StickerArray");
    expect(merged.taken).toContain("EditingConfig.TitleConfig.FontSize");
    expect(merged.taken).toContain("OutputConfig.Width");
  });

  it("gives nothing where the request has spoken, field by field", () => {
    const request = {
      input: { MediaGroupArray: ["g"], BackgroundMusicArray: ["own"] },
      editing: {
        TitleConfig: { FontSize: 90, FontFace: { Bold: false } },
        SubHeadingConfig: { "1": { Y: 0.5 } },
        ProcessConfig: { ImageDuration: 2 },
      },
      output: { Width: 1080, Count: 3 },
    };
    const merged = mergeTemplate(request, body);
    expect(merged.input).toMatchObject({
      MediaGroupArray: ["g"],
      BackgroundMusicArray: ["own"],
      StickerArray: [sticker],
    });
    expect(merged.editing).toMatchObject({
      TitleConfig: { FontSize: 90, FontFace: { Bold: false, Italic: true } },
      SubHeadingConfig: { "1": { Y: 0.5 }, "2": { Y: 0.4 } },
      ProcessConfig: { ImageDuration: 2 },
    });
    expect(merged.output).toEqual({ Width: 1080, Height: 1280, Count: 3, Video: { Crf: 20 } });
    expect(merged.taken).not.toContain("OutputConfig.Width");
    expect(merged.taken).not.toContain("EditingConfig.TitleConfig.FontSize");
  });

  it("lets the older names of a pool and of the loudness speak for the request", () => {
    const request = {
      input: { Sticker: { MediaId: "own" }, BackgroundMusic: "own" },
      editing: {
        SpeechConfig: { Gain: 0.5, CustomizedVoice: "own" },
        BackgroundMusicConfig: { Gain: 0.1 },
      },
      output: {},
    };
    const merged = mergeTemplate(request, body);
    expect(merged.input).not.toHaveProperty("StickerArray");
    expect(merged.input).not.toHaveProperty("BackgroundMusicArray");
    expect(merged.editing.SpeechConfig).toEqual({
      Gain: 0.5,
      CustomizedVoice: "own",
      AsrConfig: { FontColor: "#FFD300" },
    });
    expect(merged.editing.BackgroundMusicConfig).toEqual({ Gain: 0.1 });
  });

  it.each([
    [{ input: { BackgroundImageArray: ["own"] } }],
    [{ editing: { BackgroundImageConfig: { SubType: "Blur" } } }],
  ])("does not mix two backgrounds: %j", (part) => {
    const merged = mergeTemplate({ ...empty, ...part }, body);
    const own = { ...empty, ...part };
    expect(merged.input.BackgroundImageArray).toEqual(
      (own.input as Record<string, unknown>).BackgroundImageArray,
    );
    expect(merged.editing.BackgroundImageConfig).toEqual(
      (own.editing as Record<string, unknown>).BackgroundImageConfig,
    );
  });

  it("takes an empty list for silence", () => {
    const merged = mergeTemplate({ ...empty, input: { StickerArray: [] } }, body);
    expect(merged.input.StickerArray).toEqual([sticker]);
  });

  it("changes neither the request nor the template", () => {
    const request = { input: {}, editing: { TitleConfig: { X: 0.5 } }, output: {} };
    const before = JSON.stringify([request, body]);
    mergeTemplate(request, body);
    expect(JSON.stringify([request, body])).toBe(before);
  });
});
