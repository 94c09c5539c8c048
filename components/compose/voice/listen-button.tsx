"use client";

import { LoaderCircle, Square, Volume2 } from "lucide-react";
import { useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import { IconButton } from "@/components/ui/icon-button";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import type { Voice } from "@/lib/model/voice";
import type { useVoiceSample } from "./use-voice-sample";

/** Speaks the beginning of the person's own script, or a sentence of ours, with a voice. */
export function ListenButton({
  voice,
  name,
  sample: { state, play, stop },
}: {
  voice: Voice;
  name: string;
  sample: ReturnType<typeof useVoiceSample>;
}) {
  const t = useTranslations("compose.voice");
  const { getValues } = useFormContext<ComposeForm>();
  const doing = state?.voice === voice.id ? state.doing : null;
  const isOn = doing === "asking" || doing === "playing";
  const listen = () => {
    const { speech, groups } = getValues();
    const written = [...speech.texts, ...groups.flatMap((group) => group.speechTexts)];
    const own = written.map(beginningOf).find((text) => isIn(text, voice.language));
    const text = own ?? t(voice.language.startsWith("zh") ? "sampleZh" : "sampleEn");
    void play({ voice: voice.id, text, speed: speech.speed });
  };
  return (
    <IconButton
      label={t(isOn ? "stopListening" : "listen", { name })}
      size="sm"
      aria-busy={doing === "asking"}
      onClick={isOn ? stop : listen}
    >
      {doing === "asking" ? (
        <LoaderCircle aria-hidden className="animate-spin" />
      ) : doing === "playing" ? (
        <Square aria-hidden />
      ) : (
        <Volume2 aria-hidden />
      )}
    </IconButton>
  );
}

/** The first sentences of a script, as far as they are short: a sample says how a voice sounds. */
function beginningOf(script: string): string {
  const text = script.trim().slice(0, 160);
  const end = Math.max(...["。", "！", "？", ".", "!", "?"].map((sign) => text.lastIndexOf(sign)));
  return end > 20 ? text.slice(0, end + 1) : text;
}

/** Whether a voice of a language can say a text: Chinese voices say Chinese, and others do not. */
function isIn(text: string, language: string): boolean {
  return text !== "" && /\p{Script=Han}/u.test(text) === language.startsWith("zh");
}
