"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { paths } from "@/lib/base/pure/paths";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import type { PreviewLayers } from "@/lib/model/lettering";
import { useResting } from "../form/use-resting";
import { post, useFormKey } from "./use-preview-plan";

/** A decoded picture, which can be shown without flicker, and the form that it shows. */
export type ShownFrame = {
  url: string;
  /** The shots alone; null where they are not known. */
  bareUrl: string | null;
  layers: PreviewLayers | null;
  form: ComposeForm;
  variant: number;
  seconds: number;
};

async function decode(url: string | null): Promise<void> {
  if (url === null) return;
  const picture = new Image();
  picture.src = url;
  await picture.decode();
}

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
      if (response.status === 204) return null;
      const parts = await response.formData();
      const { previewLayersSchema } = await import("@/lib/model/lettering");
      const said = parts.get("layers");
      const layers = previewLayersSchema.parse(typeof said === "string" ? JSON.parse(said) : said);
      return { image: parts.get("image"), bare: parts.get("bare"), layers, form, variant, at };
    },
    staleTime: 60_000,
    gcTime: 30_000,
    refetchOnWindowFocus: false,
    retry: 1,
    enabled,
  });
  const drawn = query.data;
  useEffect(() => {
    if (!(drawn?.image instanceof Blob) || drawn.image.size === 0) return;
    const { form: made, layers, variant: number, at: moment } = drawn;
    const url = URL.createObjectURL(drawn.image);
    const bareUrl = drawn.bare instanceof Blob ? URL.createObjectURL(drawn.bare) : null;
    let shown = false;
    let ended = false;
    Promise.all([url, bareUrl].map(decode)).then(
      () => {
        if (ended) return;
        shown = true;
        setFrame({ url, bareUrl, layers, form: made, variant: number, seconds: moment });
      },
      // When the new picture cannot be decoded, the old one stays.
      () => undefined,
    );
    return () => {
      ended = true;
      // The shown picture is released a little later, once the new one has replaced it.
      const urls = [url, bareUrl].filter((one) => one !== null);
      setTimeout(() => urls.forEach((one) => URL.revokeObjectURL(one)), shown ? 5000 : 0);
    };
  }, [drawn]);
  return { frame, isFetching: query.isFetching, isError: query.isError, refetch: query.refetch };
}
