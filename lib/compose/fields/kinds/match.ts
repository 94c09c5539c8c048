import type { ComposeForm } from "@/lib/model/form/compose-form";
import { mediaIds, texts, trimmed } from "../codecs";
import { isFilmMatch, isGeneralMatch, isMatch } from "./modes";
import { part } from "../part";

type Source = { source: "pool" | "search" };
/** A film cannot be searched in a library. */
const inPool = ({ source }: Source, form: ComposeForm) => source === "pool" || form.kind === "film";
const inSearch = {
  sentWhen: (holder: Source, form: ComposeForm) => !inPool(holder, form),
};
const search = "MediaSearchInput.LibSearchCondition";

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
      codec: {
        write: (shots) => texts.write(shots)?.map((text) => ({ ScriptText: text })),
        read: (scripts = []) => scripts.flatMap(({ ScriptText }) => ScriptText ?? []),
      },
      sentWhen: ({ script }) => script === "shots",
      also: ["SceneInfo.ShotInfo"],
      items: [[".#", "[#].ScriptText"]],
    },
  }),
  part("match", "InputConfig", { when: isGeneralMatch, jobField: "match" }).rows({
    scene: { request: "SceneInfo.Scene", codec: trimmed, also: ["SceneInfo"] },
  }),
  part("match", "InputConfig", { when: isFilmMatch, jobField: "match" }).rows({
    filmScene: { request: "SceneInfo.Scene", codec: trimmed },
  }),
];
