"use client";

import { createContext, type ReactNode, useContext } from "react";
import { AppError } from "@/lib/base/pure/errors";
import type { ComposePlace } from "@/lib/model/compose-start";

const PlaceContext = createContext<ComposePlace | null>(null);

export function PlaceProvider({ place, children }: { place: ComposePlace; children: ReactNode }) {
  return <PlaceContext value={place}>{children}</PlaceContext>;
}

/** What is known of the place where clips are made. */
export function usePlace(): ComposePlace {
  const place = useContext(PlaceContext);
  if (!place) throw new AppError("unexpected", "usePlace outside of PlaceProvider");
  return place;
}

const DraftContext = createContext<string>("");

export function DraftProvider({ draftId, children }: { draftId: string; children: ReactNode }) {
  return <DraftContext value={draftId}>{children}</DraftContext>;
}

/** The draft that the form on the page is kept as. */
export const useDraftId = (): string => useContext(DraftContext);
