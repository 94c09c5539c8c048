import type { TextStyle } from "@/lib/ims/schema/text-style";
import type { BatchConfigs, ConfigProblem } from "@/lib/ims/wire";
import { type BatchCheck, notImplemented } from "./batch-check";
import { textStyles } from "@/lib/ims/schema/rules-look";
import { spokenTexts } from "@/lib/ims/schema/rules-speech";
import { speechTags } from "@/lib/ims/schema/speech-tags";

const takeAway = "take it away";

/** Fields that IMS obeys and this engine does not yet: `found` tells whether a request asks for it. */
type Row = {
  path: string;
  what: string;
  instead?: string;
  found: (configs: BatchConfigs) => boolean;
};

const rows: readonly Row[] = [
  {
    path: "EditingConfig.ProcessConfig.AllowVfxEffect",
    what: "VFX effects",
    instead: "set AllowVfxEffect to false",
    found: ({ editing }) => editing.ProcessConfig?.AllowVfxEffect === true,
  },
  {
    path: "EditingConfig.ProcessConfig.AllowFilter",
    what: "filters",
    instead: "set AllowFilter to false",
    found: ({ editing }) => editing.ProcessConfig?.AllowFilter === true,
  },
  {
    path: "EditingConfig.SpeechConfig.CustomizedVoice",
    what: "cloned voices",
    instead: "use Voice",
    found: ({ editing }) => editing.SpeechConfig?.CustomizedVoice !== undefined,
  },
  {
    path: "EditingConfig.SpeechConfig.Style",
    what: "speaking styles",
    found: ({ editing }) => editing.SpeechConfig?.Style !== undefined,
  },
  {
    path: "EditingConfig.SpeechConfig.SpecialWordsConfig",
    what: "highlighted and forbidden words",
    found: ({ editing }) => (editing.SpeechConfig?.SpecialWordsConfig ?? []).length > 0,
  },
  {
    path: "EditingConfig.SpeechConfig.SpeechLanguage",
    what: "speech in other languages than Chinese and English",
    instead: "use zh or en",
    found: ({ editing }) => !["zh", "en"].includes(editing.SpeechConfig?.SpeechLanguage ?? "zh"),
  },
  {
    path: "EditingConfig.BackgroundMusicConfig.Style",
    what: "music of IMS's public library",
    instead: "take it away and give music in InputConfig.BackgroundMusicArray",
    found: ({ editing }) => editing.BackgroundMusicConfig?.Style !== undefined,
  },
];

/** The paths that are refused for what they ask, for the fidelity table's test. */
export const refusedPaths: readonly string[] = rows.map(({ path }) => path);

const styleFields: readonly { field: keyof TextStyle; what: string; instead: string }[] = [
  { field: "FontUrl", what: "own fonts", instead: "use Font" },
  { field: "EffectColorStyleId", what: "flower text", instead: "use FontColor and Outline" },
  { field: "BubbleStyleId", what: "text bubbles", instead: takeAway },
  { field: "AaiMotionInEffect", what: "caption motion", instead: takeAway },
  { field: "AaiMotionOutEffect", what: "caption motion", instead: takeAway },
  { field: "AaiMotionLoopEffect", what: "caption motion", instead: takeAway },
];

/** Cross-fade is the one transition there is; a list may name it alone. */
function transitionProblems({ editing }: BatchConfigs): ConfigProblem[] {
  if (editing.ProcessConfig?.AllowTransition !== true) return [];
  return (editing.ProcessConfig.TransitionList ?? []).flatMap((id, place) => {
    if (id === "fade") return [];
    const path = `EditingConfig.ProcessConfig.TransitionList[${place}]`;
    return [notImplemented(path, `the transition "${id}"`, "use fade")];
  });
}

const vodFields = ["StorageLocation", "FileName"] as const;

function outputProblems({ output }: BatchConfigs): ConfigProblem[] {
  const instead = "give MediaURL, for example oss://<bucket>/clip_{index}.mp4";
  const vod = vodFields.filter((name) => output[name] !== undefined);
  if (vod.length > 0) {
    return vod.map((name) => notImplemented(`OutputConfig.${name}`, "VOD storage", instead));
  }
  if (output.MediaURL === undefined || /\.mp4$/i.test(output.MediaURL)) return [];
  return [notImplemented("OutputConfig.MediaURL", "output that is not MP4", "end it with .mp4")];
}

function tagProblems({ input }: BatchConfigs): ConfigProblem[] {
  return spokenTexts(input).flatMap(({ path, text }) =>
    speechTags(text)
      .filter((tag) => ["w", "phoneme", "say-as"].includes(tag))
      .map((tag) =>
        notImplemented(path, `the SSML tag <${tag}>`, "take the tag away and keep its words"),
      ),
  );
}

/** All that would otherwise be left out without a word. */
export const checkNotImplemented: BatchCheck = ({ configs }) => [
  ...rows
    .filter(({ found }) => found(configs))
    .map(({ path, what, instead }) => notImplemented(path, what, instead ?? takeAway)),
  ...configs.input.MediaGroupArray.flatMap((group, place) =>
    group.SplitMode === undefined
      ? []
      : [
          notImplemented(
            `InputConfig.MediaGroupArray[${place}].SplitMode`,
            "SplitMode",
            "use EditingConfig.ProcessConfig.EnableClipSplit",
          ),
        ],
  ),
  ...transitionProblems(configs),
  ...outputProblems(configs),
  ...tagProblems(configs),
  ...textStyles(configs).flatMap(({ path, style }) =>
    styleFields
      .filter(({ field }) => style[field] !== undefined && style[field] !== "")
      .map(({ field, what, instead }) => notImplemented(`${path}.${field}`, what, instead)),
  ),
];
