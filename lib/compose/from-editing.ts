import type { EditingConfig } from "@/lib/ims/schema/config/editing-config";
import type { AnyInputConfig } from "@/lib/ims/schema/config/input-config";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { freshSpecialWords, type SpecialWords } from "@/lib/model/form/speech-form";
import type { TextLook } from "@/lib/model/form/text-look";
import { textScale } from "@/lib/model/form/text-scale";
import { rateToSpeed } from "./fields/speech-rate";
import { subHeadingLook } from "./fields/sub-heading-look";
import { fromTextStyle, fromWordStyle } from "./text-style";
import { speaks } from "./to-editing";

type Read = { input: AnyInputConfig; editing: EditingConfig };

/** Fills in how the clips look and sound. `form` has all else already: texts, groups, the frame. */
export function fromEditing(form: ComposeForm, read: Read): ComposeForm {
  const spoken = speaks(form) ? fromSpeech(form, read.editing) : form;
  const { editing, input } = read;
  const sound = { ...spoken.sound, ...fromMusic(spoken.sound, read) };
  sound.footageVolume = editing.MediaConfig?.Volume ?? null;
  const look = {
    ...spoken.look,
    ...fromProcess(spoken, editing),
    background: fromBackground(spoken.look.background, read),
    stickers: (input.StickerArray ?? []).flatMap(fromSticker),
  };
  return withTextLooks({ ...spoken, sound, look }, editing);
}

function fromSpeech(form: ComposeForm, editing: EditingConfig): ComposeForm {
  const speech = editing.SpeechConfig ?? {};
  const scale = textScale(form.output);
  const rate = speech.SpeechRate;
  return {
    ...form,
    speech: {
      ...form.speech,
      voices: speech.Voice?.split(",").filter(Boolean) ?? [],
      clonedVoice: speech.CustomizedVoice ?? "",
      style: speech.Style ?? "",
      language: speech.SpeechLanguage ?? "",
      speed: rate === undefined ? null : rateToSpeed(rate),
      specialWords: (speech.SpecialWordsConfig ?? []).map((words) =>
        fromSpecialWords(words, scale),
      ),
    },
    sound: {
      ...form.sound,
      speechVolume: speech.Volume ?? null,
      speechGain: speech.Gain ?? null,
    },
    look: { ...form.look, caption: fromTextStyle(speech.AsrConfig, scale) },
  };
}

type SpecialWordsConfig = NonNullable<
  NonNullable<EditingConfig["SpeechConfig"]>["SpecialWordsConfig"]
>[number];

function fromSpecialWords(config: SpecialWordsConfig, scale: number): SpecialWords {
  const kind = config.Type === "Highlight" ? "highlight" : "forbidden";
  return {
    ...freshSpecialWords(kind),
    words: config.WordsList,
    ...(kind === "highlight" ? { look: fromWordStyle(config.Style, scale) } : {}),
    ...(kind === "forbidden" ? { sound: config.SoundReplaceMode ?? "" } : {}),
  };
}

function fromMusic(fallback: ComposeForm["sound"], { input, editing }: Read) {
  const music = input.BackgroundMusicArray ?? [];
  const config = editing.BackgroundMusicConfig ?? {};
  const isSilent = config.Volume === 0 && Object.keys(config).length === 1;
  if (music.length === 0 && isSilent) return { music, publicMusic: false };
  return {
    music,
    publicMusic: music.length === 0 || fallback.publicMusic,
    musicVolume: config.Volume ?? null,
    musicGain: config.Gain ?? null,
    musicStyle: music.length === 0 ? (config.Style ?? "") : fallback.musicStyle,
  };
}

function fromProcess(form: ComposeForm, editing: EditingConfig) {
  const process = editing.ProcessConfig ?? {};
  const { look, kind, speech } = form;
  const isWhole = kind === "groups" && speech.mode === "whole";
  const alignments = { AutoSpeed: "speed", Cut: "cut" } as const;
  const alignment = process.AlignmentMode ? alignments[process.AlignmentMode] : null;
  return {
    shotSeconds: process.SingleShotDuration ?? null,
    imageSeconds: process.ImageDuration ?? null,
    splitLong: process.EnableClipSplit ?? null,
    alignment: isWhole ? alignment : look.alignment,
    transitions: process.AllowTransition
      ? {
          allow: true,
          seconds: process.TransitionDuration ?? null,
          list: process.TransitionList ?? [],
          uniform: process.UseUniformTransition ?? null,
        }
      : { ...look.transitions, allow: process.AllowTransition ?? null },
    vfx: process.AllowVfxEffect
      ? {
          allow: true,
          probability: process.VfxEffectProbability ?? null,
          first: process.VfxFirstClipEffectList ?? [],
          others: process.VfxNotFirstClipEffectList ?? [],
        }
      : { ...look.vfx, allow: process.AllowVfxEffect ?? null },
    filters: process.AllowFilter
      ? { allow: true, list: process.FilterList ?? [] }
      : { ...look.filters, allow: process.AllowFilter ?? null },
  };
}

function fromBackground(
  fallback: ComposeForm["look"]["background"],
  { input, editing }: Read,
): ComposeForm["look"]["background"] {
  const config = editing.BackgroundImageConfig;
  const kept = { ...fallback, images: input.BackgroundImageArray ?? [] };
  switch (config?.SubType) {
    case "Blur":
      return { ...kept, kind: "blur", blur: config.Radius ?? null };
    case "Color":
      return config.Color === "#000000"
        ? { ...kept, kind: "black" }
        : { ...kept, kind: "color", color: config.Color ?? "" };
    case "Image":
      return { ...kept, kind: "image" };
    case undefined:
      return { ...kept, kind: kept.images.length > 0 ? "image" : "none" };
  }
}

function fromSticker(
  sticker: NonNullable<AnyInputConfig["StickerArray"]>[number],
): ComposeForm["look"]["stickers"] {
  const mediaId = sticker.MediaId ?? sticker.MediaURL;
  if (!mediaId) return [];
  return [
    {
      mediaId,
      x: sticker.X ?? null,
      y: sticker.Y ?? null,
      width: sticker.Width ?? null,
      height: sticker.Height ?? null,
      frames: sticker.DyncFrames ?? null,
      opacity: sticker.Opacity ?? null,
    },
  ];
}

/** Looks of texts that there are not stay as they were: the request says nothing of them. */
function withTextLooks(form: ComposeForm, editing: EditingConfig): ComposeForm {
  const scale = textScale(form.output);
  const { look } = form;
  const title = form.titles.length > 0 ? fromTextStyle(editing.TitleConfig, scale) : look.title;
  if (form.subHeadings.length === 0) {
    return { ...form, look: { ...look, title, subHeadingLevels: [] } };
  }
  const styles = editing.SubHeadingConfig ?? {};
  const hasFirst = (form.subHeadings[0] ?? []).length > 0;
  const subHeading = hasFirst ? fromTextStyle(styles["1"], scale) : look.subHeading;
  const stacked = { ...form, look: { ...look, title, subHeading, subHeadingLevels: [] } };
  const owns = form.subHeadings.map((texts, index): TextLook | null => {
    if (index === 0 || texts.length === 0) return null;
    const own = fromTextStyle(styles[String(index + 1)], scale);
    const like = subHeadingLook(stacked, index + 1);
    return JSON.stringify(sorted(own)) === JSON.stringify(sorted(like)) ? null : own;
  });
  const last = owns.findLastIndex((own) => own !== null);
  return { ...stacked, look: { ...stacked.look, subHeadingLevels: owns.slice(0, last + 1) } };
}

const sorted = (look: TextLook) =>
  Object.entries(look).toSorted(([one], [other]) => (one < other ? -1 : 1));
