"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { paths } from "@/lib/base/pure/paths";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { withoutDraws } from "@/lib/model/form/wall-form";
import { type CapacityAnswer, capacityAnswerSchema } from "@/lib/model/preview";
import { usePreview } from "../preview/preview-context";
import { post, useFormKey } from "../preview/use-preview-plan";

/** What the footage makes does not depend on how many videos are asked for, but on what is always or never shown. */
const ofOne = (form: ComposeForm): ComposeForm => {
  const { output, ...others } = withoutDraws(form);
  return { ...others, output: { ...output, count: 1 } };
};

/** How many different videos the footage makes, asked beside the preview; the last answer stays meanwhile. */
export function useCapacity() {
  const { form, answer } = usePreview();
  const asked = ofOne(form);
  const key = useFormKey(asked);
  return useQuery<CapacityAnswer>({
    queryKey: ["preview", "capacity", key],
    queryFn: async ({ signal }) => {
      const response = await post(paths.api.previewCapacity(), { form: asked }, signal);
      return capacityAnswerSchema.parse(await response.json());
    },
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    gcTime: 60_000,
    refetchOnWindowFocus: false,
    retry: 1,
    enabled: form.kind === "groups" && (answer?.state === "planned" || answer?.state === undefined),
  });
}
