import { z } from "zod";
import type { MediaFacts, StreamDetail } from "@/lib/engine/plan/facts";

/** One schema per fact; a fact without one does not compile. */
const schemas: { readonly [Name in keyof Required<MediaFacts>]: z.ZodType<MediaFacts[Name]> } = {
  mediaId: z.string(),
  kind: z.enum(["video", "image", "audio", "text"]),
  durationSeconds: z.number(),
  width: z.number(),
  height: z.number(),
  rotationDegrees: z.literal([0, 90, 180, 270]),
  mirrored: z.boolean(),
  framesPerSecond: z.number(),
  hasAudio: z.boolean(),
  videoCodec: z.string().nullable(),
  audioCodec: z.string().nullable(),
  formatName: z.string(),
  sizeBytes: z.number(),
  contentHash: z.string(),
  blackRanges: z.array(z.object({ from: z.number(), to: z.number() })),
  loudnessLufs: z.number().nullable(),
  colorSpace: z.string(),
  colorTransfer: z.string(),
  colorPrimaries: z.string(),
  whiteNits: z.number(),
  interlaced: z.enum(["marked", "tff", "bff"]),
  bars: z.object({ left: z.number(), right: z.number(), top: z.number(), bottom: z.number() }),
  copied: z.literal(true),
  moving: z.object({ plays: z.number(), seconds: z.number() }),
  factsVersion: z.number(),
  pictureStream: z.number(),
  soundStream: z.number(),
  keyGapSeconds: z.number(),
  fontFamily: z.string(),
  streams: z.array(
    z
      .object({ kind: z.enum(["video", "audio", "subtitle"]), index: z.number() })
      .catchall(z.string()) as unknown as z.ZodType<StreamDetail>,
  ),
};

/** The facts of media that nothing is known about. */
const unmeasured: MediaFacts = {
  mediaId: "",
  kind: "video",
  durationSeconds: 0,
  width: 0,
  height: 0,
  rotationDegrees: 0,
  framesPerSecond: 0,
  hasAudio: false,
  videoCodec: null,
  audioCodec: null,
  formatName: "",
  sizeBytes: 0,
  contentHash: "",
  blackRanges: [],
  loudnessLufs: null,
};

/**
 * The facts in a row, each read by itself. When one cannot be read, it is as if it had not been
 * measured, and the facts have no version, so that the file is measured again before it is used.
 */
export function readFacts(stored: unknown): MediaFacts {
  const said = new Map(typeof stored === "object" && stored !== null ? Object.entries(stored) : []);
  const facts: Record<string, unknown> = { ...unmeasured };
  let isWhole = true;
  for (const [name, schema] of Object.entries(schemas)) {
    if (!said.has(name)) continue;
    const read = schema.safeParse(said.get(name));
    if (read.success) facts[name] = read.data;
    else isWhole = false;
  }
  if (!isWhole) delete facts.factsVersion;
  // The compiler has checked each schema against its fact.
  return facts as MediaFacts;
}
