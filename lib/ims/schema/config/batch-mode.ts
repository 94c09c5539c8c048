import type { AnyInputConfig } from "./input-config";
import { generalScene } from "./scene-info";

/** The mode that IMS infers from a request. Source: IMS docs, parameter judgment rules (1). */
export type BatchMode =
  | "script-global"
  | "script-grouped"
  | "script-silent"
  | "match-global"
  | "match-storyboard";

/** Whether there is a text for the whole clip: the array, or the legacy single field. */
export function hasGlobalSpeech(input: AnyInputConfig): boolean {
  return (input.SpeechTextArray ?? []).length > 0 || input.SpeechText !== undefined;
}

/**
 * The mode of a request; null when it names no sources. Groups win over a pool and a search. In script
 * mode a global text means global speech; otherwise a group with a text or a `Duration` means grouped
 * speech.
 */
export function batchMode(input: AnyInputConfig): BatchMode | null {
  if (input.MediaGroupArray !== undefined) {
    if (hasGlobalSpeech(input)) return "script-global";
    const grouped = input.MediaGroupArray.some(
      (group) => group.Duration !== undefined || (group.SpeechTextArray ?? []).length > 0,
    );
    return grouped ? "script-grouped" : "script-silent";
  }
  if (input.MediaArray === undefined && input.MediaSearchInput === undefined) return null;
  const shots = input.SceneInfo?.ShotInfo?.ShotScripts ?? [];
  return shots.length > 0 ? "match-storyboard" : "match-global";
}

export const isScriptMode = (mode: BatchMode | null): boolean =>
  mode?.startsWith("script") ?? false;
export const isMatchMode = (mode: BatchMode | null): boolean => mode?.startsWith("match") ?? false;

/** Any `Scene` other than the general one means the film scene, whose own value is not confirmed. */
export function sceneOf(input: AnyInputConfig): "general" | "film" | "unknown" {
  const scene = input.SceneInfo?.Scene;
  if (scene === undefined) return "unknown";
  return scene === generalScene ? "general" : "film";
}
