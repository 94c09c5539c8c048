/**
 * The transitions of IMS that this engine draws, with the name of ffmpeg's `xfade` for each. Only
 * the cross-fade and the four straight wipes are the same movement; the others are the nearest that
 * `xfade` has, as the fidelity table says.
 */
const drawn = {
  fade: "fade",
  wiperight: "wiperight",
  wipeleft: "wipeleft",
  wipedown: "wipedown",
  wipeup: "wipeup",
  directional: "wipebr",
  directionalwipe: "diagbr",
  luma: "diagtl",
  windowslice: "hlslice",
  windowblinds: "vdslice",
  simplezoom: "zoomin",
  linearblur: "hblur",
  perlin: "dissolve",
  crosshatch: "dissolve",
  colordistance: "distance",
  circlecrop: "circlecrop",
  circleopen: "circleopen",
  radial: "radial",
  angular: "radial",
  doorway: "vertopen",
  fadecolor: "fadeblack",
  fadegrayscale: "fadegrays",
  pixelize: "pixelize",
  squeeze: "squeezev",
} as const;

export type DrawnTransition = keyof typeof drawn;

export const drawnTransitions = Object.keys(drawn) as DrawnTransition[];

export const isDrawnTransition = (id: string): id is DrawnTransition => Object.hasOwn(drawn, id);

/** The `xfade` transition that draws it. */
export const xfadeOf = (id: DrawnTransition): string => drawn[id];
