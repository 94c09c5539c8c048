/**
 * Films drawn by the project itself, for tests and the bench: scenes of a textured ground and moving
 * shapes, all from a seed. A frame is yuv444 in planes, so that it needs no conversion.
 */
export type Canvas = { width: number; height: number };
export type DrawnFrame = Canvas & { bytes: Uint8Array };
/** A scene as a function of time in seconds. */
export type Scene = (seconds: number, canvas: Canvas) => DrawnFrame;
export type Random = () => number;

/** A small seeded generator (mulberry32): the same seed draws the same film. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export type Colour = readonly [y: number, u: number, v: number];

const between = (random: Random, from: number, to: number) => from + random() * (to - from);

export function randomColour(random: Random): Colour {
  return [between(random, 30, 220), between(random, 80, 176), between(random, 80, 176)];
}

export function plainFrame(canvas: Canvas, colour: Colour): DrawnFrame {
  const pixels = canvas.width * canvas.height;
  const bytes = new Uint8Array(3 * pixels);
  colour.forEach((value, plane) =>
    bytes.fill(Math.round(value), plane * pixels, (plane + 1) * pixels),
  );
  return { ...canvas, bytes };
}

export const black: Colour = [16, 128, 128];
export const white: Colour = [235, 128, 128];

/** Where the camera looks: the picture's middle, and how much of the scene's height it shows. */
export type Camera = (seconds: number) => { x: number; y: number; zoom: number };
const stillCamera: Camera = () => ({ x: 0, y: 0, zoom: 1 });

type Shape = {
  colour: Colour;
  isRound: boolean;
  width: number;
  height: number;
  at: (seconds: number) => { x: number; y: number };
};

/** How lively a scene is: 0 stands still, 1 moves as a lively clip does. */
export type SceneOptions = { life?: number; camera?: Camera; shapes?: number };

/** A scene of its own for each seed. */
export function drawnScene(random: Random, options: SceneOptions = {}): Scene {
  const { life = 0.5, camera = stillCamera, shapes: count = 7 } = options;
  const [from, to] = [randomColour(random), randomColour(random)];
  const angle = between(random, 0, 2 * Math.PI);
  const [across, down] = [Math.cos(angle), Math.sin(angle)];
  const textureAt = drawnTexture(random);
  const shapes = Array.from({ length: count }, () => drawnShape(random, life));
  return (seconds, canvas) => {
    const view = { ...camera(seconds), ...canvas };
    const frame = plainFrame(canvas, black);
    drawGround(frame, view, (x, y) => {
      const way = (x * across + y * down) % 2;
      return Math.abs(way < 0 ? way + 1 : way - 1);
    });
    for (const shape of shapes) drawShape(frame, view, { ...shape, ...shape.at(seconds) });
    return frame;
  };

  function drawGround(frame: DrawnFrame, view: View, shareAt: (x: number, y: number) => number) {
    const { width, height, bytes } = frame;
    const pixels = width * height;
    for (let row = 0; row < height; row += 1) {
      const y = view.y + ((row + 0.5) / height - 0.5) / view.zoom;
      for (let column = 0; column < width; column += 1) {
        const x = view.x + ((column + 0.5) / height - width / height / 2) / view.zoom;
        const share = shareAt(x, y);
        const at = row * width + column;
        const luma = from[0] + (to[0] - from[0]) * share + textureAt(x, y);
        bytes[at] = Math.max(16, Math.min(235, luma));
        bytes[at + pixels] = from[1] + (to[1] - from[1]) * share;
        bytes[at + 2 * pixels] = from[2] + (to[2] - from[2]) * share;
      }
    }
  }
}

type View = Canvas & ReturnType<Camera>;

/** Draws a shape on the rows and columns that it covers. */
function drawShape(frame: DrawnFrame, view: View, shape: Shape & { x: number; y: number }): void {
  const { width, height, bytes } = frame;
  const pixels = width * height;
  const scale = height * view.zoom;
  const middle = {
    x: (shape.x - view.x) * scale + width / 2,
    y: (shape.y - view.y) * scale + height / 2,
  };
  const half = { x: (shape.width * scale) / 2, y: (shape.height * scale) / 2 };
  for (let row = Math.max(0, Math.ceil(middle.y - half.y - 0.5)); row < height; row += 1) {
    const down = (row + 0.5 - middle.y) / half.y;
    if (down > 1) break;
    const reach = half.x * (shape.isRound ? Math.sqrt(Math.max(0, 1 - down * down)) : 1);
    const left = Math.max(0, Math.min(width, Math.round(middle.x - reach)));
    const right = Math.max(left, Math.min(width, Math.round(middle.x + reach)));
    for (const [plane, value] of shape.colour.entries()) {
      bytes.fill(value, plane * pixels + row * width + left, plane * pixels + row * width + right);
    }
  }
}

const textureSide = 256;

/** A wavy ground that repeats itself after 4 heights of the picture; a table, because films have many pixels. */
function drawnTexture(random: Random): (x: number, y: number) => number {
  const turn = (2 * Math.PI) / textureSide;
  const waves = Array.from({ length: 5 }, (_, octave) => ({
    x: Math.round(between(random, -2.5, 2.5) * (octave + 1)) * turn,
    y: Math.round(between(random, -2.5, 2.5) * (octave + 1)) * turn,
    phase: between(random, 0, 7),
    height: between(random, 10, 34) / (octave + 1),
  }));
  const table = Float32Array.from({ length: textureSide ** 2 }, (_, at) => {
    const [x, y] = [at % textureSide, Math.floor(at / textureSide)];
    return waves.reduce((sum, w) => sum + w.height * Math.sin(w.x * x + w.y * y + w.phase), 0);
  });
  const scale = textureSide / 4;
  const mask = textureSide - 1;
  return (x, y) =>
    table[(Math.floor(y * scale) & mask) * textureSide + (Math.floor(x * scale) & mask)] ?? 0;
}

function drawnShape(random: Random, life: number): Shape {
  const [x, y] = [between(random, -0.9, 0.9), between(random, -0.5, 0.5)];
  const [wayX, wayY] = [between(random, -0.25, 0.25) * life, between(random, -0.2, 0.2) * life];
  const [paceX, paceY] = [between(random, 0.5, 2.5), between(random, 0.5, 2.5)];
  return {
    colour: randomColour(random),
    isRound: random() < 0.5,
    width: between(random, 0.08, 0.35),
    height: between(random, 0.08, 0.35),
    at: (seconds) => ({
      x: x + wayX * Math.sin(paceX * seconds),
      y: y + wayY * Math.sin(paceY * seconds + 1),
    }),
  };
}

/** One frame that turns into another: 0 is the first, 1 the second. */
export function mixed(a: DrawnFrame, b: DrawnFrame, share: number): DrawnFrame {
  const bytes = a.bytes.map((value, i) => Math.round(value + ((b.bytes[i] ?? 0) - value) * share));
  return { width: a.width, height: a.height, bytes };
}

/** The frame in another light: luma times `gain` plus `lift`. */
export function relit(frame: DrawnFrame, gain: number, lift = 0): DrawnFrame {
  const pixels = frame.width * frame.height;
  const bytes = frame.bytes.slice();
  for (let i = 0; i < pixels; i += 1) {
    bytes[i] = Math.max(16, Math.min(235, 16 + ((bytes[i] ?? 0) - 16) * gain + lift));
  }
  return { ...frame, bytes };
}

/** Grain on luma, up to `height` levels to both sides. */
export function grained(frame: DrawnFrame, random: Random, height: number): DrawnFrame {
  const pixels = frame.width * frame.height;
  const bytes = frame.bytes.slice();
  for (let i = 0; i < pixels; i += 1) {
    bytes[i] = Math.max(0, Math.min(255, (bytes[i] ?? 0) + (random() * 2 - 1) * height));
  }
  return { ...frame, bytes };
}

/** A rectangle on the frame, in shares of its size. */
export function withBox(
  frame: DrawnFrame,
  box: { x: number; y: number; width: number; height: number },
  colour: Colour,
): DrawnFrame {
  const bytes = frame.bytes.slice();
  const { width, height } = frame;
  const [left, right] = [box.x * width, (box.x + box.width) * width].map(Math.round);
  for (let row = 0; row < height; row += 1) {
    if (row < Math.round(box.y * height) || row >= Math.round((box.y + box.height) * height))
      continue;
    for (const [plane, value] of colour.entries()) {
      const start = plane * width * height + row * width;
      bytes.fill(
        value,
        start + Math.max(0, left ?? 0),
        start + Math.max(0, Math.min(width, right ?? 0)),
      );
    }
  }
  return { ...frame, bytes };
}
