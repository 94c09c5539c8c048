import { assAlpha, assColor } from "../ass/ass-tags";
import { circle, hill } from "../ass/sample-shapes";

/** A background for sources of another shape: tall, quiet, without words. */
export type BackgroundDrawing = {
  /** Colours from top to bottom; a single colour is a plain background. */
  gradient: readonly string[];
  events: readonly string[];
};

export const backgroundSize = { width: 1080, height: 1920 } as const;

function shape(
  layer: number,
  drawing: string,
  color: string,
  at: [number, number],
  opacity = 1,
  blur = 1,
): string {
  const tags = `\\an7\\pos(${at.join(",")})\\blur${blur}\\bord0\\shad0\\1c${assColor(color)}\\1a${assAlpha(opacity)}\\p1`;
  return `Dialogue: ${layer},0:00:00.00,0:01:00.00,Default,,0,0,0,,{${tags}}${drawing}`;
}

/** Background drawings by the name of the public media item. */
export const backgroundDrawings: Readonly<Record<string, BackgroundDrawing>> = {
  dusk: { gradient: ["#241B4B", "#7A3B78", "#F08A6C", "#FFD29A"], events: [] },
  mint: { gradient: ["#E9FBF3", "#B6EBD6", "#6CC9B4"], events: [] },
  "warm-paper": { gradient: ["#F4EBDD"], events: [] },
  "evening-hills": {
    gradient: ["#1D2B53", "#50538C", "#C9788A", "#F6B98B"],
    events: [
      shape(1, circle(190), "#FFE9C4", [700, 1010], 0.35, 60),
      shape(2, circle(120), "#FFF3DA", [700, 1010], 1, 2),
      shape(3, hill(1700, 260), "#8A5680", [330, 1290]),
      shape(4, hill(1900, 300), "#5B3B6B", [820, 1430]),
      shape(5, hill(2100, 280), "#362650", [380, 1590]),
      shape(6, hill(2300, 240), "#1E1838", [760, 1740]),
    ],
  },
};
