import type { Grade } from "./grade";

/** Our own grades for the IMS filters of seasons, scenery and moods, after their names. */
export const sceneryGrades = {
  // Infrared: clear, dusk, autumn, dark.
  pi1: {
    hues: [{ hue: 105, width: 75, turn: 80, saturation: 0.35, light: 1.35 }],
    gain: [1, 1.02, 1.08],
    gamma: 1.15,
    saturation: 0.9,
  },
  pi2: {
    hues: [{ hue: 105, width: 75, turn: -80, saturation: 0.9, light: 1.05 }],
    gain: [1.08, 0.92, 1.02],
    gamma: 0.88,
    shadows: [0.03, -0.01, 0.07],
    highlights: [0.05, 0, -0.02],
  },
  pi3: {
    hues: [{ hue: 100, width: 80, turn: -72, saturation: 1.35, light: 1.08 }],
    gain: [1.05, 1, 0.92],
    contrast: 0.15,
  },
  pi4: {
    hues: [{ hue: 105, width: 75, turn: -105, saturation: 0.8, light: 0.95 }],
    contrast: 0.4,
    gamma: 0.76,
    saturation: 0.8,
    shadows: [0.01, 0, 0.04],
  },
  // Fresh: shades, soft, spring buds, bright.
  pl1: { contrast: 0.25, gamma: 1.05, saturation: 0.8, shadows: [0, 0.02, 0.03] },
  pl2: { contrast: -0.18, gamma: 1.15, saturation: 0.9, black: 0.03 },
  pl3: {
    gamma: 1.12,
    hues: [{ hue: 100, width: 60, turn: -8, saturation: 1.35, light: 1.1 }],
    highlights: [0.01, 0.03, -0.01],
  },
  pl4: { gain: [1.06, 1.05, 1.02], contrast: 0.15, gamma: 1.18, saturation: 1.18 },
  // Japanese: little forest, childhood, afternoon, flowers in mist.
  pj1: {
    gain: [0.98, 1.03, 0.97],
    gamma: 1.15,
    saturation: 0.85,
    hues: [{ hue: 105, width: 60, turn: 10, saturation: 1.1 }],
    shadows: [0.01, 0.05, 0.04],
    black: 0.04,
  },
  pj2: {
    gain: [1.06, 1.03, 0.94],
    gamma: 1.18,
    saturation: 0.88,
    shadows: [0.02, 0.03, 0.05],
    black: 0.05,
  },
  pj3: {
    gain: [1.1, 1.03, 0.88],
    gamma: 1.14,
    saturation: 0.92,
    highlights: [0.04, 0.02, -0.02],
    black: 0.04,
  },
  pj4: {
    gain: [1.06, 1, 1.03],
    contrast: -0.2,
    gamma: 1.2,
    saturation: 0.78,
    highlights: [0.03, 0, 0.01],
    black: [0.07, 0.05, 0.06],
  },
  // Unsplash: white peach, in the woods, salt, blue mist, Tokyo, after the rain, warm.
  delta: {
    gain: [1.1, 1, 0.97],
    gamma: 1.15,
    saturation: 0.82,
    highlights: [0.05, 0.01, 0],
    black: [0.05, 0.03, 0.03],
  },
  electric: {
    contrast: 0.3,
    gamma: 0.95,
    saturation: 0.95,
    hues: [{ hue: 105, width: 60, turn: 18, saturation: 1.2, light: 0.92 }],
    shadows: [-0.02, 0.03, 0.02],
  },
  faded: { contrast: -0.2, gamma: 1.1, saturation: 0.6, black: 0.11, white: 0.95 },
  slowlived: {
    gain: [0.92, 0.99, 1.06],
    contrast: -0.15,
    gamma: 1.08,
    saturation: 0.68,
    black: [0.06, 0.08, 0.11],
  },
  tokoyo: {
    gain: [0.96, 0.98, 1.06],
    contrast: 0.35,
    saturation: 1.1,
    shadows: [0, 0.02, 0.08],
    highlights: [0.05, 0, 0.03],
  },
  urbex: {
    gain: [0.95, 1.01, 1],
    contrast: 0.35,
    gamma: 0.9,
    saturation: 0.6,
    shadows: [-0.01, 0.03, 0.03],
  },
  warm: { gain: [1.12, 1.02, 0.84], saturation: 1.08, highlights: [0.03, 0.01, -0.02] },
  // Travel: texture, sky, fresh, mist, high key, black and white.
  pv1: { contrast: 0.55, saturation: 0.82 },
  pv2: {
    contrast: 0.15,
    hues: [{ hue: 215, width: 60, saturation: 1.6, light: 1.05 }],
    gain: [0.98, 1, 1.06],
  },
  pv3: { gain: [0.99, 1.03, 1.03], gamma: 1.15, saturation: 1.12 },
  pv4: { contrast: -0.32, gamma: 1.12, saturation: 0.7, black: [0.12, 0.13, 0.14], white: 0.97 },
  pv5: { gain: [1.15, 1.14, 1.12], gamma: 1.3, saturation: 0.9, black: 0.03 },
  pv6: { contrast: 0.45, saturation: 0 },
} as const satisfies Readonly<Record<string, Grade>>;
