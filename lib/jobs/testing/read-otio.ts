import { z } from "zod";

/**
 * A strict reading of OpenTimelineIO: each object has exactly the fields that the library writes, by "Serialized Data
 * (Fields Only)" of its documentation, and the rules of its time model hold: no transition at an end of a track, none beside
 * another, none longer than the shots that it joins.
 */
const metadata = z.record(z.string(), z.unknown());
const time = z.strictObject({
  OTIO_SCHEMA: z.literal("RationalTime.1"),
  rate: z.number().positive(),
  value: z.number().int().min(0),
});
const range = z.strictObject({
  OTIO_SCHEMA: z.literal("TimeRange.1"),
  start_time: time,
  duration: time,
});
const named = { name: z.string(), metadata };
const colors = "PINK RED ORANGE YELLOW GREEN CYAN BLUE PURPLE MAGENTA BLACK WHITE".split(" ");
const marker = z.strictObject({
  OTIO_SCHEMA: z.literal("Marker.2"),
  ...named,
  color: z.enum(colors),
  comment: z.string(),
  marked_range: range,
});
const warp = z.strictObject({
  OTIO_SCHEMA: z.literal("LinearTimeWarp.1"),
  ...named,
  effect_name: z.string(),
  time_scalar: z.number().positive(),
});
const item = { ...named, effects: z.array(warp), markers: z.array(marker), enabled: z.boolean() };
const reference = z.strictObject({
  OTIO_SCHEMA: z.literal("ExternalReference.1"),
  ...named,
  target_url: z.string().regex(/^[\w\-.!~*'()%]+$/),
  available_range: range.nullable(),
  available_image_bounds: z.null(),
});
const clip = z.strictObject({
  OTIO_SCHEMA: z.literal("Clip.2"),
  ...item,
  source_range: range,
  media_references: z.record(z.string(), reference),
  active_media_reference_key: z.string(),
});
const gap = z.strictObject({ OTIO_SCHEMA: z.literal("Gap.1"), ...item, source_range: range });
const transition = z.strictObject({
  OTIO_SCHEMA: z.literal("Transition.1"),
  ...named,
  transition_type: z.enum(["SMPTE_Dissolve", "Custom_Transition"]),
  in_offset: time,
  out_offset: time,
});
const track = z.strictObject({
  OTIO_SCHEMA: z.literal("Track.1"),
  ...item,
  kind: z.enum(["Video", "Audio"]),
  source_range: range.nullable(),
  children: z.array(z.discriminatedUnion("OTIO_SCHEMA", [clip, gap, transition])),
});
const timeline = z.strictObject({
  OTIO_SCHEMA: z.literal("Timeline.1"),
  ...named,
  global_start_time: time.nullable(),
  tracks: z.strictObject({
    OTIO_SCHEMA: z.literal("Stack.1"),
    ...item,
    source_range: range.nullable(),
    children: z.array(track),
  }),
});

/** What is wrong with a document, in words; nothing when it is right. */
export function readOtio(document: unknown): string[] {
  const read = timeline.safeParse(document);
  if (!read.success) {
    return read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  }
  return read.data.tracks.children.flatMap(({ children }) =>
    children.flatMap((each, at) => {
      if (each.OTIO_SCHEMA === "Clip.2") {
        const isThere = each.active_media_reference_key in each.media_references;
        return isThere ? [] : [`clip ${at}: its reference is missing`];
      }
      if (each.OTIO_SCHEMA !== "Transition.1") return [];
      const [before, after] = [children[at - 1], children[at + 1]];
      if (before?.OTIO_SCHEMA !== "Clip.2" || after?.OTIO_SCHEMA !== "Clip.2") {
        return [`transition ${at}: it joins no two clips`];
      }
      const fits =
        each.in_offset.value <= before.source_range.duration.value &&
        each.out_offset.value <= after.source_range.duration.value;
      return fits ? [] : [`transition ${at}: it is longer than what it joins`];
    }),
  );
}
