import {
  black,
  type Canvas,
  type DrawnFrame,
  drawnScene,
  grained,
  mixed,
  plainFrame,
  type Random,
  relit,
  type Scene,
  type SceneOptions,
  seeded,
  white,
  withBox,
} from "./drawn-scenes";

/** A film that is drawn frame by frame, with what is true of it. */
export type DrawnFilm = {
  name: string;
  rate: number;
  frames: number;
  draw: (index: number, canvas: Canvas) => DrawnFrame;
  /** Seconds at which a new shot begins. */
  cuts: number[];
  /** Cross-fades and fades through black: from, to in seconds. */
  fades: [from: number, to: number][];
};

const rate = 25;
const between = (random: Random, from: number, to: number) => from + random() * (to - from);

/** Scenes of 1.2 to 3 s with hard cuts between them; some move, some are still. */
export function filmOfCuts(seed: number, cuts: number): DrawnFilm {
  const random = seeded(seed);
  const shots: { scene: Scene; from: number }[] = [];
  let at = 0;
  for (let shot = 0; shot <= cuts; shot += 1) {
    shots.push({
      scene: drawnScene(random, { life: random() * 1.5, ...anyCamera(random) }),
      from: at,
    });
    at += Math.round(between(random, 1.2, 3) * rate);
  }
  return {
    name: `cuts ${seed}`,
    rate,
    frames: at,
    draw: (index, canvas) => {
      const shot = shots.findLast(({ from }) => from <= index);
      return shot ? shot.scene(index / rate, canvas) : plainFrame(canvas, black);
    },
    cuts: shots.slice(1).map(({ from }) => from / rate),
    fades: [],
  };
}

function anyCamera(random: Random): SceneOptions {
  if (random() < 0.5) return {};
  const [x, y, zoom] = [
    between(random, -0.3, 0.3),
    between(random, -0.1, 0.1),
    between(random, -0.06, 0.06),
  ];
  return {
    camera: (seconds) => ({ x: x * seconds, y: y * seconds, zoom: Math.exp(zoom * seconds) }),
  };
}

/** Scenes of 2 to 3.5 s that fade into each other: three in four directly, one in four through black. */
export function filmOfFades(seed: number, fades: number): DrawnFilm {
  const random = seeded(seed);
  const scenes = Array.from({ length: fades + 1 }, () => drawnScene(random, { life: random() }));
  const changes: { from: number; to: number; isThroughBlack: boolean }[] = [];
  let at = 0;
  for (let fade = 0; fade < fades; fade += 1) {
    const from = at + Math.round(between(random, 2, 3.5) * rate);
    const isThroughBlack = fade % 4 === 3;
    const to = from + Math.round(between(random, isThroughBlack ? 0.8 : 0.4, 2) * rate);
    changes.push({ from, to, isThroughBlack });
    at = to;
  }
  return {
    name: `fades ${seed}`,
    rate,
    frames: at + 2 * rate,
    draw: (index, canvas) => {
      const past = changes.findLastIndex(({ to }) => to <= index) + 1;
      const sceneOf = (number: number) => (scenes[number] ?? scenes[0])?.(index / rate, canvas);
      const now = sceneOf(past) ?? plainFrame(canvas, black);
      const change = changes[past];
      const next = sceneOf(past + 1);
      if (!change || !next || index < change.from) return now;
      const share = (index - change.from) / (change.to - change.from);
      if (!change.isThroughBlack) return mixed(now, next, share);
      return relit(share < 0.5 ? now : next, Math.max(0, Math.abs(2 * share - 1) * 1.3 - 0.3));
    },
    cuts: [],
    fades: changes.map(({ from, to }) => [from / rate, to / rate]),
  };
}

type Change = (frame: DrawnFrame, seconds: number, index: number) => DrawnFrame;

/** A film of one scene, to which something happens. It has no cut. */
function oneScene(
  name: string,
  seed: number,
  {
    seconds = 5,
    change,
    ...options
  }: SceneOptions & { seconds?: number; change?: (random: Random) => Change },
): DrawnFilm {
  const random = seeded(seed);
  const scene = drawnScene(random, options);
  const changed = change?.(random) ?? ((frame: DrawnFrame) => frame);
  return {
    name,
    rate,
    frames: seconds * rate,
    draw: (index, canvas) => changed(scene(index / rate, canvas), index / rate, index),
    cuts: [],
    fades: [],
  };
}

const still = { life: 0 };
const every = (period: number, length: number) => (seconds: number) => seconds % period < length;

/** Films without a cut in which much happens: flashes, light, speed, things that come and go. */
export function trickyFilms(seed: number): DrawnFilm[] {
  const flashes = every(1.3, 0.05);
  const strobe = every(0.3, 0.08);
  const blink = every(1, 0.5);
  return [
    oneScene("white flashes of one frame", seed + 1, {
      change: () => (f, s) => (flashes(s + 0.6) ? plainFrame(f, white) : f),
    }),
    oneScene("photo flashes that light up and die away", seed + 2, {
      change: () => (f, s) => relit(f, 1 + 1.5 * Math.exp(-9 * ((s + 0.7) % 1.6))),
    }),
    oneScene("a strobe light", seed + 3, {
      change: () => (f, s) => relit(f, strobe(s) ? 1.8 : 0.35),
    }),
    oneScene("a lamp that blinks", seed + 4, {
      ...still,
      change: () => (f, s) => relit(f, blink(s) ? 1 : 0.4),
    }),
    oneScene("black gaps of a quarter second", seed + 5, {
      change: () => (f, s) => (every(1.5, 0.25)(s + 0.4) ? plainFrame(f, black) : f),
    }),
    oneScene("a still picture", seed + 6, still),
    oneScene("a still scene with grain", seed + 7, {
      ...still,
      change: (random) => (f) => grained(f, random, 14),
    }),
    oneScene("captions that come and go", seed + 8, {
      ...still,
      change: () => (f, s) =>
        blink(s) ? withBox(f, { x: 0.1, y: 0.78, width: 0.8, height: 0.14 }, white) : f,
    }),
    oneScene("a slow conveyor", seed + 9, {
      ...still,
      seconds: 8,
      change: () => (f, s) => withBox(f, { x: 0.05 * s, y: 0.5, width: 0.15, height: 0.2 }, white),
    }),
    oneScene("a fast pan", seed + 10, {
      camera: (s) => ({ x: 1.6 * s, y: 0, zoom: 1 }),
      shapes: 14,
    }),
    oneScene("a whip pan there and back", seed + 11, {
      camera: (s) => ({
        x: 2 / (1 + Math.exp(-14 * (s - 1.5))) - 2 / (1 + Math.exp(-14 * (s - 3.5))),
        y: 0,
        zoom: 1,
      }),
      shapes: 14,
    }),
    oneScene("a fast zoom", seed + 12, {
      camera: (s) => ({ x: 0, y: 0, zoom: 1 + 2 * Math.abs(Math.sin(s)) }),
    }),
    oneScene("a shaking camera", seed + 13, {
      camera: (s) => ({ x: 0.06 * Math.sin(31 * s), y: 0.05 * Math.sin(43 * s), zoom: 1 }),
    }),
    oneScene("to black and back", seed + 14, {
      seconds: 6,
      change: () => (f, s) => relit(f, Math.min(1, Math.max(0, Math.abs(s - 3) * 1.2 - 0.4))),
    }),
    oneScene("to white and back", seed + 15, {
      seconds: 6,
      change: () => (f, s) =>
        mixed(f, plainFrame(f, white), Math.min(1, Math.max(0, 1.4 - Math.abs(s - 3)))),
    }),
    oneScene("from black and to black", seed + 16, {
      change: () => (f, s) => relit(f, Math.min(1, Math.max(0, s - 0.5), Math.max(0, 4.5 - s))),
    }),
    oneScene("somebody walks past the camera", seed + 17, {
      change: () => (f, s) =>
        withBox(f, { x: 2.5 * (s % 2.5) - 2.5, y: 0, width: 0.9, height: 1 }, [40, 120, 136]),
    }),
    oneScene("fire light", seed + 18, {
      change: (random) => {
        let light = 1;
        return (f) =>
          relit(f, (light = Math.max(0.5, Math.min(1.5, light + (random() - 0.5) * 0.5))));
      },
    }),
    oneScene("television noise", seed + 19, {
      change: (random) => (f) => grained(plainFrame(f, [120, 128, 128]), random, 100),
    }),
    oneScene("sunrise", seed + 20, {
      seconds: 8,
      change: () => (f, s) => relit(f, 0.25 + 0.1 * s, 4 * s),
    }),
  ];
}
