import { mediaIds, texts, trimmed } from "./codecs";
import { isMatch } from "./modes";
import { part } from "./part";

type Source = { source: "pool" | "search" };
const inSearch = { sentWhen: ({ source }: Source) => source === "search" };
const search = "MediaSearchInput.LibSearchCondition";

/** Image-text matching: where IMS searches for footage, and the storyboard (reference 2.1, 2.4). */
export const matchParts = [
  part("match", "InputConfig", { when: isMatch, jobField: "match" }).rows({
    media: { request: "MediaArray", codec: mediaIds, sentWhen: ({ source }) => source === "pool" },
    libraries: { request: `${search}.SearchLibs`, codec: texts, ...inSearch },
    searchText: {
      request: `${search}.SearchText`,
      codec: trimmed,
      also: ["MediaSearchInput"],
      ...inSearch,
    },
    scene: { request: "SceneInfo.Scene", codec: trimmed, also: ["SceneInfo"] },
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
];
