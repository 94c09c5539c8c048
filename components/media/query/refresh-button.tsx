"use client";

import { useQueryClient } from "@tanstack/react-query";
import { RefreshCw } from "lucide-react";
import { useTransition } from "react";
import { useTranslations } from "use-intl";
import { useErrorSentence } from "@/components/errors/use-error-words";
import { IconButton } from "@/components/ui/icon-button";
import { toast } from "@/components/ui/toast";
import { lookAgainAction } from "@/lib/media/actions";
import { mediaKey } from "./fetch-media";

/** Reads the library again, so that changes of other programs appear. */
export function RefreshButton() {
  const t = useTranslations("media");
  const sentence = useErrorSentence();
  const queries = useQueryClient();
  const [pending, start] = useTransition();
  const look = () =>
    start(async () => {
      const answer = await lookAgainAction({});
      if (!answer.ok) {
        const why = answer.reason === "unreachable" ? { description: sentence(answer) } : {};
        toast.failed(t("lookAgainFailed"), why);
      }
      await queries.invalidateQueries({ queryKey: [mediaKey] });
    });
  return (
    <IconButton label={t("lookAgain")} disabled={pending} onClick={look}>
      <RefreshCw aria-hidden className={pending ? "animate-spin" : undefined} />
    </IconButton>
  );
}
