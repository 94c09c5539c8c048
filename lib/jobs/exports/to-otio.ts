import type { CaptionLine } from "./captions-text";
import type { Cut, CutList } from "./cut-list";

export type OtioClip = {
  title: string;
  /** Name of the finished file, which the sound track points to. */
  fileName: string;
  cutList: CutList;
  captions: readonly CaptionLine[];
  nameOf: (mediaId: string) => string;
};

/** What an item has where nothing is said of it. */
const plainItem = { source_range: null, effects: [], markers: [], enabled: true, metadata: {} };

type Json = { OTIO_SCHEMA: string; [name: string]: unknown };

/**
 * A clip as OpenTimelineIO JSON, which Resolve, Premiere, Final Cut, Kdenlive and others read or convert: a
 * video track of the shots with their speeds and transitions, a track with the sound of the finished clip, and
 * the captions as markers. Sources are named, not copied: the editing program asks for their folder.
 * Every object has all fields that the library itself writes, because not every reader has defaults.
 * Source: OpenTimelineIO, "Serialized Data (Fields Only)" (`Timeline.1`, `Clip.2`, `Transition.1`).
 */
export function toOtio({ title, fileName, cutList, captions, nameOf }: OtioClip): string {
  const rate = cutList.framesPerSecond;
  const timeline: Json = {
    OTIO_SCHEMA: "Timeline.1",
    name: title,
    global_start_time: time(0, rate),
    metadata: { reelpress: { file: fileName } },
    tracks: {
      OTIO_SCHEMA: "Stack.1",
      name: "tracks",
      ...plainItem,
      children: [
        {
          ...track("Video", "shots", videoChildren(cutList, nameOf)),
          markers: captions.map((caption) => marker(caption, rate)),
        },
        track("Audio", "sound of the finished clip", [soundOf(fileName, cutList)]),
      ],
    },
  };
  return JSON.stringify(timeline, null, 2);
}

function videoChildren({ cuts, framesPerSecond: rate }: CutList, nameOf: OtioClip["nameOf"]) {
  let reached = 0;
  return cuts.flatMap((cut) => {
    const gap = cut.fromFrames - reached;
    reached = cut.untilFrames;
    const clip = shot(cut, rate, nameOf(cut.mediaId));
    if (gap > 0) return [gapOf(gap, rate), clip];
    return cut.transitionFrames > 0 ? [transition(cut, rate), clip] : [clip];
  });
}

function shot(cut: Cut, rate: number, name: string): Json {
  return {
    OTIO_SCHEMA: "Clip.2",
    name,
    media_references: { DEFAULT_MEDIA: reference(name) },
    active_media_reference_key: "DEFAULT_MEDIA",
    ...plainItem,
    // How long the shot stands; with a time effect the source is read that much faster or slower.
    source_range: range(cut.inFrames, cut.untilFrames - cut.fromFrames, rate),
    effects:
      cut.speed === 1
        ? []
        : [
            {
              OTIO_SCHEMA: "LinearTimeWarp.1",
              name: "speed",
              effect_name: "LinearTimeWarp",
              time_scalar: cut.speed,
              metadata: {},
            },
          ],
    metadata: { reelpress: { mediaId: cut.mediaId, group: cut.groupName, image: cut.isImage } },
  };
}

function transition(cut: Cut, rate: number): Json {
  const before = Math.floor(cut.transitionFrames / 2);
  return {
    OTIO_SCHEMA: "Transition.1",
    name: cut.transitionName,
    transition_type: "SMPTE_Dissolve",
    in_offset: time(before, rate),
    out_offset: time(cut.transitionFrames - before, rate),
    metadata: { reelpress: { transition: cut.transitionName } },
  };
}

function soundOf(fileName: string, { lengthFrames, framesPerSecond: rate }: CutList): Json {
  return {
    OTIO_SCHEMA: "Clip.2",
    name: fileName,
    media_references: { DEFAULT_MEDIA: reference(fileName) },
    active_media_reference_key: "DEFAULT_MEDIA",
    ...plainItem,
    source_range: range(0, lengthFrames, rate),
  };
}

function marker({ text, fromSeconds, untilSeconds }: CaptionLine, rate: number): Json {
  const from = Math.round(fromSeconds * rate);
  return {
    OTIO_SCHEMA: "Marker.2",
    name: text.replaceAll("\n", " "),
    comment: "",
    color: "YELLOW",
    marked_range: range(from, Math.round(untilSeconds * rate) - from, rate),
    metadata: { reelpress: { caption: text } },
  };
}

const gapOf = (frames: number, rate: number): Json => ({
  OTIO_SCHEMA: "Gap.1",
  name: "",
  ...plainItem,
  source_range: range(0, frames, rate),
});

const track = (kind: string, name: string, children: Json[]): Json => ({
  OTIO_SCHEMA: "Track.1",
  name,
  kind,
  ...plainItem,
  children,
});

const reference = (name: string): Json => ({
  OTIO_SCHEMA: "ExternalReference.1",
  name,
  target_url: encodeURIComponent(name),
  // Not known here: the program reads the file itself.
  available_range: null,
  available_image_bounds: null,
  metadata: {},
});

const time = (value: number, rate: number): Json => ({
  OTIO_SCHEMA: "RationalTime.1",
  rate,
  value,
});

const range = (start: number, duration: number, rate: number): Json => ({
  OTIO_SCHEMA: "TimeRange.1",
  start_time: time(start, rate),
  duration: time(duration, rate),
});
