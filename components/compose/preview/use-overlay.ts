"use client";

import { type PhonePlatform, phonePlatforms } from "@/lib/model/phone-finding";
import { keptText } from "../kit/kept-text";

/** The platform whose interface lies over pictures. */
const { keep, use: useKept } = keptText("reelpress.overlay");

/** The platform whose interface is laid over pictures of videos; the same for all of them, and remembered. */
export function useOverlay(): [
  platform: PhonePlatform | null,
  choose: (platform: PhonePlatform | null) => void,
] {
  const kept = useKept();
  return [phonePlatforms.find((platform) => platform === kept) ?? null, keep];
}
