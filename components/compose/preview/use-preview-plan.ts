"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { AppError } from "@/lib/base/pure/errors";
import { paths } from "@/lib/base/pure/paths";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { type PreviewAnswer, previewAnswerSchema } from "@/lib/model/preview";

/** The fields of the form that a plan depends on: all but the name. */
export function useFormKey(form: ComposeForm): string {
  return useMemo(() => JSON.stringify({ ...form, name: "" }), [form]);
}

/** POSTs JSON; the signal cancels a request whose answer is no longer needed. */
export async function post(url: string, body: unknown, signal: AbortSignal): Promise<Response> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    signal,
  });
  if (!response.ok) throw new AppError("unexpected", `${url} answered ${response.status}`);
  return response;
}

/** The plan of one clip of the form. The last plan stays while a new one is made. */
export function usePreviewPlan(form: ComposeForm, variant: number, enabled: boolean) {
  const key = useFormKey(form);
  return useQuery<PreviewAnswer>({
    queryKey: ["preview", "plan", key, variant],
    queryFn: async ({ signal }) => {
      const response = await post(paths.api.preview(), { form, variant }, signal);
      return previewAnswerSchema.parse(await response.json());
    },
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    gcTime: 60_000,
    refetchOnWindowFocus: false,
    retry: 1,
    enabled,
  });
}
