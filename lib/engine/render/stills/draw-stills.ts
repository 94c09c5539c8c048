import "server-only";
import type { Timeline } from "@/lib/ims/schema/timeline";
import { ownFont } from "../glyphs/own-font";
import { even } from "@/lib/lettering/even";
import type { Size } from "../graph/fit-picture";
import { RenderError, toRenderError } from "../render-error";
import type { FontFiles, Sources } from "../render-options";
import type { Cut } from "../shots/cut";
import { cutList } from "../shots/cut-list";
import { footageOf } from "../shots/footage";
import { plainSources } from "../shots/plain-sources";
import { drawLayers } from "./draw-layers";
import { drawPictures } from "./draw-pictures";
import { type InTurn, obtainPictures } from "./obtain-pictures";
import { stillCache } from "./still-cache";
import { layersAt, type StillLayer } from "./still-layer";
import { stillMoment } from "./still-moment";
import { type StillPicture, stillPicture } from "./still-picture";

/** Most pictures that one process draws: each keeps its source open. */
const picturesTogether = 6;
const layersTogether = 12;

export type DrawStillsOptions = {
  /** Which shots, from 0, of which timelines. */
  stills: readonly { timeline: Timeline; shot: number }[];
  sources: Sources;
  fonts: FontFiles;
  /** Width of the pictures in pixels; their height follows from the frame's shape. */
  pictureWidth: number;
  cacheFolder: string;
  inTurn: InTurn;
  signal: AbortSignal;
};

type StillType = "image/jpeg" | "image/png";

export type Still = {
  /** The moment of the output that is shown, in seconds. */
  seconds: number;
  /** Key of the picture; null when it could not be drawn. */
  picture: string | null;
  /** Keys of what lies over it, the lowest first. */
  layers: string[];
  /** Why something of the still could not be drawn, as a sentence. */
  problem: string | null;
};

export type DrawnStills = {
  /** In the order of the question; null for a shot that its timeline does not have. */
  stills: (Still | null)[];
  /** Every picture once: JPEG for shots, PNG for layers. */
  pictures: ReadonlyMap<string, { bytes: Buffer; type: StillType }>;
};

/**
 * Draws shots of timelines as small pictures: the shot as the clip shows it (fitted, over its background,
 * with its filter and effects), and each text and sticker that stands at that moment as a transparent layer.
 * Laid over each other they look as `renderFrame` draws the moment; only a text in motion is shown at rest.
 * What was drawn before comes from the cache.
 * @throws RenderError
 */
export async function drawStills(options: DrawStillsOptions): Promise<DrawnStills> {
  const { stills, cacheFolder, inTurn, fonts, signal } = options;
  const [first] = stills;
  if (!first) return { stills: [], pictures: new Map() };
  const frame = frameOf(first.timeline);
  const height = even((frame.height / frame.width) * options.pictureWidth);
  const size = { width: even(options.pictureWidth), height };
  try {
    const described = await describe(options, frame, size);
    const sources = await plainSources(options.sources, cacheFolder, signal);
    const shared = { cache: stillCache(cacheFolder), inTurn, signal };
    const given = { frame, size, sources, fonts, cacheFolder };
    const [shots, layers] = await Promise.all([
      obtainPictures({
        ...shared,
        wanted: described.flatMap((one) => (one?.picture ? [one.picture] : [])),
        together: picturesTogether,
        draw: (some, folder, drawing) => drawPictures(some, { ...given, folder, signal: drawing }),
      }),
      obtainPictures({
        ...shared,
        wanted: described.flatMap((one) => one?.layers ?? []),
        together: layersTogether,
        draw: (some, folder, drawing) => drawLayers(some, { ...given, folder, signal: drawing }),
      }),
    ]);
    return {
      stills: described.map((one) => one && toStill(one, shots, layers)),
      pictures: new Map([...seen(shots, "image/jpeg"), ...seen(layers, "image/png")]),
    };
  } catch (error) {
    throw toRenderError(error, "drawing the stills");
  }
}

type Described = {
  seconds: number;
  picture: StillPicture | null;
  layers: StillLayer[];
  problem: string | null;
};

const frameOf = ({ Reelpress: { Width, Height } }: Timeline): Size => ({
  width: Width,
  height: Height,
});

async function describe(
  { stills, sources, fonts }: DrawStillsOptions,
  frame: Size,
  size: Size,
): Promise<(Described | null)[]> {
  const cuts = new Map<Timeline, readonly Cut[]>();
  const fontKeys = new Map<string, string>();
  for (const [url, file] of fonts) fontKeys.set(url, (await ownFont(file)).key);
  return stills.map(({ timeline, shot }) => {
    const known = cuts.get(timeline) ?? cutList(timeline, footageOf(sources));
    cuts.set(timeline, known);
    const moment = stillMoment(timeline, known, shot);
    if (!moment) return null;
    const rate = timeline.Reelpress.FramesPerSecond;
    const seconds = moment.frame / rate;
    try {
      const picture = stillPicture(moment.cut, { frame, rate, size }, sources);
      const over = { frame, size, sources, fontKeys };
      return { seconds, picture, layers: layersAt(timeline, moment.frame, over), problem: null };
    } catch (error) {
      if (!(error instanceof RenderError)) throw error;
      return { seconds, picture: null, layers: [], problem: error.message };
    }
  });
}

type Obtained = ReadonlyMap<string, Buffer | RenderError>;

function toStill(
  { seconds, picture, layers, ...rest }: Described,
  shots: Obtained,
  over: Obtained,
): Still {
  const found = picture && shots.get(picture.key);
  const laid = layers.map(({ key }) => ({ key, found: over.get(key) }));
  const problems = [found, ...laid.map((one) => one.found)].filter(
    (one) => one instanceof RenderError,
  );
  return {
    seconds,
    picture: picture && Buffer.isBuffer(found) ? picture.key : null,
    layers: laid.flatMap((one) =>
      Buffer.isBuffer(one.found) && one.found.length > 0 ? [one.key] : [],
    ),
    problem: rest.problem ?? problems[0]?.message ?? null,
  };
}

function seen(obtained: Obtained, type: StillType): [string, { bytes: Buffer; type: StillType }][] {
  return [...obtained].flatMap(([key, bytes]) =>
    Buffer.isBuffer(bytes) && bytes.length > 0 ? [[key, { bytes, type }]] : [],
  );
}
