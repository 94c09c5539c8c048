import type { EditingConfig } from "@/lib/ims/schema/config/editing-config";
import type { OutputConfig } from "@/lib/ims/schema/config/output-config";
import type { TextStyle } from "@/lib/ims/schema/config/text-style";
import type { EveryInput, OwnJobType } from "@/lib/ims/schema/config/every-input";
import { assertNever } from "@/lib/base/pure/errors";
import type { ComposeForm, GroupMedia } from "@/lib/model/form/compose-form";
import {
  canDress,
  canUseTemplates,
  isMatching,
  type JobKind,
} from "@/lib/model/form/kinds/job-kinds";
import { isAddress } from "@/lib/model/form/form-values";
import { applyKept } from "@/lib/model/form/kept";
import type { TextLook } from "@/lib/model/form/text-look";
import { userDataValues } from "@/lib/model/form/user-data-form";
import { hasGroups, isMatch, isWithoutMusic } from "./fields/kinds/modes";
import { type RequestDestination, toTarget } from "./output-target";
import { subHeadingLook } from "./sub-heading-look";
import { textLook } from "./fields/text-look";
import { writeFields, writeParts } from "./fields/translate";
import {
  type ComposeRequest,
  type MadeRequest,
  compact,
  compactOrNone,
  filled,
  listed,
  withoutUntaken,
} from "./request-configs";
import { leaveToTemplates } from "./templates/leave-to-templates";
import { toWall } from "./wall-config";

/**
 * Translates the form to a request; nothing else does. Most fields are rows of `fields/`; this file
 * has the fields that depend on others. The function never throws: an unfinished form gives an
 * unfinished request (blank texts are left out), which the composer shows during typing. Fields
 * that the form leaves open are absent, so that IMS decides them.
 */
export function toRequest(form: ComposeForm, destination: RequestDestination): ComposeRequest {
  return withoutUntaken(
    applyKept<ComposeRequest>(makeRequest(form, destination), form.kept).request,
  );
}

/** The kinds with an operation of their own, by the type of their jobs. */
const jobTypes: Partial<Record<JobKind, OwnJobType>> = {
  sports: "Sports_Highlights",
  mashup: "Screen_Media_Highlights",
};

/** The request of the form's own fields, without the fields kept from a pasted request. */
export function makeRequest(form: ComposeForm, destination: RequestDestination): MadeRequest {
  const templateIds = canUseTemplates(form.kind) ? filled(form.templates) : undefined;
  const jobType = jobTypes[form.kind];
  const { InputConfig, EditingConfig, OutputConfig } = writeParts(form);
  const said = {
    ...(jobType ? { jobType } : {}),
    input: canDress(form.kind) ? toInput(InputConfig, form) : InputConfig,
    editing: canDress(form.kind) ? toEditing(EditingConfig, form) : {},
    output: compact({ ...toTarget(form, destination), ...OutputConfig, ...toLength(form) }),
    userData: userDataValues(form),
  };
  return templateIds ? { ...leaveToTemplates(said, form.leftToTemplates), templateIds } : said;
}

function toInput(input: EveryInput, form: ComposeForm): EveryInput {
  const { stickers } = form.look;
  return compact<EveryInput>({
    ...emptySources(form),
    ...input,
    StickerArray: input.StickerArray?.map((sticker, index) => {
      const mediaId = stickers[index]?.mediaId ?? "";
      return { ...(isAddress(mediaId) ? { MediaURL: mediaId } : { MediaId: mediaId }), ...sticker };
    }),
  });
}

/**
 * The source of an unfinished form, so that its request shows what kind it is. A pool wins over a
 * search, and groups over both (reference, section 1): only one is sent.
 */
function emptySources({ kind, match }: ComposeForm): EveryInput {
  if (kind === "groups") return { MediaGroupArray: [] };
  if (kind === "mashup") return { MediaArray: [], HighlightStrategy: {} };
  return kind === "match" && match.source === "search"
    ? { MediaSearchInput: { LibSearchCondition: {} } }
    : {};
}

function toEditing(editing: EditingConfig, form: ComposeForm): EditingConfig {
  const { MediaConfig, TitleConfig, BackgroundImageConfig, ...rest } = editing;
  return compact<EditingConfig>({
    MediaConfig: compactOrNone({ ...MediaConfig, MediaMetaDataArray: listed(toRanges(form)) }),
    TitleConfig,
    SubHeadingConfig: toSubHeadingStyles(form),
    ...rest,
    ProcessConfig: withOwnFields(rest.ProcessConfig, form),
    // Without own music IMS picks a public track, so silence has to be requested.
    ...(isWithoutMusic(form) ? { BackgroundMusicConfig: { Volume: 0 } } : {}),
    BackgroundImageConfig: compactOrNone({
      ...toBackgroundKind(form.look.background.kind),
      ...BackgroundImageConfig,
    }),
  });
}

type ProcessConfig = EditingConfig["ProcessConfig"];

/** The fields of Reelpress that depend on others: the wall, points of footage that is used, recordings of texts that are spoken. */
function withOwnFields(process: ProcessConfig, form: ComposeForm): ProcessConfig {
  const own = process?.Reelpress;
  const said = new Set(scriptsOf(form).map((text) => text.trim()));
  const used = new Set(mediaOf(form).map(({ mediaId }) => mediaId));
  const Reelpress = compactOrNone({
    ...own,
    Focus: listed((own?.Focus ?? []).filter(({ Media }) => used.has(Media))),
    Recordings: listed((own?.Recordings ?? []).filter(({ Text }) => said.has(Text))),
    Wall: form.wall ? toWall(form.wall, form.output.count) : undefined,
  });
  return compactOrNone({ ...process, Reelpress });
}

/** The texts that are spoken. */
function scriptsOf({ kind, speech, groups, match }: ComposeForm): string[] {
  if (isMatching(kind) && match.script === "shots")
    return match.shots.map(({ speech: said }) => said);
  if (!isMatching(kind) && speech.mode === "perGroup")
    return groups.flatMap(({ speechTexts }) => speechTexts);
  return speech.texts;
}

/** The footage that the form sends. */
function mediaOf({ kind, groups, match, sports, mashup }: ComposeForm): GroupMedia[] {
  if (kind === "sports") return sports.media;
  if (kind === "mashup") return mashup.media;
  return isMatching(kind) ? match.media : groups.flatMap(({ media }) => media);
}

/** The parts that may be used, one entry per media. A media taken whole has no entry. */
function toRanges(form: ComposeForm) {
  if (isMatch(form)) return rangesOf(form.match.media);
  if (!hasGroups(form)) return [];
  return form.groups.flatMap(({ media, name }) => rangesOf(media, { GroupName: name.trim() }));
}

function rangesOf(media: readonly GroupMedia[], group: { GroupName?: string } = {}) {
  const ids = [...new Set(media.map(({ mediaId }) => mediaId))];
  return ids.flatMap((id) => {
    const ranges = media.filter(({ mediaId }) => mediaId === id).map(({ range }) => range);
    if (ranges.includes(null)) return [];
    const list = ranges.flatMap((range) =>
      range ? [{ In: range.inSeconds, Out: range.outSeconds }] : [],
    );
    return [{ Media: id, ...group, TimeRangeList: list }];
  });
}

/** A style for each line with text. Every line is placed under the line above. */
function toSubHeadingStyles(form: ComposeForm): EditingConfig["SubHeadingConfig"] {
  return compactOrNone(
    Object.fromEntries(
      form.subHeadings.flatMap((texts, index) => {
        const look = subHeadingLook(form, index + 1);
        const style = filled(texts) && writeFields<TextLook, TextStyle>(textLook, look, form);
        return style ? [[String(index + 1), style]] : [];
      }),
    ),
  );
}

function toBackgroundKind(
  kind: ComposeForm["look"]["background"]["kind"],
): EditingConfig["BackgroundImageConfig"] {
  switch (kind) {
    case "blur":
      return { SubType: "Blur" };
    case "color":
      return { SubType: "Color" };
    case "black":
      return { SubType: "Color", Color: "#000000" };
    case "image":
    case "none":
      // The pool of pictures says so: the value "Image" is not confirmed (reference, 3.7).
      return undefined;
    default:
      return assertNever(kind);
  }
}

/**
 * With speech the voice decides the length. Beside a whole script, IMS accepts and ignores a
 * longest length but refuses an exact one. Beside scripts per group, IMS refuses both (reference,
 * section 1). A mashup has a length of its own; a match has a longest length only.
 */
function toLength({ kind, speech, output }: ComposeForm): Partial<OutputConfig> {
  const { mode: wanted, seconds } = output.length;
  if (kind === "mashup") return {};
  if (kind === "sports") return wanted === "auto" ? {} : { MaxDuration: seconds };
  const mode = isMatching(kind) ? "whole" : speech.mode;
  if (wanted === "max" && mode !== "perGroup") return { MaxDuration: seconds };
  if (wanted === "fixed" && mode === "none") return { FixedDuration: seconds };
  return {};
}
