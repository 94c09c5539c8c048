import type { AnyInputConfig, MediaGroup, Sticker } from "@/lib/ims/schema/config/input-config";
import type { OutputConfig } from "@/lib/ims/schema/config/output-config";
import type { ComposeForm, GroupForm } from "@/lib/model/form/compose-form";
import { isAddress } from "@/lib/model/form/form-values";
import { applyKept } from "@/lib/model/form/kept";
import { userDataValues } from "@/lib/model/form/user-data-form";
import { leaveToTemplates } from "./templates/leave-to-templates";
import { type RequestPlace, toTarget } from "./fields/output-target";
import {
  type ComposeRequest,
  type MadeRequest,
  compact,
  compactOrNone,
  filled,
  listed,
} from "./request-configs";
import { toEditing } from "./to-editing";

/**
 * The one translation from the form to IMS words. Total: an unfinished form gives an unfinished
 * request (blank texts are left out), which the composer shows while one types. What the form
 * leaves open is absent, so that IMS decides it.
 */
export function toRequest(form: ComposeForm, place: RequestPlace): ComposeRequest {
  return applyKept<ComposeRequest>(makeRequest(form, place), form.kept).request;
}

/** What the form itself says, without what was kept beside it. */
export function makeRequest(form: ComposeForm, place: RequestPlace): MadeRequest {
  const templateIds = filled(form.templates);
  const said = {
    input: toInput(form),
    editing: toEditing(form),
    output: toOutput(form, place),
    userData: userDataValues(form),
  };
  return templateIds ? { ...leaveToTemplates(said, form.leftToTemplates), templateIds } : said;
}

function toInput(form: ComposeForm): AnyInputConfig {
  const subHeadings = form.subHeadings
    .map((texts, index) => ({ Level: index + 1, TitleArray: filled(texts) ?? [] }))
    .filter((level) => level.TitleArray.length > 0);
  const { background, stickers } = form.look;
  return compact<AnyInputConfig>({
    ...(form.kind === "groups"
      ? { MediaGroupArray: form.groups.map((group) => toGroup(group, form.speech.mode)) }
      : toMatch(form.match)),
    TitleArray: filled(form.titles),
    SubHeadingArray: listed(subHeadings),
    SpeechTextArray: speaksWholeTexts(form) ? filled(form.speech.texts) : undefined,
    StickerArray: listed(stickers.map(toSticker)),
    BackgroundMusicArray: listed(form.sound.music),
    BackgroundImageArray: background.kind === "image" ? [...background.images] : undefined,
  });
}

const speaksWholeTexts = ({ kind, speech, match }: ComposeForm) =>
  kind === "groups" ? speech.mode === "whole" : match.script === "texts";

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

/** A pool wins over a search, and groups over both (reference, section 1): only one is sent. */
function toMatch(match: ComposeForm["match"]): AnyInputConfig {
  const isPool = match.source === "pool";
  const shots = match.script === "shots" ? filled(match.shots) : undefined;
  return {
    MediaArray: isPool ? [...new Set(match.media.map((media) => media.mediaId))] : undefined,
    MediaSearchInput: isPool
      ? undefined
      : {
          LibSearchCondition: compact({
            SearchLibs: filled(match.libraries),
            SearchText: match.searchText.trim() || undefined,
          }),
        },
    SceneInfo: compactOrNone({
      Scene: match.scene.trim() || undefined,
      ShotInfo: shots ? { ShotScripts: shots.map((text) => ({ ScriptText: text })) } : undefined,
    }),
  };
}

function toSticker(sticker: ComposeForm["look"]["stickers"][number]): Sticker {
  const { mediaId, x, y, width, height, frames, opacity } = sticker;
  return compact<Sticker>({
    ...(isAddress(mediaId) ? { MediaURL: mediaId } : { MediaId: mediaId }),
    X: x ?? undefined,
    Y: y ?? undefined,
    Width: width ?? undefined,
    Height: height ?? undefined,
    DyncFrames: frames ?? undefined,
    Opacity: opacity ?? undefined,
  });
}

function toOutput(form: ComposeForm, place: RequestPlace): OutputConfig {
  const { output } = form;
  const mode = form.kind === "match" ? "whole" : form.speech.mode;
  // With speech the length is the voice's. IMS takes a longest one beside a whole script and does
  // not read it; an exact one, and either beside scripts per group, it refuses (reference, 1).
  const seconds = (wanted: "max" | "fixed", allowed: boolean) =>
    allowed && output.length.mode === wanted ? output.length.seconds : undefined;
  return compact<OutputConfig>({
    ...toTarget(form, place),
    Count: output.count,
    MaxDuration: seconds("max", mode !== "perGroup"),
    FixedDuration: seconds("fixed", mode === "none"),
    Width: output.width,
    Height: output.height,
    Video: output.crf === null ? undefined : { Crf: output.crf },
    GeneratePreviewOnly: output.previewOnly ?? undefined,
  });
}
