"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { paths } from "@/lib/base/pure/paths";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { useResting } from "../form/use-resting";
import { post, useFormKey } from "./use-preview-plan";

/** A decoded picture, which can be shown without flicker. */
export type ShownFrame = { url: string; variant: number; seconds: number };

/** The pause after which a drag over the time line requests a frame. */
const restMs = 120;

/**
 * The frame at a time of a clip. The old picture stays until the new one is decoded, so that
 * nothing flickers or moves.
 */
export function usePreviewFrame({
  form,
  variant,
  seconds,
  enabled,
}: {
  form: ComposeForm;
  variant: number;
  seconds: number;
  enabled: boolean;
}) {
  const key = useFormKey(form);
  const at = useResting(Math.round(seconds * 25) / 25, restMs);
  const [frame, setFrame] = useState<ShownFrame | null>(null);
  const query = useQuery({
    queryKey: ["preview", "frame", key, variant, at],
    queryFn: async ({ signal }) => {
      const question = { form, variant, seconds: at, pictureWidth: 540 };
      const response = await post(paths.api.previewFrame(), question, signal);
      return { blob: await response.blob(), variant, seconds: at };
    },
    staleTime: 60_000,
    gcTime: 30_000,
    refetchOnWindowFocus: false,
    retry: 1,
    enabled,
  });
  const drawn = query.data;
  useEffect(() => {
    if (!drawn || drawn.blob.size === 0) return;
    const url = URL.createObjectURL(drawn.blob);
    const picture = new Image();
    picture.src = url;
    let shown = false;
    let ended = false;
    picture.decode().then(
      () => {
        if (ended) return;
        shown = true;
        setFrame({ url, variant: drawn.variant, seconds: drawn.seconds });
      },
      // When the new picture cannot be decoded, the old one stays.
      () => undefined,
    );
    return () => {
      ended = true;
      // The shown picture is released a little later, once the new one has replaced it.
      setTimeout(() => URL.revokeObjectURL(url), shown ? 5000 : 0);
    };
  }, [drawn]);
  return { frame, isFetching: query.isFetching, isError: query.isError, refetch: query.refetch };
}
