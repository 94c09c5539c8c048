/** Where the videos are published. */
export const platformIds = [
  "douyin",
  "reels",
  "shorts",
  "channels",
  "square",
  "landscape",
  "custom",
] as const;

export type PlatformId = (typeof platformIds)[number];

/** Width, height and the usual longest clip of a platform. */
export const platforms: Record<Exclude<PlatformId, "custom">, { width: number; height: number }> = {
  douyin: { width: 1080, height: 1920 },
  reels: { width: 1080, height: 1920 },
  shorts: { width: 1080, height: 1920 },
  channels: { width: 1080, height: 1260 },
  square: { width: 1080, height: 1080 },
  landscape: { width: 1920, height: 1080 },
};
