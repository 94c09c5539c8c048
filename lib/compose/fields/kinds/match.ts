import type { EveryInput } from "@/lib/ims/schema/config/every-input";
import type { ChosenShotForm, StoryShot } from "@/lib/model/form/kinds/match-form";
import type { Codec } from "../field";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { mediaIds, texts, trimmed } from "../codecs";
import { isFilmMatch, isGeneralMatch, isMatch } from "./modes";
import { part } from "../part";

type ShotScript = NonNullable<
  NonNullable<NonNullable<EveryInput["SceneInfo"]>["ShotInfo"]>["ShotScripts"]
>[number];
type ChosenShot = NonNullable<EveryInput["ReelpressChosen"]>[number];

type Source = { source: "pool" | "search" };
/** A film cannot be searched in a library. */
const inPool = ({ source }: Source, form: ComposeForm) => source === "pool" || form.kind === "film";
const inSearch = {
  sentWhen: (holder: Source, form: ComposeForm) => !inPool(holder, form),
};
const search = "MediaSearchInput.LibSearchCondition";

const storyboard: Codec<StoryShot[], ShotScript[]> = {
  // A shot without a description chooses nothing, so a blank row is left out.
  write: (shots) => {
    const told = shots.filter(({ text }) => text.trim() !== "");
    if (told.length === 0) return undefined;
    return told.map(({ text, speech, seconds, name }) => ({
      ScriptText: text.trim(),
      ...(speech.trim() ? { SpeechText: speech.trim() } : {}),
      ...(seconds === null ? {} : { Duration: seconds }),
      ...(name.trim() ? { Name: name.trim() } : {}),
    }));
  },
  read: (scripts = []) =>
    scripts.map(({ ScriptText = "", SpeechText = "", Duration = null, Name = "" }) => ({
      text: ScriptText,
      speech: SpeechText,
      seconds: Duration,
      name: Name,
    })),
};

const chosenShots: Codec<ChosenShotForm[], ChosenShot[]> = {
  write: (shots) => {
    if (shots.length === 0) return undefined;
    return shots.map(({ text, mediaId, inSeconds, outSeconds }) => ({
      Text: text,
      Media: mediaId,
      ...(inSeconds === null ? {} : { In: inSeconds }),
      ...(outSeconds === null ? {} : { Out: outSeconds }),
    }));
  },
  read: (sent = []) =>
    sent.map(({ Text, Media, In = null, Out = null }) => ({
      text: Text,
      mediaId: Media,
      inSeconds: In,
      outSeconds: Out,
    })),
};

/** Image-text matching: where IMS searches for footage, and the storyboard (reference 2.1, 2.4). */
export const matchParts = [
  part("match", "InputConfig", { when: isMatch, jobField: "match" }).rows({
    media: { request: "MediaArray", codec: mediaIds, sentWhen: inPool },
    libraries: { request: `${search}.SearchLibs`, codec: texts, ...inSearch },
    searchText: {
      request: `${search}.SearchText`,
      codec: trimmed,
      also: ["MediaSearchInput"],
      ...inSearch,
    },
    shots: {
      request: "SceneInfo.ShotInfo.ShotScripts",
      codec: storyboard,
      sentWhen: ({ script }) => script === "shots",
      also: ["SceneInfo.ShotInfo"],
      items: [
        [".#.text", "[#].ScriptText"],
        [".#.speech", "[#].SpeechText"],
        [".#.seconds", "[#].Duration"],
        [".#.name", "[#].Name"],
      ],
    },
    chosen: {
      request: "ReelpressChosen",
      codec: chosenShots,
      items: [
        [".#.text", "[#].Text"],
        [".#.mediaId", "[#].Media"],
        [".#.inSeconds", "[#].In"],
        [".#.outSeconds", "[#].Out"],
      ],
    },
  }),
  part("match", "InputConfig", { when: isGeneralMatch, jobField: "match" }).rows({
    scene: { request: "SceneInfo.Scene", codec: trimmed, also: ["SceneInfo"] },
  }),
  part("match", "InputConfig", { when: isFilmMatch, jobField: "match" }).rows({
    filmScene: { request: "SceneInfo.Scene", codec: trimmed },
  }),
];
