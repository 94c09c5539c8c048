import type { BatchConfigs } from "@/lib/ims/wire";
import {
  type ComposeForm,
  type GroupForm,
  type PlatformId,
  platforms,
  type TextLook,
} from "@/lib/model/compose-form";
import { rateToSpeed } from "./speech-rate";
import { textScale } from "./text-scale";

type Style = NonNullable<BatchConfigs["editing"]["TitleConfig"]>;

/**
 * The way back from a request to the form. What the request does not say is taken from
 * `fallback`; what the form cannot show is not kept (the request itself is remembered beside it).
 */
export function fromRequest(configs: BatchConfigs, fallback: ComposeForm): ComposeForm {
  const { input, editing, output, userData } = configs;
  const mode = speechModeOf(configs);
  const speech = editing.SpeechConfig;
  const levels = Math.max(0, ...(input.SubHeadingArray ?? []).map((level) => level.Level));
  const music = input.BackgroundMusicArray ?? [];
  return {
    name: userData.Name ?? fallback.name,
    seed: userData.Seed === undefined ? fallback.seed : String(userData.Seed),
    groups: input.MediaGroupArray.map((group) => toGroup(group, configs)),
    titles: input.TitleArray ?? [],
    subHeadings: Array.from(
      { length: levels },
      (_, index) =>
        input.SubHeadingArray?.find((level) => level.Level === index + 1)?.TitleArray ?? [],
    ),
    speech: {
      mode,
      texts: input.SpeechTextArray ?? [],
      voices: speech?.Voice?.split(",") ?? [],
      language: speech?.SpeechLanguage?.startsWith("en")
        ? "en"
        : speech
          ? "zh"
          : fallback.speech.language,
      speed: rateToSpeed(speech?.SpeechRate ?? 0),
    },
    sound: {
      footageVolume: editing.MediaConfig?.Volume ?? fallback.sound.footageVolume,
      speechVolume: speech?.Volume ?? fallback.sound.speechVolume,
      musicVolume:
        (music.length > 0 ? editing.BackgroundMusicConfig?.Volume : undefined) ??
        fallback.sound.musicVolume,
      music,
    },
    look: toLook(configs, fallback),
    output: toOutput(output, fallback),
    kept: [],
  };
}

function speechModeOf({ input }: BatchConfigs): ComposeForm["speech"]["mode"] {
  if ((input.SpeechTextArray ?? []).length > 0) return "whole";
  const grouped = input.MediaGroupArray.some(
    (group) => group.Duration !== undefined || (group.SpeechTextArray ?? []).length > 0,
  );
  return grouped ? "perGroup" : "none";
}

function toGroup(
  group: BatchConfigs["input"]["MediaGroupArray"][number],
  { editing }: BatchConfigs,
): GroupForm {
  const media = group.MediaArray.flatMap((mediaId): GroupForm["media"] => {
    const ranges = editing.MediaConfig?.MediaMetaDataArray?.find(
      (data) => data.Media === mediaId && data.GroupName === group.GroupName,
    )?.TimeRangeList;
    if (!ranges) return [{ mediaId, range: null }];
    return ranges.map((range) => ({
      mediaId,
      range: { inSeconds: range.In, outSeconds: range.Out },
    }));
  });
  return {
    name: group.GroupName,
    media,
    speechTexts: group.SpeechTextArray ?? [],
    silentSeconds: group.Duration ?? null,
    volume: group.Volume ?? null,
  };
}

function toLook({ input, editing, output }: BatchConfigs, fallback: ComposeForm) {
  const process = editing.ProcessConfig ?? {};
  const scale = textScale({ width: output.Width, height: output.Height });
  const look = fallback.look;
  return {
    background: toBackground(editing.BackgroundImageConfig, input.BackgroundImageArray, look),
    crossFade: {
      enabled: process.AllowTransition ?? false,
      seconds: process.TransitionDuration ?? look.crossFade.seconds,
    },
    shotSeconds: process.SingleShotDuration ?? look.shotSeconds,
    imageSeconds: process.ImageDuration ?? look.imageSeconds,
    alignment: process.AlignmentMode
      ? process.AlignmentMode === "Cut"
        ? ("cut" as const)
        : ("speed" as const)
      : look.alignment,
    title: toTextLook(editing.TitleConfig, look.title, scale),
    subHeading: toTextLook(firstSubHeading(editing), look.subHeading, scale),
    caption: toTextLook(editing.SpeechConfig?.AsrConfig, look.caption, scale),
    stickers: (input.StickerArray ?? []).flatMap((sticker) =>
      sticker.MediaId
        ? [
            {
              mediaId: sticker.MediaId,
              x: sticker.X ?? 0.05,
              y: sticker.Y ?? 0.05,
              width: sticker.Width ?? 0.2,
              opacity: sticker.Opacity ?? 1,
            },
          ]
        : [],
    ),
  };
}

/** Only the first level stands where the form says; the others hang below it. */
function firstSubHeading(editing: BatchConfigs["editing"]): Style | undefined {
  const style = editing.SubHeadingConfig?.["1"];
  if (style) return style;
  const other = Object.values(editing.SubHeadingConfig ?? {})[0];
  return other && { ...other, Y: undefined };
}

function toTextLook(style: Style | undefined, look: TextLook, scale: number): TextLook {
  if (!style) return look;
  const unscale = (value: number | undefined) =>
    value === undefined ? undefined : Math.round((value / scale) * 10) / 10;
  const size = unscale(style.FontSize);
  return {
    fontSize: size === undefined ? look.fontSize : Math.round(size),
    color: style.FontColor ?? look.color,
    outlineColor: style.OutlineColour ?? look.outlineColor,
    outlineWidth: unscale(style.Outline) ?? look.outlineWidth,
    bold: style.FontFace?.Bold ?? look.bold,
    y: style.Y ?? look.y,
  };
}

function toBackground(
  config: BatchConfigs["editing"]["BackgroundImageConfig"],
  images: string[] | undefined,
  look: ComposeForm["look"],
): ComposeForm["look"]["background"] {
  const kept = { ...look.background, images: images ?? [] };
  switch (config?.SubType) {
    case "Blur":
      return { ...kept, kind: "blur", blur: config.Radius ?? kept.blur };
    case "Color":
      return config.Color && config.Color !== "#000000"
        ? { ...kept, kind: "color", color: config.Color }
        : { ...kept, kind: "black" };
    case "Image":
      return { ...kept, kind: "image" };
    case undefined:
      return { ...kept, kind: kept.images.length > 0 ? "image" : "black" };
  }
}

function toOutput(output: BatchConfigs["output"], fallback: ComposeForm): ComposeForm["output"] {
  const { Width: width, Height: height } = output;
  const fixed = output.FixedDuration;
  const seconds = fixed ?? output.MaxDuration;
  return {
    platform: platformOf(width, height, fallback.output.platform),
    width,
    height,
    count: output.Count,
    crf: output.Video?.Crf ?? fallback.output.crf,
    length:
      seconds === undefined
        ? { mode: "auto", seconds: fallback.output.length.seconds }
        : { mode: fixed === undefined ? "max" : "fixed", seconds },
  };
}

/** The request only says a size; of platforms with the same size the fallback's is kept. */
function platformOf(width: number, height: number, fallback: PlatformId): PlatformId {
  const fits = (Object.keys(platforms) as (keyof typeof platforms)[]).filter(
    (id) => platforms[id].width === width && platforms[id].height === height,
  );
  return fits.find((id) => id === fallback) ?? fits[0] ?? "custom";
}
