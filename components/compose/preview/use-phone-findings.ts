"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { paths } from "@/lib/base/pure/paths";
import { type PhoneAnswer, phoneAnswerSchema, phonePlatforms } from "@/lib/model/phone-finding";
import { useResting } from "../form/use-resting";
import { usePreview } from "./preview-context";
import { useOverlay } from "./use-overlay";
import { post, useFormKey } from "./use-preview-plan";

/** The pause after a new picture until its texts are looked at, which takes several pictures. */
const restMs = 900;

/**
 * What a phone hides of the shown video: for the platform of the overlay, or for all platforms without one.
 * It is asked once the picture is there, so that the picture never waits for it.
 */
export function usePhoneFindings() {
  const { form, variant, plan, frame, isBusy } = usePreview();
  const [platform] = useOverlay();
  const formKey = useFormKey(form);
  const platforms = platform ? [platform] : [...phonePlatforms];
  const shown = `${formKey} ${variant}`;
  const rested = useResting(shown, restMs, "") === shown;
  return useQuery<PhoneAnswer>({
    queryKey: ["preview", "phone", formKey, variant, platforms],
    queryFn: async ({ signal }) => {
      const response = await post(paths.api.previewPhone(), { form, variant, platforms }, signal);
      return phoneAnswerSchema.parse(await response.json());
    },
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    gcTime: 60_000,
    refetchOnWindowFocus: false,
    retry: 1,
    enabled: rested && plan !== undefined && frame !== null && !isBusy,
  });
}
