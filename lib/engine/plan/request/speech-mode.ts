import { editingDefaults } from "@/lib/ims/schema/config/editing-config";
import type { PlainInput } from "./read-input";

/** What is spoken over a group in grouped mode: one of its texts, or nothing for some seconds. */
export type GroupScript = { kind: "speaks"; texts: string[] } | { kind: "silent"; seconds: number };

export type Script =
  | { mode: "global"; texts: string[] }
  | { mode: "grouped"; groups: GroupScript[] }
  | { mode: "none" };

/**
 * Determines the sub-mode of script mode. A global text means global speech. Otherwise a group with a
 * text or a `Duration` means grouped speech. Otherwise there is none. Source: IMS docs, script mode.
 */
export function readScript(input: PlainInput): Script {
  if (input.speechTexts.length > 0) return { mode: "global", texts: input.speechTexts };
  const grouped = input.groups.some(
    (group) => group.Duration !== undefined || (group.SpeechTextArray ?? []).length > 0,
  );
  if (!grouped) return { mode: "none" };
  return {
    mode: "grouped",
    groups: input.groups.map((group) => {
      const texts = group.SpeechTextArray ?? [];
      if (texts.length > 0) return { kind: "speaks", texts: [...texts] };
      return { kind: "silent", seconds: group.Duration ?? editingDefaults.silentGroupSeconds };
    }),
  };
}
