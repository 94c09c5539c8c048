export type Rgb = readonly [red: number, green: number, blue: number];

/** A change to the colours near one hue only. */
export type HueChange = {
  /** Degrees: 0 red, 60 yellow, 120 green, 240 blue; and the reach to each side. */
  hue: number;
  width: number;
  /** Rotation of the hue in degrees; factors of saturation and brightness. */
  turn?: number;
  saturation?: number;
  light?: number;
};

/**
 * A colour grade: one value for each step of a colourist's work. Values apply to gamma-encoded RGB
 * from 0 to 1. A step that is left out changes nothing. Steps are applied in the order of this type.
 */
export type Grade = {
  /** A matrix: its rows give the new red, green and blue as sums of the old red, green and blue. */
  mix?: readonly [Rgb, Rgb, Rgb];
  /** White balance and exposure: factors. */
  gain?: Rgb;
  /** Above 0 an S-curve up to 1, below 0 flatter. */
  contrast?: number;
  /** Above 1 lifts the middle tones. */
  gamma?: number | Rgb;
  hues?: readonly HueChange[];
  /** 0 is grey, 1 as it was. */
  saturation?: number;
  /** Added to the dark and to the bright tones. */
  shadows?: Rgb;
  highlights?: Rgb;
  /** New values of black and white: a faded print lifts black, a soft print dims white. */
  black?: number | Rgb;
  white?: number | Rgb;
};

/** Luma weights of bt709, the colour space of the frames. */
const weights: Rgb = [0.2126, 0.7152, 0.0722];

const each = (change: (channel: 0 | 1 | 2) => number): Rgb => [change(0), change(1), change(2)];
const clamp = (value: number) => Math.min(1, Math.max(0, value));
const three = (value: number | Rgb): Rgb =>
  typeof value === "number" ? [value, value, value] : value;
const dot = (one: Rgb, other: Rgb) => one[0] * other[0] + one[1] * other[1] + one[2] * other[2];

/** How bright a colour is, from 0 to 1. */
export const lumaOf = (color: Rgb): number => dot(color, weights);

function contrasted(value: number, amount: number): number {
  if (amount <= 0) return 0.5 + (value - 0.5) * (1 + amount);
  const curved = value * value * (3 - 2 * value);
  return value + (curved - value) * amount;
}

/** Hue in degrees, and chroma. A grey has chroma 0 and hue 0. */
function hueOf([red, green, blue]: Rgb): { hue: number; chroma: number } {
  const most = Math.max(red, green, blue);
  const chroma = most - Math.min(red, green, blue);
  if (chroma === 0) return { hue: 0, chroma };
  const sixth =
    most === red
      ? (green - blue) / chroma
      : most === green
        ? (blue - red) / chroma + 2
        : (red - green) / chroma + 4;
  return { hue: (sixth * 60 + 360) % 360, chroma };
}

function withHue(color: Rgb, hue: number): Rgb {
  const least = Math.min(...color);
  const chroma = Math.max(...color) - least;
  const at = (offset: number) => {
    const sextant = (offset + hue / 60) % 6;
    return least + chroma * (1 - clamp(Math.min(sextant, 4 - sextant)));
  };
  return [at(5), at(3), at(1)];
}

const saturated = (color: Rgb, amount: number): Rgb => {
  const luma = lumaOf(color);
  return each((channel) => luma + (color[channel] - luma) * amount);
};

function changeHue(color: Rgb, change: HueChange): Rgb {
  const { hue, chroma } = hueOf(color);
  const away = Math.abs(((hue - change.hue + 540) % 360) - 180);
  const near = clamp(1 - away / change.width);
  // Greys have no hue, so colours that are nearly grey hardly change.
  const share = near * near * (3 - 2 * near) * clamp(chroma * 4);
  if (share === 0) return color;
  const turned = withHue(color, (hue + (change.turn ?? 0) * share + 360) % 360);
  const strong = saturated(turned, 1 + ((change.saturation ?? 1) - 1) * share);
  const light = 1 + ((change.light ?? 1) - 1) * share;
  return each((channel) => strong[channel] * light);
}

/** Applies a grade to one colour. */
export function applyGrade(grade: Grade, color: Rgb): Rgb {
  const { mix, gain = [1, 1, 1], contrast = 0, hues = [], saturation = 1 } = grade;
  const { shadows = [0, 0, 0], highlights = [0, 0, 0] } = grade;
  const gamma = three(grade.gamma ?? 1);
  const black = three(grade.black ?? 0);
  const white = three(grade.white ?? 1);
  const mixed = mix ? each((channel) => dot(mix[channel], color)) : color;
  const toned = each((channel) => {
    const exposed = clamp(mixed[channel] * gain[channel]);
    return clamp(contrasted(exposed, contrast)) ** (1 / gamma[channel]);
  });
  const rich = saturated(hues.reduce(changeHue, toned), saturation);
  const luma = clamp(lumaOf(rich));
  return each((channel) => {
    const tint = shadows[channel] * (1 - luma) ** 2 + highlights[channel] * luma ** 2;
    const shown = clamp(rich[channel] + tint);
    return black[channel] + shown * (white[channel] - black[channel]);
  });
}
