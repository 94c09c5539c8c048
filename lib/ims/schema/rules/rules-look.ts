import type { AnyBatchConfigs } from "../config/batch-configs";
import { type BatchMode, isScriptMode, sceneOf } from "../config/batch-mode";
import { hint, problem, type RuleFinding } from "./rule";
import type { TextStyle } from "../config/text-style";

/** The text styles of a request with their paths. */
export function textStyles({
  editing,
}: Pick<AnyBatchConfigs, "editing">): { path: string; style: TextStyle }[] {
  const styles: { path: string; style: TextStyle }[] = [];
  const add = (path: string, style: TextStyle | undefined) => {
    if (style) styles.push({ path: `EditingConfig.${path}`, style });
  };
  add("TitleConfig", editing.TitleConfig);
  for (const [level, style] of Object.entries(editing.SubHeadingConfig ?? {})) {
    add(`SubHeadingConfig.${level}`, style);
  }
  add("SpeechConfig.AsrConfig", editing.SpeechConfig?.AsrConfig);
  return styles;
}

/** Source: IMS docs, Sticker: one of the two names it, the id wins (2.3). */
function stickerFindings({ input }: AnyBatchConfigs): RuleFinding[] {
  const stickers = (input.StickerArray ?? []).map((sticker, index) => ({
    sticker,
    path: `InputConfig.StickerArray[${index}]`,
  }));
  if (input.Sticker) stickers.push({ sticker: input.Sticker, path: "InputConfig.Sticker" });
  return stickers.flatMap(({ sticker: { MediaId, MediaURL }, path }) => {
    if (MediaId === undefined && MediaURL === undefined) {
      const message = "names no image; give its MediaId or MediaURL";
      return [problem(path, "sticker-without-image", message)];
    }
    if (MediaId === undefined || MediaURL === undefined) return [];
    const message = "has no effect beside MediaId, which wins; take one of the two away";
    return [hint(`${path}.MediaURL`, "sticker-address-unused", message)];
  });
}

function backgroundFindings({ editing }: AnyBatchConfigs): RuleFinding[] {
  const { SubType, Radius, Color } = editing.BackgroundImageConfig ?? {};
  const path = "EditingConfig.BackgroundImageConfig";
  if (SubType === "Color" && Radius !== undefined) {
    const message = "has no effect on a plain colour; it belongs to Blur";
    return [hint(`${path}.Radius`, "background-radius-unused", message)];
  }
  if (SubType === "Blur" && Color !== undefined) {
    const message = "has no effect on a blurred background; it belongs to Color";
    return [hint(`${path}.Color`, "background-color-unused", message)];
  }
  return [];
}

function motionFindings(configs: AnyBatchConfigs): RuleFinding[] {
  return textStyles(configs).flatMap(({ path, style }) => {
    if (!style.AaiMotionLoopEffect) return [];
    if (!style.AaiMotionInEffect && !style.AaiMotionOutEffect) return [];
    const message = "does not go with motion in and out; give either it or those";
    return [hint(`${path}.AaiMotionLoopEffect`, "motion-loop-beside-in-out", message)];
  });
}

/** The public library is used only when a request has no music. Source: IMS docs (3.6). */
function musicFindings({ input, editing }: AnyBatchConfigs): RuleFinding[] {
  const hasMusic =
    (input.BackgroundMusicArray ?? []).length > 0 || input.BackgroundMusic !== undefined;
  if (!editing.BackgroundMusicConfig?.Style || !hasMusic) return [];
  const message = "has no effect beside music of your own; take one of the two away";
  return [hint("EditingConfig.BackgroundMusicConfig.Style", "music-style-unused", message)];
}

/** The fields that each effect switch turns on. Source: IMS docs and examples, ProcessConfig (3.8). */
export const effectSwitches = {
  AllowTransition: ["TransitionDuration", "TransitionList", "UseUniformTransition"],
  AllowVfxEffect: ["VfxEffectProbability", "VfxFirstClipEffectList", "VfxNotFirstClipEffectList"],
  AllowFilter: ["FilterList"],
} as const;

function processFindings({ input, editing }: AnyBatchConfigs, mode: BatchMode | null) {
  const process = editing.ProcessConfig ?? {};
  const at = (name: string) => `EditingConfig.ProcessConfig.${name}`;
  const findings: RuleFinding[] = [];
  for (const [allow, fields] of Object.entries(effectSwitches)) {
    if (process[allow as keyof typeof effectSwitches] === true) continue;
    for (const field of fields.filter((name) => process[name] !== undefined)) {
      const message = `has no effect until ${allow} is true`;
      findings.push(hint(at(field), "effects-not-allowed", message));
    }
  }
  if (process.AlignmentMode !== undefined && mode !== "script-global") {
    const message =
      "counts only with one script for the whole clip (InputConfig.SpeechTextArray); take it away";
    findings.push(problem(at("AlignmentMode"), "alignment-needs-global-speech", message));
  }
  const mayBeFilm = !isScriptMode(mode) && sceneOf(input) !== "general";
  for (const name of ["EnableClipDetection", "EnableTemporalOpt"] as const) {
    if (process[name] !== true || mayBeFilm) continue;
    const message = "belongs to the film scene of image-text matching; take it away";
    findings.push(problem(at(name), "film-only", message));
  }
  return findings;
}

/** Stickers, backgrounds, motion, music and effects. */
export function lookFindings(configs: AnyBatchConfigs, mode: BatchMode | null): RuleFinding[] {
  return [
    ...stickerFindings(configs),
    ...backgroundFindings(configs),
    ...motionFindings(configs),
    ...musicFindings(configs),
    ...processFindings(configs, mode),
  ];
}
