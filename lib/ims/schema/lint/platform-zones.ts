/** The platforms whose interface lies over a vertical video. */
export const lintPlatforms = ["TikTok", "Reels", "Shorts", "Douyin", "Channels"] as const;
export type LintPlatform = (typeof lintPlatforms)[number];

/** A rectangle in shares of the frame, from its upper left corner. */
export type Area = { left: number; top: number; right: number; bottom: number };

/** What a platform lays over the video: tabs and search, its buttons, the caption of the post, or a bare edge. */
export type ZonePart = "Top" | "Buttons" | "Caption" | "Edge";
export type Zone = Area & { part: ZonePart };

/**
 * Where the numbers are from. `published`: the platform's own guide for advertisers. `estimated`: the
 * platform publishes none; numbers of others, and of the twin app, were taken on the safe side.
 */
export type ZoneBasis = "published" | "estimated";

export type PlatformZones = { basis: ZoneBasis; source: string; zones: readonly Zone[] };

/** The only shape that these platforms show full screen, and for which the numbers hold. */
const zoneAspect = 9 / 16;

const top = (share: number): Zone => ({ part: "Top", left: 0, top: 0, right: 1, bottom: share });
const below = (share: number): Zone => ({
  part: "Caption",
  left: 0,
  top: share,
  right: 1,
  bottom: 1,
});
const edges = (share: number): Zone[] => [
  { part: "Edge", left: 0, top: 0, right: share, bottom: 1 },
  { part: "Edge", left: 1 - share, top: 0, right: 1, bottom: 1 },
];
/** The column of buttons at the right, down to the caption of the post. */
const buttons = (left: number, from: number, to: number): Zone => ({
  part: "Buttons",
  left,
  top: from,
  right: 1,
  bottom: to,
});

/**
 * The zones of a 9:16 video, checked in November 2026. Apps differ from phone to phone and change, so
 * every number is on the safe side of its source.
 */
export const platformZones: Readonly<Record<LintPlatform, PlatformZones>> = {
  TikTok: {
    basis: "published",
    source:
      "TikTok Ads Manager, Video ads specifications, in-feed template (ads.tiktok.com/help/article/video-ads-specifications): 250 px above and 60 px at the sides of 1080 × 1920; 405 to 440 px below, by the length of the caption; buttons 150 px wide. Buttons from 42 % of the height: remotion-dev/remotion, social-safe-zones, measured on a phone",
    zones: [top(0.13), below(0.76), buttons(0.86, 0.41, 0.76), ...edges(0.05)],
  },
  Reels: {
    basis: "published",
    source:
      "Meta Business Help Centre, safe zones of Stories and Reels ads: 14 % above, 35 % below and 6 % at the sides. Buttons from 86 % of the width and 58 % of the height: remotion-dev/remotion, social-safe-zones, measured on a phone",
    zones: [top(0.14), below(0.65), buttons(0.86, 0.56, 0.65), ...edges(0.06)],
  },
  Shorts: {
    basis: "published",
    source:
      "Google Ads Help, Demand Gen asset specs (support.google.com/google-ads/answer/13704860), safe zone of vertical videos: 15 % above, 35 % below, 4.4 % at the left. Google leaves 17.8 % free at the right for its whole height; only the column where buttons stand is taken here",
    zones: [top(0.15), below(0.65), buttons(0.86, 0.4, 0.65), ...edges(0.044)],
  },
  Douyin: {
    basis: "estimated",
    source:
      "Douyin publishes no numbers. Its interface is laid out as that of TikTok, by the same maker; guides for covers name 100 px above and 200 px below, which is less",
    zones: [top(0.13), below(0.76), buttons(0.86, 0.41, 0.76), ...edges(0.05)],
  },
  Channels: {
    basis: "estimated",
    source:
      "WeChat Channels publishes no numbers; guides for covers name 80 px above and 240 px below. Its buttons stand in a row under the caption of the post, not at the side",
    zones: [
      top(0.08),
      { part: "Caption", left: 0, top: 0.78, right: 1, bottom: 0.9 },
      { part: "Buttons", left: 0, top: 0.9, right: 1, bottom: 1 },
      ...edges(0.04),
    ],
  },
};

/** The zones over a frame; null for a frame that is not 9:16, for which no numbers are known. */
export function zonesOver(
  platform: LintPlatform,
  frame: { width: number; height: number },
): readonly Zone[] | null {
  const aspect = frame.width / frame.height;
  return Math.abs(aspect / zoneAspect - 1) < 0.01 ? platformZones[platform].zones : null;
}

/** Two areas share more than a hair: a touch of edges is none. */
export function overlaps(one: Area, other: Area): boolean {
  const hair = 0.001;
  return (
    one.left < other.right - hair &&
    other.left < one.right - hair &&
    one.top < other.bottom - hair &&
    other.top < one.bottom - hair
  );
}
