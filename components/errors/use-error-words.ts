import { useCallback } from "react";
import { useTranslations } from "use-intl";
import { explainError } from "@/lib/ims/errors/error-catalogue";

/** The known facts about a failed call or clip. */
export type Failure = {
  /** The cloud's code, or a code of this app (`Connection.Timeout`). */
  code?: string | undefined;
  message?: string | undefined;
  requestId?: string | undefined;
};

/** What happened and what to do, from the catalogue of errors. */
export function useErrorWords(): (failure: Failure) => {
  what: string;
  todo: string;
} {
  const t = useTranslations("cloudErrors");
  return useCallback(
    ({ code }) => {
      const key = explainError(code ?? "")?.key;
      if (key) return { what: t(`${key}.what`), todo: t(`${key}.todo`) };
      return { what: t("unknown.what"), todo: t("unknown.todo") };
    },
    [t],
  );
}

/** A failure in one line, for a toast. */
export function useErrorSentence(): (failure: Failure) => string {
  const words = useErrorWords();
  const t = useTranslations("cloudErrors");
  return useCallback(
    (failure) => {
      const { what, todo } = words(failure);
      return t("sentence", { what, todo });
    },
    [t, words],
  );
}
