import { useTranslations } from "use-intl";

type VoiceId = Parameters<ReturnType<typeof useTranslations<"voices">>>[0];

/** The name of a voice: translated for the voices of Reelpress, otherwise as the backend gives it. */
export function useVoiceName(): (id: string, given?: string) => string {
  const t = useTranslations("voices");
  return (id, given = id) => (t.has(id as VoiceId) ? t(id as VoiceId) : given);
}
