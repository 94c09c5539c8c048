"use client";

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";
import { useMediaItems } from "@/components/media/query/use-media-items";
import { AppError } from "@/lib/base/pure/errors";
import { isAddress } from "@/lib/model/form/form-values";
import type { MediaItem } from "@/lib/model/media/media";

type Catalog = {
  /** What the library knows of a media; undefined while unknown or when it is gone. */
  get: (mediaId: string) => MediaItem | undefined;
  isGone: (mediaId: string) => boolean;
  /** Makes picked items known at once, before the library is asked again. */
  add: (items: readonly MediaItem[]) => void;
};

const CatalogContext = createContext<Catalog | null>(null);

/**
 * What is known of the media that the form names. It grows when something is picked, and does not
 * follow the form: so a keystroke never reaches it.
 */
export function MediaCatalogProvider({
  initialIds,
  children,
}: {
  initialIds: string[];
  children: ReactNode;
}) {
  const [picked, setPicked] = useState<readonly MediaItem[]>([]);
  const ids = useMemo(
    () => [...initialIds, ...picked.map((item) => item.mediaId)].filter((id) => !isAddress(id)),
    [initialIds, picked],
  );
  const { byId, missingIds } = useMediaItems(ids);
  const add = useCallback(
    (items: readonly MediaItem[]) => setPicked((before) => [...before, ...items]),
    [],
  );
  const catalog = useMemo<Catalog>(() => {
    const fresh = new Map(picked.map((item) => [item.mediaId, item]));
    const gone = new Set(missingIds);
    return {
      get: (mediaId) => byId.get(mediaId) ?? fresh.get(mediaId),
      isGone: (mediaId) => gone.has(mediaId),
      add,
    };
  }, [byId, picked, missingIds, add]);
  return <CatalogContext value={catalog}>{children}</CatalogContext>;
}

export function useMediaCatalog(): Catalog {
  const catalog = useContext(CatalogContext);
  if (!catalog) throw new AppError("unexpected", "useMediaCatalog outside of its provider");
  return catalog;
}
