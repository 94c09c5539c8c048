import type { EditingConfig } from "@/lib/ims/schema/config/editing-config";
import { generalScene } from "@/lib/ims/schema/config/scene-info";
import type { TextStyle } from "@/lib/ims/schema/config/text-style";
import type { UserData } from "@/lib/ims/schema/config/user-data";
import type { EveryInput } from "@/lib/ims/schema/config/every-input";
import { type ComposeForm, type GroupMedia, newGroup } from "@/lib/model/form/compose-form";
import { canDress, canSpeak, isMatching, type JobKind } from "@/lib/model/form/kinds/job-kinds";
import { isSameJson } from "@/lib/model/form/kept";
import { freshSticker } from "@/lib/model/form/look-form";
import { type PlatformId, platforms } from "@/lib/model/platforms";
import { freshSpecialWords } from "@/lib/model/form/speech-form";
import { bareTextLook, type TextLook } from "@/lib/model/form/text-look";
import { textScale } from "@/lib/model/form/text-scale";
import { takenKeys } from "@/lib/model/form/user-data-form";
import { fromTarget, type RequestDestination } from "./output-target";
import { subHeadingLook } from "./sub-heading-look";
import { textLook } from "./fields/text-look";
import { readFields, readParts } from "./fields/translate";
import type { ComposeRequest } from "./request-configs";
import { fromWall } from "./wall-config";

/** A decoded request; configs that it lacks are empty objects. */
export type ReadRequest = Omit<ComposeRequest, "editing" | "userData"> & {
  editing: EditingConfig;
  userData: UserData;
};

/**
 * Translates a request back to the form. Most fields are rows of `fields/`; this file has the rest.
 * Fields that the request leaves open stay open (null, an empty text). Parts that this kind of job
 * does not use come from `fallback`, and so do name and seed when the request has none.
 * `destination` is where this submit would go: the address that the form would choose there by
 * itself is not read as the person's own address.
 */
export function fromRequest(
  request: ReadRequest,
  fallback: ComposeForm,
  destination: RequestDestination | null = null,
): ComposeForm {
  const input = withoutOlderNames(request.input);
  const { editing, output } = request;
  const configs = { InputConfig: input, EditingConfig: editing, OutputConfig: output };
  const scale = textScale({ width: output.Width, height: output.Height });
  const read = readParts(configs, withModes({ ...request, input }, fallback), scale);
  const ranged = (media: GroupMedia[], groupName?: string) => withRanges(media, editing, groupName);
  return {
    ...read,
    groups:
      read.kind === "groups"
        ? read.groups.map((group) => ({ ...group, media: ranged(group.media, group.name) }))
        : read.groups,
    planned: null,
    wall: canDress(read.kind)
      ? fromWall(editing.ProcessConfig?.Reelpress?.Wall, read.seed)
      : fallback.wall,
    match: isMatching(read.kind) ? { ...read.match, media: ranged(read.match.media) } : read.match,
    look: { ...read.look, ...toSubHeadingLooks(read, editing, scale) },
    output: {
      ...read.output,
      platform: toPlatform(read.output, fallback.output.platform),
      length: toLength(output, fallback.output.length),
      target: fromTarget(output, read.name, destination),
    },
  };
}

/** Sets the modes, which decide how the rest is read, and makes lists as long as the request's. */
function withModes(
  { jobType, input, editing, userData, templateIds }: ReadRequest,
  fallback: ComposeForm,
): ComposeForm {
  const kind = toKind(jobType, input);
  const mode = kind === "groups" ? toSpeechMode(input) : fallback.speech.mode;
  const isSpoken = isMatching(kind) || (canSpeak(kind) && mode !== "none");
  const { match, sports, speech, sound, look } = fallback;
  return {
    ...fallback,
    name: userData.Name ?? fallback.name,
    seed: userData.Seed === undefined ? fallback.seed : String(userData.Seed),
    kind,
    groups: input.MediaGroupArray?.map(() => newGroup("")) ?? fallback.groups,
    match: isMatching(kind) ? { ...match, ...toMatchModes(input) } : match,
    sports: kind === "sports" ? { ...sports, ...toSportsLists(input, userData) } : sports,
    speech: { ...speech, mode, ...(isSpoken ? { specialWords: toSpecialWords(editing) } : {}) },
    sound: { ...sound, publicMusic: isPublicMusic({ input, editing }, sound.publicMusic) },
    look: {
      ...look,
      background: { ...look.background, kind: toBackgroundKind(input, editing) },
      stickers: (input.StickerArray ?? []).map(({ MediaId, MediaURL }) =>
        freshSticker(MediaId ?? MediaURL ?? ""),
      ),
    },
    userData: toUserData(userData),
    templates: templateIds ?? [],
    leftToTemplates: [],
    kept: [],
  };
}

function toKind(jobType: ReadRequest["jobType"], input: EveryInput): JobKind {
  if (jobType === "Sports_Highlights") return "sports";
  if (jobType === "Screen_Media_Highlights") return "mashup";
  if (input.MediaGroupArray) return "groups";
  const scene = input.SceneInfo?.Scene ?? generalScene;
  return scene === generalScene ? "match" : "film";
}

/** Rows for the names and faces of the request, which are then read into them. */
function toSportsLists(
  { TransferNameRegister = [], FaceRegister = [] }: EveryInput,
  { ReelpressMoments }: UserData,
): Pick<ComposeForm["sports"], "names" | "faces" | "moments"> {
  return {
    names: TransferNameRegister.map(() => ({ shown: "", full: "" })),
    faces: FaceRegister.map(() => ({ name: "", pictures: [] })),
    moments: ReelpressMoments ?? null,
  };
}

/** Reads the legacy single fields as lists of one element; the lists win (reference 2.1). */
function withoutOlderNames(input: EveryInput): EveryInput {
  const { Title, SpeechText, Sticker, BackgroundMusic, ...rest } = input;
  const one = <T>(value: T | undefined) => (value === undefined ? undefined : [value]);
  const stickers = rest.StickerArray ?? one(Sticker);
  return {
    ...rest,
    TitleArray: rest.TitleArray ?? one(Title),
    SpeechTextArray: rest.SpeechTextArray ?? one(SpeechText),
    // A sticker without a picture cannot be shown.
    StickerArray: stickers?.filter(({ MediaId, MediaURL }) => MediaId || MediaURL),
    BackgroundMusicArray: rest.BackgroundMusicArray ?? one(BackgroundMusic),
  };
}

function toSpeechMode(input: EveryInput): ComposeForm["speech"]["mode"] {
  if ((input.SpeechTextArray ?? []).length > 0) return "whole";
  const grouped = input.MediaGroupArray?.some(
    (group) => group.Duration !== undefined || (group.SpeechTextArray ?? []).length > 0,
  );
  return grouped ? "perGroup" : "none";
}

function toMatchModes(input: EveryInput): Pick<ComposeForm["match"], "source" | "script"> {
  return {
    source: input.MediaArray || !input.MediaSearchInput ? "pool" : "search",
    script: input.SceneInfo?.ShotInfo?.ShotScripts && !input.SpeechTextArray ? "shots" : "texts",
  };
}

const toSpecialWords = (editing: EditingConfig): ComposeForm["speech"]["specialWords"] =>
  (editing.SpeechConfig?.SpecialWordsConfig ?? []).map(({ Type }) =>
    freshSpecialWords(Type === "Highlight" ? "highlight" : "forbidden"),
  );

function isPublicMusic(
  { input, editing }: Pick<ReadRequest, "input" | "editing">,
  fallback: boolean,
): boolean {
  if ((input.BackgroundMusicArray ?? []).length > 0) return fallback;
  const { Volume, ...others } = editing.BackgroundMusicConfig ?? {};
  const asksForSilence = Volume === 0 && Object.keys(others).length === 0;
  return !asksForSilence;
}

function toBackgroundKind(
  input: EveryInput,
  editing: EditingConfig,
): ComposeForm["look"]["background"]["kind"] {
  const { SubType, Color } = editing.BackgroundImageConfig ?? {};
  switch (SubType) {
    case "Blur":
      return "blur";
    case "Color":
      return Color === "#000000" ? "black" : "color";
    case "Image":
      return "image";
    case undefined:
      return (input.BackgroundImageArray ?? []).length > 0 ? "image" : "none";
  }
}

/** The media, each with the parts of it that may be used. */
function withRanges(
  media: GroupMedia[],
  editing: EditingConfig,
  groupName: string | undefined,
): GroupMedia[] {
  return media.flatMap(({ mediaId }): GroupMedia[] => {
    const ranges = editing.MediaConfig?.MediaMetaDataArray?.find(
      (data) => data.Media === mediaId && data.GroupName === groupName,
    )?.TimeRangeList;
    if (!ranges || ranges.length === 0) return [{ mediaId, range: null }];
    return ranges.map(({ In, Out }) => ({ mediaId, range: { inSeconds: In, outSeconds: Out } }));
  });
}

/** Looks of lines that the request does not have stay as they were. */
function toSubHeadingLooks(form: ComposeForm, editing: EditingConfig, scale: number) {
  const { subHeadings, look } = form;
  const styles = editing.SubHeadingConfig ?? {};
  const lookOf = (level: number) =>
    readFields<TextLook, TextStyle>(textLook, styles[String(level)], bareTextLook, scale);
  const subHeading = subHeadings[0]?.length ? lookOf(1) : look.subHeading;
  const stacked = { ...form, look: { ...look, subHeading, subHeadingLevels: [] } };
  const owns = subHeadings.map((texts, index): TextLook | null => {
    if (index === 0 || texts.length === 0) return null;
    const own = lookOf(index + 1);
    return isSameJson(own, subHeadingLook(stacked, index + 1)) ? null : own;
  });
  return {
    subHeading,
    subHeadingLevels: owns.slice(0, owns.findLastIndex((own) => own !== null) + 1),
  };
}

/**
 * The platform for a size. Several platforms share a size; then the fallback's platform is kept.
 */
function toPlatform({ width, height }: ComposeForm["output"], fallback: PlatformId): PlatformId {
  const fits = (Object.keys(platforms) as (keyof typeof platforms)[]).filter(
    (id) => platforms[id].width === width && platforms[id].height === height,
  );
  return fits.find((id) => id === fallback) ?? fits[0] ?? "custom";
}

type Length = ComposeForm["output"]["length"];

function toLength(
  { FixedDuration, MaxDuration }: ComposeRequest["output"],
  { seconds }: Length,
): Length {
  if (FixedDuration !== undefined) return { mode: "fixed", seconds: FixedDuration };
  if (MaxDuration !== undefined) return { mode: "max", seconds: MaxDuration };
  return { mode: "auto", seconds };
}

function toUserData(userData: UserData): ComposeForm["userData"] {
  return {
    notifyAddress: userData.NotifyAddress ?? "",
    mediaNotifyAddress: userData.RegisterMediaNotifyAddress ?? "",
    own: Object.entries(userData).flatMap(([key, value]) =>
      typeof value === "string" && !takenKeys.includes(key) ? [{ key, value }] : [],
    ),
  };
}
