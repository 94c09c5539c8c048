import type { EditingConfig } from "@/lib/ims/schema/config/editing-config";
import type { AnyInputConfig } from "@/lib/ims/schema/config/input-config";
import type { UserData } from "@/lib/ims/schema/config/user-data";
import type { ComposeForm, GroupForm, GroupMedia } from "@/lib/model/form/compose-form";
import { freshMatch } from "@/lib/model/form/match-form";
import { type PlatformId, platforms } from "@/lib/model/form/output-form";
import { takenKeys } from "@/lib/model/form/user-data-form";
import { fromEditing } from "./from-editing";
import { fromTarget, type RequestPlace } from "./fields/output-target";
import type { ComposeRequest } from "./request-configs";

/** A request that was read; what it does not have is empty. */
export type ReadRequest = Omit<ComposeRequest, "editing" | "userData"> & {
  editing: EditingConfig;
  userData: UserData;
};

/**
 * The way back from a request to the form. What the request leaves open stays open (null, an empty
 * text); what has no part in this kind of job, and name and seed, come from `fallback`.
 * `place` is where this submit would go: an address that it would choose by itself is no own one.
 */
export function fromRequest(
  request: ReadRequest,
  fallback: ComposeForm,
  place: RequestPlace | null = null,
): ComposeForm {
  const input = withoutLegacy(request.input);
  const { editing, output, userData } = request;
  const name = userData.Name ?? fallback.name;
  const levels = Math.max(0, ...(input.SubHeadingArray ?? []).map((level) => level.Level));
  const kind = input.MediaGroupArray ? "groups" : "match";
  const form: ComposeForm = {
    ...fallback,
    name,
    kind,
    seed: userData.Seed === undefined ? fallback.seed : String(userData.Seed),
    groups: input.MediaGroupArray?.map((group) => toGroup(group, editing)) ?? fallback.groups,
    match: kind === "match" ? toMatch(input, editing) : fallback.match,
    titles: input.TitleArray ?? [],
    subHeadings: Array.from(
      { length: levels },
      (_, index) =>
        input.SubHeadingArray?.find((level) => level.Level === index + 1)?.TitleArray ?? [],
    ),
    speech: {
      ...fallback.speech,
      mode: kind === "match" ? fallback.speech.mode : speechModeOf(input),
      texts: input.SpeechTextArray ?? [],
    },
    output: toOutput(output, fallback),
    userData: toUserData(userData),
    kept: [],
    templates: request.templateIds ?? [],
    leftToTemplates: [],
  };
  form.output.target = fromTarget(output, name, place);
  return fromEditing(form, { input, editing });
}

/** The legacy single forms are lists of one; the lists win (reference 2.1). */
function withoutLegacy(input: AnyInputConfig): AnyInputConfig {
  const { Title, SpeechText, Sticker, BackgroundMusic, ...rest } = input;
  const one = <T>(value: T | undefined) => (value === undefined ? undefined : [value]);
  return {
    ...rest,
    TitleArray: rest.TitleArray ?? one(Title),
    SpeechTextArray: rest.SpeechTextArray ?? one(SpeechText),
    StickerArray: rest.StickerArray ?? one(Sticker),
    BackgroundMusicArray: rest.BackgroundMusicArray ?? one(BackgroundMusic),
  };
}

function speechModeOf(input: AnyInputConfig): ComposeForm["speech"]["mode"] {
  if ((input.SpeechTextArray ?? []).length > 0) return "whole";
  const grouped = input.MediaGroupArray?.some(
    (group) => group.Duration !== undefined || (group.SpeechTextArray ?? []).length > 0,
  );
  return grouped ? "perGroup" : "none";
}

type Editing = EditingConfig;

function toGroup(
  group: NonNullable<AnyInputConfig["MediaGroupArray"]>[number],
  editing: Editing,
): GroupForm {
  return {
    name: group.GroupName,
    media: toMedia(group.MediaArray, editing, group.GroupName),
    speechTexts: group.SpeechTextArray ?? [],
    silentSeconds: group.Duration ?? null,
    volume: group.Volume ?? null,
  };
}

/** The media, each with the parts that may be used of it. */
function toMedia(ids: string[], editing: Editing, groupName: string | undefined): GroupMedia[] {
  return ids.flatMap((mediaId): GroupMedia[] => {
    const ranges = editing.MediaConfig?.MediaMetaDataArray?.find(
      (data) => data.Media === mediaId && data.GroupName === groupName,
    )?.TimeRangeList;
    if (!ranges || ranges.length === 0) return [{ mediaId, range: null }];
    return ranges.map((range) => ({
      mediaId,
      range: { inSeconds: range.In, outSeconds: range.Out },
    }));
  });
}

function toMatch(input: AnyInputConfig, editing: Editing): ComposeForm["match"] {
  const search = input.MediaSearchInput?.LibSearchCondition;
  const scripts = input.SceneInfo?.ShotInfo?.ShotScripts;
  const process = editing.ProcessConfig ?? {};
  return {
    ...freshMatch,
    source: input.MediaArray || !search ? "pool" : "search",
    media: toMedia(input.MediaArray ?? [], editing, undefined),
    libraries: search?.SearchLibs ?? [],
    searchText: search?.SearchText ?? "",
    scene: input.SceneInfo?.Scene ?? "",
    script: scripts && !input.SpeechTextArray ? "shots" : "texts",
    shots: scripts?.flatMap((shot) => shot.ScriptText ?? []) ?? [],
    clipDetection: process.EnableClipDetection ?? null,
    sourceOrder: process.EnableTemporalOpt ?? null,
  };
}

function toOutput(output: ComposeRequest["output"], fallback: ComposeForm): ComposeForm["output"] {
  const { Width: width, Height: height, FixedDuration: fixed } = output;
  const seconds = fixed ?? output.MaxDuration;
  return {
    platform: platformOf(width, height, fallback.output.platform),
    width,
    height,
    count: output.Count,
    crf: output.Video?.Crf ?? null,
    length:
      seconds === undefined
        ? { mode: "auto", seconds: fallback.output.length.seconds }
        : { mode: fixed === undefined ? "max" : "fixed", seconds },
    previewOnly: output.GeneratePreviewOnly ?? null,
    target: fallback.output.target,
  };
}

/** The request only says a size; of platforms with the same size the fallback's is kept. */
function platformOf(width: number, height: number, fallback: PlatformId): PlatformId {
  const fits = (Object.keys(platforms) as (keyof typeof platforms)[]).filter(
    (id) => platforms[id].width === width && platforms[id].height === height,
  );
  return fits.find((id) => id === fallback) ?? fits[0] ?? "custom";
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
