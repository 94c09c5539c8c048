"use client";

import { createContext, type ReactNode, useContext } from "react";
import { AppError } from "@/lib/base/pure/errors";
import type { ComposeBackend } from "@/lib/model/compose-start";

const BackendContext = createContext<ComposeBackend | null>(null);

export function BackendProvider({
  backend,
  children,
}: {
  backend: ComposeBackend;
  children: ReactNode;
}) {
  return <BackendContext value={backend}>{children}</BackendContext>;
}

/** The backend: its name, and what it can do. */
export function useBackend(): ComposeBackend {
  const backend = useContext(BackendContext);
  if (!backend) throw new AppError("unexpected", "useBackend outside of BackendProvider");
  return backend;
}

const DraftContext = createContext<string>("");

export function DraftProvider({ draftId, children }: { draftId: string; children: ReactNode }) {
  return <DraftContext value={draftId}>{children}</DraftContext>;
}

/** The draft that the form on the page is saved as. */
export const useDraftId = (): string => useContext(DraftContext);
