import type { AnyBatchConfigs } from "../config/batch-configs";
import { type BatchMode, hasGlobalSpeech, isScriptMode, sceneOf } from "../config/batch-mode";
import { isCosyVoice } from "../effects/voices";
import type { AnyInputConfig } from "../config/input-config";
import { hint, problem, type RuleFinding } from "./rule";
import { cosyTags, documentedTags, filmTags, speechTags } from "../config/speech-tags";
import { readVoiceList } from "../config/voice-list";

/** Every text that is spoken, with its path. */
export function spokenTexts(input: AnyInputConfig): { path: string; text: string }[] {
  const list = (path: string, texts: readonly string[] | undefined) =>
    (texts ?? []).map((text, at) => ({ path: `InputConfig.${path}[${at}]`, text }));
  return [
    ...list("SpeechTextArray", input.SpeechTextArray),
    ...(input.SpeechText === undefined
      ? []
      : [{ path: "InputConfig.SpeechText", text: input.SpeechText }]),
    ...(input.MediaGroupArray ?? []).flatMap((group, index) =>
      list(`MediaGroupArray[${index}].SpeechTextArray`, group.SpeechTextArray),
    ),
  ];
}

/** Source: IMS docs, script mode FAQ: global and grouped texts exclude each other (1, 2.2). */
function groupFindings({ input }: AnyBatchConfigs, mode: BatchMode | null): RuleFinding[] {
  return (input.MediaGroupArray ?? []).flatMap((group, index) => {
    const path = `InputConfig.MediaGroupArray[${index}]`;
    const speaks = (group.SpeechTextArray ?? []).length > 0;
    if (mode === "script-global" && speaks) {
      const message =
        "stands beside a script for the whole clip; give either InputConfig.SpeechTextArray or texts per group";
      return [problem(`${path}.SpeechTextArray`, "speech-global-and-grouped", message)];
    }
    if (group.Duration === undefined) return [];
    if (mode === "script-global") {
      const message =
        "has no meaning beside a script for the whole clip; take it away, or move the texts into the groups";
      return [problem(`${path}.Duration`, "duration-beside-global-speech", message)];
    }
    if (!speaks) return [];
    const message =
      "is for a group without SpeechTextArray: a speaking group is as long as its text; take one of the two away";
    return [problem(`${path}.Duration`, "duration-beside-texts", message)];
  });
}

/** Source: IMS docs, general and film scene: one narration, or a storyboard (1). */
function matchFindings({ input }: AnyBatchConfigs, mode: BatchMode | null): RuleFinding[] {
  const path = "InputConfig.SpeechTextArray";
  if (mode === "match-global" && !hasGlobalSpeech(input)) {
    const message =
      "is missing: image-text matching needs a narration, or a storyboard in SceneInfo.ShotInfo.ShotScripts";
    return [problem(path, "speech-missing", message)];
  }
  if (mode === "match-storyboard" && hasGlobalSpeech(input)) {
    const message = "stands beside a storyboard; give either a narration or ShotScripts";
    return [problem(path, "speech-beside-storyboard", message)];
  }
  return [];
}

/** Which SSML a text may hold depends on the voice and the scene. Source: IMS docs (2.8). */
function tagFindings({ input, editing }: AnyBatchConfigs, mode: BatchMode | null): RuleFinding[] {
  const cosyVoice = readVoiceList(editing.SpeechConfig?.Voice).find(isCosyVoice);
  const isFilm = !isScriptMode(mode) && sceneOf(input) === "film";
  const known: readonly string[] = documentedTags;
  return spokenTexts(input).flatMap(({ path, text }) =>
    speechTags(text).flatMap((tag) => {
      if (!known.includes(tag)) {
        const message = `<${tag}> is no tag of speech texts; use break, s and sub, or write &lt; for <`;
        return [problem(path, "tag-unknown", message)];
      }
      if (cosyVoice !== undefined && !cosyTags.includes(tag)) {
        const message = `the voice ${cosyVoice} does not read <${tag}>, only break, s and sub; take the tag away or choose another voice`;
        return [problem(path, "tag-not-for-voice", message)];
      }
      if (isFilm && !filmTags.includes(tag)) {
        const message = `the film scene does not read <${tag}>, only break, s and phoneme; take the tag away`;
        return [problem(path, "tag-not-for-scene", message)];
      }
      return [];
    }),
  );
}

function configFindings({ input, editing }: AnyBatchConfigs): RuleFinding[] {
  const findings: RuleFinding[] = [];
  const speech = editing.SpeechConfig;
  if (speech?.Voice !== undefined && speech.CustomizedVoice !== undefined) {
    const message = "has no effect beside CustomizedVoice, which wins; take one of the two away";
    findings.push(hint("EditingConfig.SpeechConfig.Voice", "voice-unused", message));
  }
  for (const part of ["SpeechConfig", "BackgroundMusicConfig"] as const) {
    if (editing[part]?.Gain === undefined || editing[part].Volume === undefined) continue;
    const message = "is the older name of Volume, which is given too; take Gain away";
    findings.push(hint(`EditingConfig.${part}.Gain`, "gain-beside-volume", message));
  }
  const legacy = [
    ["Title", "TitleArray"],
    ["SpeechText", "SpeechTextArray"],
    ["Sticker", "StickerArray"],
    ["BackgroundMusic", "BackgroundMusicArray"],
  ] as const;
  for (const [single, array] of legacy) {
    if (input[single] === undefined || (input[array] ?? []).length === 0) continue;
    const message = `has no effect beside ${array}, which wins; take it away`;
    findings.push(hint(`InputConfig.${single}`, "legacy-unused", message));
  }
  return findings;
}

/** One pool of texts and one style per level. Source: IMS docs, SubHeading (2.1, 3.2). */
function levelFindings({ input, editing }: AnyBatchConfigs): RuleFinding[] {
  const levels = (input.SubHeadingArray ?? []).map((heading) => heading.Level);
  const taken = levels.flatMap((level, index) => {
    if (levels.indexOf(level) === index) return [];
    const path = `InputConfig.SubHeadingArray[${index}].Level`;
    const message = `level ${level} stands twice; put its texts into one TitleArray`;
    return [problem(path, "level-taken", message)];
  });
  const unused = Object.keys(editing.SubHeadingConfig ?? {})
    .filter((key) => !levels.includes(Number(key)))
    .map((key) => {
      const message = `has no effect: no texts of level ${key} in SubHeadingArray`;
      return hint(`EditingConfig.SubHeadingConfig.${key}`, "level-style-unused", message);
    });
  return [...taken, ...unused];
}

/** Checks spoken and shown texts, and whether they have an effect where they are set. */
export function speechFindings(configs: AnyBatchConfigs, mode: BatchMode | null): RuleFinding[] {
  return [
    ...groupFindings(configs, mode),
    ...matchFindings(configs, mode),
    ...tagFindings(configs, mode),
    ...configFindings(configs),
    ...levelFindings(configs),
  ];
}
