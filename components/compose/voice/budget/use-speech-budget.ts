"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { paths } from "@/lib/base/pure/paths";
import { sourcesOf } from "@/lib/model/form/kinds/sources-of";
import { budgetAnswerSchema, type TextBudget } from "@/lib/model/speech-budget";
import { useBackend } from "../../form/compose-context";
import { useFormValues } from "../../form/use-form-values";
import { useSpeakingRest } from "../speaking-rest";
import { post, useFormKey } from "../../preview/use-preview-plan";

/** The pause in typing after which voices are measured. */
const restMs = 800;

export type FindBudget = (text: string, groupName: string | null) => TextBudget | undefined;

/**
 * Measures every script of the form against its picture. The budget of a script is known until its text
 * changes; other changes of the form replace it when the new one is there.
 */
export function useSpeechBudget(): FindBudget {
  const backend = useBackend();
  const form = useFormValues(useSpeakingRest(restMs));
  const key = useFormKey(form);
  const { data } = useQuery({
    queryKey: ["preview", "speech", key],
    queryFn: async ({ signal }) => {
      const response = await post(paths.api.previewSpeech(), { form }, signal);
      return budgetAnswerSchema.parse(await response.json());
    },
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    gcTime: 60_000,
    refetchOnWindowFocus: false,
    retry: 1,
    // The shots of other kinds are chosen for the words: there is no picture to set them against.
    enabled: backend.can.preview && form.kind === "groups" && sourcesOf(form).length > 0,
  });
  return useCallback(
    (text, groupName) => {
      if (data?.state !== "measured") return undefined;
      const own = data.texts.filter((one) => one.text.trim() === text.trim());
      return own.find((one) => one.groupName === groupName) ?? own[0];
    },
    [data],
  );
}
