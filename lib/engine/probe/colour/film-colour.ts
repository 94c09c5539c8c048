import type { MediaFacts } from "@/lib/engine/plan/facts";

export type ColourFacts = Pick<
  MediaFacts,
  "colorSpace" | "colorTransfer" | "colorPrimaries" | "whiteNits" | "width" | "height"
>;

type Pair = readonly [number, number];
/** Red, green, blue and white in CIE xy. Source: ITU-T H.273, table 2. */
const primaries: Readonly<Record<string, readonly [Pair, Pair, Pair, Pair]>> = {
  bt709: [
    [0.64, 0.33],
    [0.3, 0.6],
    [0.15, 0.06],
    [0.3127, 0.329],
  ],
  bt470m: [
    [0.67, 0.33],
    [0.21, 0.71],
    [0.14, 0.08],
    [0.31, 0.316],
  ],
  bt470bg: [
    [0.64, 0.33],
    [0.29, 0.6],
    [0.15, 0.06],
    [0.3127, 0.329],
  ],
  smpte170m: [
    [0.63, 0.34],
    [0.31, 0.595],
    [0.155, 0.07],
    [0.3127, 0.329],
  ],
  smpte240m: [
    [0.63, 0.34],
    [0.31, 0.595],
    [0.155, 0.07],
    [0.3127, 0.329],
  ],
  film: [
    [0.681, 0.319],
    [0.243, 0.692],
    [0.145, 0.049],
    [0.31, 0.316],
  ],
  bt2020: [
    [0.708, 0.292],
    [0.17, 0.797],
    [0.131, 0.046],
    [0.3127, 0.329],
  ],
  smpte431: [
    [0.68, 0.32],
    [0.265, 0.69],
    [0.15, 0.06],
    [0.314, 0.351],
  ],
  smpte432: [
    [0.68, 0.32],
    [0.265, 0.69],
    [0.15, 0.06],
    [0.3127, 0.329],
  ],
  ebu3213: [
    [0.63, 0.34],
    [0.295, 0.605],
    [0.155, 0.077],
    [0.3127, 0.329],
  ],
};

/** The conversion of a film's colours to bt709. */
export type ColourChange = {
  primaries: string;
  transfer: "sdr" | "pq" | "hlg";
  /** Nits that are shown as white; only used for HDR. */
  whiteNits: number;
};

/** Diffuse white in HDR. Source: ITU-R BT.2408, 3.1. */
const usualWhiteNits = 203;

export function isHdr({ colorTransfer }: Pick<ColourFacts, "colorTransfer">): boolean {
  return colorTransfer === "smpte2084" || colorTransfer === "arib-std-b67";
}

/** Null when the colours, except the matrix, are those of bt709. Missing colour tags mean bt709. */
export function colourChange(facts: ColourFacts): ColourChange | null {
  const named = facts.colorPrimaries ?? "";
  if (isHdr(facts)) {
    const transfer = facts.colorTransfer === "smpte2084" ? "pq" : "hlg";
    const whiteNits = facts.whiteNits ?? usualWhiteNits;
    return { primaries: named in primaries ? named : "bt2020", transfer, whiteNits };
  }
  if (!(named in primaries) || named === "bt709") return null;
  return { primaries: named, transfer: "sdr", whiteNits: 100 };
}

/** The matrix of a film. Without a tag it follows from the primaries, else from the size, as is usual. */
export function matrixOf(facts: ColourFacts): "bt709" | "smpte170m" | "bt2020" | "smpte240m" {
  const tagged = facts.colorSpace ?? "";
  if (tagged.startsWith("bt2020")) return "bt2020";
  if (tagged === "bt709" || tagged === "smpte240m") return tagged;
  if (["smpte170m", "bt470bg", "fcc"].includes(tagged)) return "smpte170m";
  if (isHdr(facts) || facts.colorPrimaries === "bt2020") return "bt2020";
  return facts.width * facts.height < 1280 * 720 ? "smpte170m" : "bt709";
}

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

const times = (m: Matrix, v: Triple): Triple =>
  [0, 1, 2].map((row) => dot(m[row] ?? v, v)) as unknown as Triple;
const dot = (a: Triple, b: Triple) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const columns = (m: Matrix): Matrix =>
  [0, 1, 2].map((at) => m.map((row) => row[at])) as unknown as Matrix;
const product = (a: Matrix, b: Matrix): Matrix =>
  a.map((row) => columns(b).map((column) => dot(row, column))) as unknown as Matrix;

function inverse([a, b, c]: Matrix): Matrix {
  const cross = (u: Triple, v: Triple): Triple => [
    u[1] * v[2] - u[2] * v[1],
    u[2] * v[0] - u[0] * v[2],
    u[0] * v[1] - u[1] * v[0],
  ];
  const size = dot(a, cross(b, c));
  const scaled = (v: Triple) => v.map((one) => one / size) as unknown as Triple;
  return columns([scaled(cross(b, c)), scaled(cross(c, a)), scaled(cross(a, b))]);
}

const toXyz = ([x, y]: Pair): Triple => [x / y, 1, (1 - x - y) / y];

/** Linear RGB of some primaries to CIE XYZ. Source: SMPTE RP 177. */
function rgbToXyz(name: string): Matrix {
  const [red, green, blue, white] = primaries[name] ?? primaries.bt709 ?? unknown(name);
  const raw = columns([toXyz(red), toXyz(green), toXyz(blue)]);
  const weights = times(inverse(raw), toXyz(white));
  return raw.map((row) => row.map((one, at) => one * (weights[at] ?? 0))) as unknown as Matrix;
}

function unknown(name: string): never {
  throw new RangeError(`no primaries "${name}"`);
}

/** The Bradford matrix of cone responses, for adapting to another white. */
const cones: Matrix = [
  [0.8951, 0.2664, -0.1614],
  [-0.7502, 1.7135, 0.0367],
  [0.0389, -0.0685, 1.0296],
];

/** Linear RGB of some primaries to linear RGB of bt709. */
function toBt709(name: string): Matrix {
  const whiteOf = (one: string) => times(rgbToXyz(one), [1, 1, 1]);
  const [from, to] = [times(cones, whiteOf(name)), times(cones, whiteOf("bt709"))];
  const scale: Matrix = [
    [to[0] / from[0], 0, 0],
    [0, to[1] / from[1], 0],
    [0, 0, to[2] / from[2]],
  ];
  const adapted = product(inverse(cones), product(scale, cones));
  return product(inverse(rgbToXyz("bt709")), product(adapted, rgbToXyz(name)));
}

/** The curve of a display. Source: ITU-R BT.1886, with a black of 0. */
const displayGamma = 2.4;

/** Nits of a PQ signal. Source: SMPTE ST 2084. */
function pqNits(signal: number): number {
  const powered = Math.max(0, signal) ** (1 / 78.84375);
  const above = Math.max(0, powered - 0.8359375);
  return 10_000 * (above / (18.8515625 - 18.6875 * powered)) ** (1 / 0.1593017578125);
}

/** Scene light of an HLG signal, 0 to 1. Source: ITU-R BT.2100, table 5. */
function hlgScene(signal: number): number {
  if (signal <= 0.5) return Math.max(0, signal) ** 2 / 3;
  return (Math.exp((signal - 0.55991073) / 0.17883277) + 0.28466892) / 12;
}

/** Nits of an HLG signal on a display of 1000 nits: its system gamma is 1.2. Source: BT.2100. */
function hlgNits(signal: Triple): Triple {
  const scene = signal.map(hlgScene) as unknown as Triple;
  const light = dot([0.2627, 0.678, 0.0593], scene);
  const gain = light > 0 ? 1000 * light ** 0.2 : 0;
  return scene.map((one) => one * gain) as unknown as Triple;
}

/** Nits of a grey signal of an HDR film, 0 to 1. */
export function greyNits(signal: number, facts: Pick<ColourFacts, "colorTransfer">): number {
  if (facts.colorTransfer === "smpte2084") return pqNits(signal);
  return hlgNits([signal, signal, signal])[0];
}

/** Signals up to this level stay as they are; brighter signals are compressed towards white. */
const knee = 0.92;

function bend(signal: number): number {
  if (signal <= knee) return signal;
  const over = (signal - knee) / (1 - knee);
  return knee + ((1 - knee) * over) / Math.sqrt(1 + over * over);
}

/**
 * Applies a change to one colour: signals in, bt709 signals out, both 0 to 1. HDR is compressed by
 * the brightest component, so that hues stay.
 */
export function changeColour(change: ColourChange): (signal: Triple) => Triple {
  const matrix = toBt709(change.primaries);
  const linear = (signal: Triple): Triple => {
    if (change.transfer === "hlg") return hlgNits(signal);
    const nits = change.transfer === "pq" ? pqNits : (one: number) => 100 * one ** displayGamma;
    return signal.map(nits) as unknown as Triple;
  };
  return (signal) => {
    const light = times(matrix, linear(signal)).map((one) => Math.max(0, one / change.whiteNits));
    const shown = light.map((one) => one ** (1 / displayGamma));
    const most = Math.max(...shown);
    const gain = change.transfer === "sdr" || most <= 0 ? 1 : bend(most) / most;
    return shown.map((one) => Math.min(1, one * gain)) as unknown as Triple;
  };
}
