import { speechTags } from "../config/speech-tags";
import { readVoiceList } from "../config/voice-list";

/** The name of a value in the fidelity table, and the path of its row. */
export type ValueName = { path: string; name: string };

const process = "EditingConfig.ProcessConfig";
const vfxLists = new Set([
  `${process}.VfxFirstClipEffectList[]`,
  `${process}.VfxNotFirstClipEffectList[]`,
]);
const spoken = new Set([
  "InputConfig.SpeechTextArray[]",
  "InputConfig.SpeechText",
  "InputConfig.MediaGroupArray[].SpeechTextArray[]",
]);

function addressKind(address: string): string {
  return /^(https?):/i.exec(address)?.[1]?.toLowerCase() ?? "queue";
}

/**
 * The names of a value of a field (`field` as in the table). A comma list has several names, a speech
 * text the names of its tags. A free value is its own name, which has no row.
 */
export function valueNames(field: string, value: unknown): ValueName[] {
  if (typeof value !== "string") return [];
  if (spoken.has(field)) {
    return speechTags(value).map((tag) => ({ path: "SpeechText", name: `<${tag}>` }));
  }
  if (vfxLists.has(field)) return [{ path: "Vfx", name: value }];
  if (field.endsWith("NotifyAddress")) return [{ path: field, name: addressKind(value) }];
  if (field === "OutputConfig.MediaURL") {
    return [{ path: field, name: /\.[a-z0-9]+$/i.exec(value)?.[0].toLowerCase() ?? "" }];
  }
  if (/\.(Voice|AaiMotion(In|Out|Loop)Effect)$/.test(field)) {
    return readVoiceList(value).map((name) => ({ path: field, name }));
  }
  return [{ path: field, name: value }];
}
