"use client";

import { useSyncExternalStore } from "react";
import { type PhonePlatform, phonePlatforms } from "@/lib/model/phone-finding";

/** Where this browser remembers the platform whose interface lies over pictures. */
const key = "reelpress.overlay";
const listeners = new Set<() => void>();

function read(): PhonePlatform | null {
  // A browser may refuse to keep anything; then nothing is laid over.
  try {
    const kept = localStorage.getItem(key);
    return phonePlatforms.find((platform) => platform === kept) ?? null;
  } catch {
    return null;
  }
}

function choose(platform: PhonePlatform | null): void {
  try {
    if (platform === null) localStorage.removeItem(key);
    else localStorage.setItem(key, platform);
  } catch {
    return;
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

/** The platform whose interface is laid over pictures of videos; the same for all of them, and remembered. */
export function useOverlay(): [
  platform: PhonePlatform | null,
  choose: (platform: PhonePlatform | null) => void,
] {
  return [useSyncExternalStore(subscribe, read, () => null), choose];
}
