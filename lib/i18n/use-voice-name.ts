import { useTranslations } from "use-intl";

type VoiceId = Parameters<ReturnType<typeof useTranslations<"voices">>>[0];

/** How the embedded engine calls the voice of a text that a recording says. */
const recording = "recording:";

/** The name of a voice: translated for the voices of Reelpress, otherwise as the backend gives it. */
export function useVoiceName(): (id: string, given?: string) => string {
  const t = useTranslations("voices");
  return (id, given = id) => {
    if (id.startsWith(recording)) return t("recorded");
    return t.has(id as VoiceId) ? t(id as VoiceId) : given;
  };
}
