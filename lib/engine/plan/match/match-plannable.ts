import type { AnyBatchConfigs } from "@/lib/ims/contract/wire";
import { editingDefaults } from "@/lib/ims/schema/config/editing-config";
import type { AnyInputConfig, MediaGroup } from "@/lib/ims/schema/config/input-config";
import type { Plannable } from "../strategy/as-groups";

/** Marks a source that the engine's search found; the rest is its media id. */
const foundPrefix = "search:";

export const foundReference = (mediaId: string): string => `${foundPrefix}${mediaId}`;
export const isFoundReference = (reference: string): boolean => reference.startsWith(foundPrefix);
export const mediaIdOfFound = (reference: string): string => reference.slice(foundPrefix.length);

const storyboardOf = (input: AnyInputConfig) => input.SceneInfo?.ShotInfo?.ShotScripts ?? [];

/** What each shot of a storyboard is found by; null when the request has none. */
export function storyboardTexts(input: AnyInputConfig): string[] | null {
  const shots = storyboardOf(input);
  if (shots.length === 0) return null;
  return shots.map((shot) => shot.ScriptText ?? shot.SpeechText ?? "");
}

/**
 * A request of image-text matching as one that the planner of script mode can read: a nameless group of
 * all sources, or one group for each shot of a storyboard, as long as its narration or its duration.
 * Which shot is shown where is for `matchStrategy` to say.
 * @param references the sources to match with
 */
export function matchPlannable(configs: AnyBatchConfigs, references: readonly string[]): Plannable {
  const { MediaArray: _pool, MediaSearchInput: _search, SceneInfo, ...input } = configs.input;
  const MediaArray = [...references];
  const seconds =
    configs.editing.ProcessConfig?.SingleShotDuration ?? editingDefaults.singleShotSeconds;
  const shots = storyboardOf({ SceneInfo }).map(
    ({ Name, SpeechText, Duration }, index): MediaGroup => ({
      GroupName: Name ?? String(index + 1),
      MediaArray,
      ...(SpeechText ? { SpeechTextArray: [SpeechText] } : { Duration: Duration ?? seconds }),
    }),
  );
  const MediaGroupArray = shots.length > 0 ? shots : [{ GroupName: "", MediaArray }];
  const entries = configs.editing.MediaConfig?.MediaMetaDataArray;
  const MediaConfig = entries && {
    ...configs.editing.MediaConfig,
    // Without groups, a range names its source alone.
    MediaMetaDataArray: entries.map((entry) => ({ ...entry, GroupName: "" })),
  };
  return {
    configs: {
      ...configs,
      input: { ...input, MediaGroupArray },
      editing: MediaConfig ? { ...configs.editing, MediaConfig } : configs.editing,
    },
    pathOf: (path) => pathAsSent(path, configs.input),
  };
}

/** The path as it stands in the request, for one in what `matchPlannable` made of it. */
function pathAsSent(path: string, sent: AnyInputConfig): string {
  const pool = sent.MediaArray ? "MediaArray" : "MediaSearchInput";
  return path
    .replace(
      /^InputConfig\.MediaGroupArray\[\d+\]\.MediaArray(\[\d+\])/,
      (_all, index: string) => `InputConfig.${pool}${sent.MediaArray ? index : ""}`,
    )
    .replace(
      /^InputConfig\.MediaGroupArray\[(\d+)\]\.SpeechTextArray\[0\]/,
      "InputConfig.SceneInfo.ShotInfo.ShotScripts[$1].SpeechText",
    )
    .replace(
      /^InputConfig\.MediaGroupArray\[(\d+)\]\.(Duration|GroupName)/,
      (_all, index: string, name: string) =>
        `InputConfig.SceneInfo.ShotInfo.ShotScripts[${index}].${name === "Duration" ? name : "Name"}`,
    );
}

/** The references that image-text matching draws from: the pool as written, or what the search found. */
export function poolReferences(
  { MediaArray }: AnyInputConfig,
  known: Iterable<string>,
): readonly string[] {
  return MediaArray ?? [...known].filter(isFoundReference);
}
