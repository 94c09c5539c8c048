import { useTranslations } from "use-intl";
import type { MissingMedia } from "@/lib/model/preset";

/** The part of a form that names a missing file, in words. */
export function useMissingPlace(): (use: Omit<MissingMedia, "mediaIds">) => string {
  const t = useTranslations("presets");
  return ({ part, groupName }) => {
    switch (part) {
      case "group":
        return t("missingPlaceGroup", { name: groupName });
      case "footage":
        return t("missingPlaceFootage");
      case "background":
        return t("missingPlaceBackground");
      case "sticker":
        return t("missingPlaceSticker");
      case "music":
        return t("missingPlaceMusic");
      case "recording":
        return t("missingPlaceRecording");
    }
  };
}
