"use client";

import { useCallback, useEffect, useState } from "react";
import { paths } from "@/lib/base/pure/paths";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { post } from "../../preview/use-preview-plan";
import { useLatest } from "../../form/use-latest";
import type { Place } from "./use-wall-plan";

/**
 * The sound of the videos, each loaded when it is first played.
 * @returns the address of the sound of a video; null when nothing is heard, or it cannot be had
 */
export function useSounds(form: ComposeForm, places: readonly Place[], canHear: boolean) {
  const latest = useLatest({ form, places });
  const [urls] = useState(() => new Map<string, Promise<string | null>>());
  useEffect(
    () => () => {
      for (const url of urls.values()) {
        void url.then((known) => known && URL.revokeObjectURL(known));
      }
      urls.clear();
    },
    [urls],
  );
  return useCallback(
    (position: number): Promise<string | null> => {
      const place = latest.current.places[position];
      if (!place?.strip || !canHear) return Promise.resolve(null);
      const known = urls.get(place.key);
      if (known) return known;
      const loading = load(latest.current.form, position).catch(() => {
        urls.delete(place.key);
        return null;
      });
      urls.set(place.key, loading);
      return loading;
    },
    [latest, urls, canHear],
  );
}

async function load(form: ComposeForm, place: number): Promise<string | null> {
  const { signal } = new AbortController();
  const response = await post(paths.api.previewSound(), { form, place }, signal);
  if (response.status === 204) return null;
  return URL.createObjectURL(await response.blob());
}
