import { assertNever } from "@/lib/base/errors";
import type { EditingConfig } from "@/lib/ims/schema/editing-config";
import type { InputConfig, MediaGroup } from "@/lib/ims/schema/input-config";
import type { OutputConfig } from "@/lib/ims/schema/output-config";
import type { TextStyle } from "@/lib/ims/schema/text-style";
import { userDataMaxBytes } from "@/lib/ims/schema/user-data";
import type { ComposeForm, GroupForm, TextLook } from "@/lib/model/compose-form";
import { applyKept } from "@/lib/model/kept";
import { speedToRate } from "./speech-rate";
import { subHeadingTop, textScale } from "./text-scale";

/** Where the clips go, and what tells this submit from any other. */
export type RequestPlace = { bucket: string; region: string; clientToken: string };

/** The four configs of a batch request, before they are written as JSON text. */
export type ComposeRequest = {
  input: InputConfig;
  editing: EditingConfig;
  output: OutputConfig;
  userData: { Seed: string; Name: string };
};

/**
 * The one translation from the form to IMS words. Total: an unfinished form gives an unfinished
 * request (blank texts are left out), which the composer shows while one types.
 */
export function toRequest(form: ComposeForm, place: RequestPlace): ComposeRequest {
  return applyKept(makeRequest(form, place), form.kept).request;
}

/** What the form itself says, without what was kept beside it. */
export function makeRequest(form: ComposeForm, place: RequestPlace): ComposeRequest {
  return {
    input: toInput(form),
    editing: toEditing(form),
    output: toOutput(form, place),
    userData: toUserData(form),
  };
}

function toInput(form: ComposeForm): InputConfig {
  const subHeadings = form.subHeadings
    .map((texts, index) => ({ Level: index + 1, TitleArray: filled(texts) ?? [] }))
    .filter((level) => level.TitleArray.length > 0);
  const { background, stickers } = form.look;
  return compact<InputConfig>({
    MediaGroupArray: form.groups.map((group) => toGroup(group, form.speech.mode)),
    TitleArray: filled(form.titles),
    SubHeadingArray: subHeadings.length > 0 ? subHeadings : undefined,
    SpeechTextArray: form.speech.mode === "whole" ? filled(form.speech.texts) : undefined,
    StickerArray: stickers.length > 0 ? stickers.map(toSticker) : undefined,
    BackgroundMusicArray: form.sound.music.length > 0 ? [...form.sound.music] : undefined,
    BackgroundImageArray: background.kind === "image" ? [...background.images] : undefined,
  });
}

function toGroup(group: GroupForm, mode: ComposeForm["speech"]["mode"]): MediaGroup {
  const texts = mode === "perGroup" ? filled(group.speechTexts) : undefined;
  // A Duration outside grouped speech would switch IMS to it (reference, section 1).
  const silent = mode === "perGroup" && !texts ? group.silentSeconds : null;
  return compact<MediaGroup>({
    GroupName: group.name.trim(),
    MediaArray: [...new Set(group.media.map((media) => media.mediaId))],
    SpeechTextArray: texts,
    Duration: silent ?? undefined,
    Volume: group.volume ?? undefined,
  });
}

function toSticker(sticker: ComposeForm["look"]["stickers"][number]) {
  const { mediaId, x, y, width, opacity } = sticker;
  return { MediaId: mediaId, X: x, Y: y, Width: width, Opacity: opacity };
}

function toEditing(form: ComposeForm): EditingConfig {
  const { look, sound, speech } = form;
  const ranges = form.groups.flatMap(toRanges);
  const speaks = speech.mode !== "none";
  return compact<EditingConfig>({
    MediaConfig: compact<NonNullable<EditingConfig["MediaConfig"]>>({
      Volume: sound.footageVolume,
      MediaMetaDataArray: ranges.length > 0 ? ranges : undefined,
    }),
    TitleConfig: filled(form.titles) ? toStyle(look.title, form) : undefined,
    SubHeadingConfig: toSubHeadingStyles(form),
    SpeechConfig: speaks ? toSpeech(form) : undefined,
    // Without music of one's own IMS draws a public track: silence has to be asked for.
    BackgroundMusicConfig: { Volume: sound.music.length > 0 ? sound.musicVolume : 0 },
    BackgroundImageConfig: toBackground(look.background),
    ProcessConfig: toProcess(form),
  });
}

function toSpeech(form: ComposeForm): NonNullable<EditingConfig["SpeechConfig"]> {
  const { speech, sound, look } = form;
  return compact<NonNullable<EditingConfig["SpeechConfig"]>>({
    Volume: sound.speechVolume,
    SpeechRate: speedToRate(speech.speed),
    Voice: speech.voices.length > 0 ? speech.voices.join(",") : undefined,
    SpeechLanguage: speech.language,
    AsrConfig: toStyle(look.caption, form),
  });
}

function toSubHeadingStyles(form: ComposeForm): EditingConfig["SubHeadingConfig"] {
  const look = form.look.subHeading;
  const levels = form.subHeadings.flatMap((texts, index) => (filled(texts) ? [index + 1] : []));
  if (levels.length === 0) return undefined;
  return Object.fromEntries(
    levels.map((level) => [
      String(level),
      { ...toStyle(look, form), Y: subHeadingTop(look, level, form.output) },
    ]),
  );
}

function toStyle(look: TextLook, form: ComposeForm): TextStyle {
  const scale = textScale(form.output);
  return {
    Y: look.y,
    FontSize: Math.min(500, Math.max(8, Math.round(look.fontSize * scale))),
    FontColor: look.color,
    FontFace: { Bold: look.bold },
    Alignment: "TopCenter",
    AdaptMode: "AutoWrap",
    TextWidth: 0.88,
    Outline: Math.round(look.outlineWidth * scale * 10) / 10,
    OutlineColour: look.outlineColor,
  };
}

/** The parts that may be used, one entry a media: a media taken whole in a group has none. */
function toRanges(group: GroupForm) {
  const ids = [...new Set(group.media.map((media) => media.mediaId))];
  return ids.flatMap((id) => {
    const ranges = group.media.filter((media) => media.mediaId === id).map((media) => media.range);
    if (ranges.includes(null)) return [];
    const list = ranges.flatMap((range) =>
      range ? [{ In: range.inSeconds, Out: range.outSeconds }] : [],
    );
    return [{ Media: id, GroupName: group.name.trim(), TimeRangeList: list }];
  });
}

function toBackground(
  background: ComposeForm["look"]["background"],
): EditingConfig["BackgroundImageConfig"] {
  switch (background.kind) {
    case "blur":
      return { SubType: "Blur", Radius: background.blur };
    case "color":
      return { SubType: "Color", Color: background.color };
    case "image":
      // The pool of pictures says so: the value "Image" is not confirmed (reference, 3.7).
      return undefined;
    case "black":
      return { SubType: "Color", Color: "#000000" };
    default:
      return assertNever(background.kind);
  }
}

function toProcess(form: ComposeForm): NonNullable<EditingConfig["ProcessConfig"]> {
  const { look, speech } = form;
  const fade = look.crossFade.enabled
    ? {
        AllowTransition: true,
        TransitionDuration: look.crossFade.seconds,
        TransitionList: ["fade"],
      }
    : {};
  return compact<NonNullable<EditingConfig["ProcessConfig"]>>({
    SingleShotDuration: look.shotSeconds,
    ImageDuration: look.imageSeconds,
    AlignmentMode:
      speech.mode === "whole" ? (look.alignment === "speed" ? "AutoSpeed" : "Cut") : undefined,
    ...fade,
  });
}

function toOutput(form: ComposeForm, place: RequestPlace): OutputConfig {
  const { output } = form;
  // With speech the length is the voice's: IMS reads neither field then (reference, 10.1).
  const length = form.speech.mode === "none" ? output.length : null;
  return compact<OutputConfig>({
    MediaURL: outputUrl(form.name, place),
    Count: output.count,
    MaxDuration: length?.mode === "max" ? length.seconds : undefined,
    FixedDuration: length?.mode === "fixed" ? length.seconds : undefined,
    Width: output.width,
    Height: output.height,
    Video: { Crf: output.crf },
  });
}

/** `http://<bucket>.oss-<region>.aliyuncs.com/jobs/<slug>-<short id>/clip_{index}.mp4` */
function outputUrl(name: string, place: RequestPlace): string {
  const slug =
    name
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .slice(0, 40)
      .replace(/^-+|-+$/g, "") || "batch";
  const id = place.clientToken.replace(/[^A-Za-z0-9]/g, "").slice(0, 8) || "draft";
  return `http://${place.bucket}.oss-${place.region}.aliyuncs.com/jobs/${slug}-${id}/clip_{index}.mp4`;
}

/** Seed and name travel in UserData, whose JSON text IMS limits in bytes: the name gives way. */
function toUserData(form: ComposeForm): { Seed: string; Name: string } {
  const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;
  const letters = Array.from(form.name.trim());
  const data = () => ({ Seed: form.seed, Name: letters.join("") });
  while (letters.length > 0 && bytes(data()) > userDataMaxBytes) letters.pop();
  return data();
}

/** Texts without blank ones; nothing when none is left. */
function filled(texts: string[]): string[] | undefined {
  const kept = texts.map((text) => text.trim()).filter((text) => text !== "");
  return kept.length > 0 ? kept : undefined;
}

/** The object without its undefined fields: what is absent stays absent in the JSON text. */
function compact<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
