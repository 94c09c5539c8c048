"use client";

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from "react";
import { useMediaItems } from "@/components/media/query/use-media-items";
import { AppError } from "@/lib/base/pure/errors";
import { isAddress } from "@/lib/model/form/form-values";
import { isUploading } from "@/lib/model/form/uploads/uploading";
import type { MediaItem } from "@/lib/model/media/media";
import { rememberedName, rememberNames } from "./remembered-names";

type Catalog = {
  /**
   * The library's facts about a media; undefined while they are unknown or when the media is gone.
   */
  get: (mediaId: string) => MediaItem | undefined;
  isGone: (mediaId: string) => boolean;
  /** The ids of the form's files that the library does not have any more. */
  goneIds: readonly string[];
  /** The name of a file, also of one that is gone, if this browser has seen it. */
  nameOf: (mediaId: string) => string | undefined;
  /** Adds picked items at once, without a request to the library. */
  add: (items: readonly MediaItem[]) => void;
  /** Lets the library be asked about media that came into the form by their ids. */
  ask: (mediaIds: readonly string[]) => void;
};

const CatalogContext = createContext<Catalog | null>(null);

/**
 * The known facts about the media that the form names. The catalog grows when media are picked and
 * does not subscribe to the form, so a key press never renders it.
 */
export function MediaCatalogProvider({
  initialIds,
  children,
}: {
  initialIds: string[];
  children: ReactNode;
}) {
  const [picked, setPicked] = useState<readonly MediaItem[]>([]);
  const [asked, setAsked] = useState<readonly string[]>([]);
  const ids = useMemo(
    () =>
      [...initialIds, ...asked, ...picked.map((item) => item.mediaId)].filter(
        (id) => !isAddress(id) && !isUploading(id),
      ),
    [initialIds, asked, picked],
  );
  const { byId, missingIds } = useMediaItems(ids);
  const add = useCallback(
    (items: readonly MediaItem[]) => setPicked((before) => [...before, ...items]),
    [],
  );
  const ask = useCallback(
    (mediaIds: readonly string[]) =>
      setAsked((before) => {
        const more = mediaIds.filter((id) => !before.includes(id) && !initialIds.includes(id));
        return more.length > 0 ? [...before, ...more] : before;
      }),
    [initialIds],
  );
  useEffect(() => rememberNames([...byId.values(), ...picked]), [byId, picked]);
  const catalog = useMemo<Catalog>(() => {
    const fresh = new Map(picked.map((item) => [item.mediaId, item]));
    const gone = new Set(missingIds);
    const get = (mediaId: string) => byId.get(mediaId) ?? fresh.get(mediaId);
    return {
      get,
      goneIds: missingIds,
      nameOf: (mediaId) => get(mediaId)?.title ?? rememberedName(mediaId),
      isGone: (mediaId) => gone.has(mediaId),
      add,
      ask,
    };
  }, [byId, picked, missingIds, add, ask]);
  return <CatalogContext value={catalog}>{children}</CatalogContext>;
}

export function useMediaCatalog(): Catalog {
  const catalog = useContext(CatalogContext);
  if (!catalog) throw new AppError("unexpected", "useMediaCatalog outside of its provider");
  return catalog;
}
