import { editingDefaults } from "@/lib/ims/schema/config/editing-config";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { estimateSpeechSeconds } from "@/lib/model/cost/estimate-speech";

/** The estimated length of a clip in seconds; null while the form does not decide it. */
export function estimateClipSeconds(form: ComposeForm): number | null {
  const { speech, output, look, match } = form;
  if (form.kind === "match") {
    return match.script === "texts" ? average(speech.texts, speech.speed) : null;
  }
  const groups = form.groups.filter((group) => group.media.length > 0);
  switch (speech.mode) {
    case "whole":
      return average(speech.texts, speech.speed);
    case "perGroup":
      return groups.reduce<number | null>((sum, group) => {
        const spoken =
          average(group.speechTexts, speech.speed) ??
          group.silentSeconds ??
          editingDefaults.silentGroupSeconds;
        return (sum ?? 0) + spoken;
      }, null);
    case "none": {
      const byShots = groups.length * (look.shotSeconds ?? editingDefaults.singleShotSeconds);
      if (output.length.mode === "fixed") return output.length.seconds;
      if (byShots === 0) return null;
      return output.length.mode === "max" ? Math.min(byShots, output.length.seconds) : byShots;
    }
  }
}

function average(texts: string[], speed: number | null): number | null {
  const spoken = texts.filter((text) => text.trim() !== "");
  if (spoken.length === 0) return null;
  const sum = spoken.reduce((total, text) => total + estimateSpeechSeconds(text, speed ?? 1), 0);
  return sum / spoken.length;
}
