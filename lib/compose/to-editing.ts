import { assertNever } from "@/lib/base/pure/errors";
import type { EditingConfig } from "@/lib/ims/schema/config/editing-config";
import type { ComposeForm, GroupForm, GroupMedia } from "@/lib/model/form/compose-form";
import type { SpecialWords } from "@/lib/model/form/speech-form";
import { textScale } from "@/lib/model/form/text-scale";
import { compactOrNone, filled, listed } from "./request-configs";
import { speedToRate } from "./fields/speech-rate";
import { subHeadingLook } from "./fields/sub-heading-look";
import { toTextStyle, toWordStyle } from "./text-style";

type Part<K extends keyof EditingConfig> = NonNullable<EditingConfig[K]>;

/** How the clips look and sound. Parts of which nothing is said are absent. */
export function toEditing(form: ComposeForm): EditingConfig {
  const { look, sound } = form;
  const scale = textScale(form.output);
  const ranges =
    form.kind === "groups" ? form.groups.flatMap(rangesOfGroup) : rangesOf(form.match.media);
  return (
    compactOrNone<EditingConfig>({
      MediaConfig: compactOrNone<Part<"MediaConfig">>({
        Volume: sound.footageVolume ?? undefined,
        MediaMetaDataArray: listed(ranges),
      }),
      TitleConfig: filled(form.titles) ? toTextStyle(look.title, scale) : undefined,
      SubHeadingConfig: toSubHeadingStyles(form, scale),
      SpeechConfig: speaks(form) ? toSpeech(form, scale) : undefined,
      BackgroundMusicConfig: toMusic(sound),
      BackgroundImageConfig: toBackground(look.background),
      ProcessConfig: toProcess(form),
    }) ?? {}
  );
}

/** Texts that are matched are always spoken. */
export const speaks = (form: ComposeForm) => form.kind === "match" || form.speech.mode !== "none";

function toSpeech({ speech, sound, look }: ComposeForm, scale: number) {
  return compactOrNone<Part<"SpeechConfig">>({
    Volume: sound.speechVolume ?? undefined,
    Gain: sound.speechGain ?? undefined,
    SpeechRate: speech.speed === null ? undefined : speedToRate(speech.speed),
    Voice: speech.voices.length > 0 ? speech.voices.join(",") : undefined,
    CustomizedVoice: speech.clonedVoice || undefined,
    Style: speech.style || undefined,
    SpeechLanguage: speech.language || undefined,
    AsrConfig: toTextStyle(look.caption, scale),
    SpecialWordsConfig: listed(speech.specialWords.map((words) => toSpecialWords(words, scale))),
  });
}

function toSpecialWords(special: SpecialWords, scale: number) {
  const words = filled(special.words) ?? [];
  const style = special.kind === "highlight" ? toWordStyle(special.look, scale) : undefined;
  const sound = special.kind === "forbidden" ? special.sound : "";
  return {
    Type: special.kind === "highlight" ? ("Highlight" as const) : ("Forbidden" as const),
    WordsList: words,
    ...(style ? { Style: style } : {}),
    ...(sound ? { SoundReplaceMode: sound } : {}),
  };
}

function toSubHeadingStyles(form: ComposeForm, scale: number): EditingConfig["SubHeadingConfig"] {
  return compactOrNone(
    Object.fromEntries(
      form.subHeadings.flatMap((texts, index) => {
        const style = filled(texts) && toTextStyle(subHeadingLook(form, index + 1), scale);
        return style ? [[String(index + 1), style]] : [];
      }),
    ),
  );
}

const rangesOfGroup = (group: GroupForm) => rangesOf(group.media, group.name.trim());

/** The parts that may be used, one entry a media: a media taken whole has none. */
function rangesOf(media: readonly GroupMedia[], groupName?: string) {
  const ids = [...new Set(media.map(({ mediaId }) => mediaId))];
  return ids.flatMap((id) => {
    const ranges = media.filter(({ mediaId }) => mediaId === id).map(({ range }) => range);
    if (ranges.includes(null)) return [];
    const list = ranges.flatMap((range) =>
      range ? [{ In: range.inSeconds, Out: range.outSeconds }] : [],
    );
    const group = groupName === undefined ? {} : { GroupName: groupName };
    return [{ Media: id, ...group, TimeRangeList: list }];
  });
}

function toMusic(sound: ComposeForm["sound"]): EditingConfig["BackgroundMusicConfig"] {
  const own = sound.music.length > 0;
  // Without music of one's own IMS draws a public track: silence has to be asked for.
  if (!own && !sound.publicMusic) return { Volume: 0 };
  return compactOrNone<Part<"BackgroundMusicConfig">>({
    Volume: sound.musicVolume ?? undefined,
    Gain: sound.musicGain ?? undefined,
    Style: own ? undefined : sound.musicStyle || undefined,
  });
}

function toBackground(
  background: ComposeForm["look"]["background"],
): EditingConfig["BackgroundImageConfig"] {
  const { kind, blur, color } = background;
  switch (kind) {
    case "blur":
      return { SubType: "Blur", ...(blur === null ? {} : { Radius: blur }) };
    case "color":
      return { SubType: "Color", ...(color ? { Color: color } : {}) };
    case "image":
      // The pool of pictures says so: the value "Image" is not confirmed (reference, 3.7).
      return undefined;
    case "black":
      return { SubType: "Color", Color: "#000000" };
    case "none":
      return undefined;
    default:
      return assertNever(kind);
  }
}

function toProcess(form: ComposeForm) {
  const { look, speech, match, kind } = form;
  const { transitions, vfx, filters, alignment } = look;
  const isWhole = kind === "groups" && speech.mode === "whole";
  return compactOrNone<Part<"ProcessConfig">>({
    SingleShotDuration: look.shotSeconds ?? undefined,
    EnableClipSplit: look.splitLong ?? undefined,
    ImageDuration: look.imageSeconds ?? undefined,
    // Read in whole-script mode only (reference 3.8).
    AlignmentMode: isWhole && alignment ? (alignment === "speed" ? "AutoSpeed" : "Cut") : undefined,
    AllowTransition: transitions.allow ?? undefined,
    ...(transitions.allow
      ? {
          TransitionDuration: transitions.seconds ?? undefined,
          TransitionList: listed(transitions.list),
          UseUniformTransition: transitions.uniform ?? undefined,
        }
      : {}),
    AllowVfxEffect: vfx.allow ?? undefined,
    ...(vfx.allow
      ? {
          VfxEffectProbability: vfx.probability ?? undefined,
          VfxFirstClipEffectList: listed(vfx.first),
          VfxNotFirstClipEffectList: listed(vfx.others),
        }
      : {}),
    AllowFilter: filters.allow ?? undefined,
    FilterList: filters.allow ? listed(filters.list) : undefined,
    ...(kind === "match"
      ? {
          EnableClipDetection: match.clipDetection ?? undefined,
          EnableTemporalOpt: match.sourceOrder ?? undefined,
        }
      : {}),
  });
}
