import type { Seen } from "./timeline-seen";

/** A timeline as a developer writes it. */
export type Given = Record<string, unknown>;
type Fields = Record<string, unknown>;

const shot = { MediaId: "v1", Out: 4 };
const onMain = (...clips: Fields[]): Given => ({
  VideoTracks: [{ VideoTrackClips: clips.map((clip) => ({ ...shot, ...clip })) }],
});
const above = { Type: "Image", MediaId: "pic", TimelineIn: 0, TimelineOut: 1 };
const onTop = (clip: Fields): Given => ({
  VideoTracks: [{ VideoTrackClips: [shot] }, { VideoTrackClips: [{ ...above, ...clip }] }],
});
const withSound = (clip: Fields, track: Fields = {}): Given => ({
  ...onMain({}),
  AudioTracks: [{ ...track, AudioTrackClips: [clip] }],
});
const song = (clip: Fields): Given => withSound({ MediaId: "song", ...clip });
const voice = (clip: Fields): Given => withSound({ Type: "AI_TTS", Content: "Hello.", ...clip });
const text = (clip: Fields): Given => ({
  ...onMain({}),
  SubtitleTracks: [
    { SubtitleTrackClips: [{ Type: "Text", Content: "Words", FontSize: 40, ...clip }] },
  ],
});
const subtitles = (clip: Fields): Given => ({
  ...onMain({}),
  SubtitleTracks: [
    { SubtitleTrackClips: [{ Type: "Subtitle", FileURL: "oss://bucket/a.srt", ...clip }] },
  ],
});
const effect = (make: (clip: Fields) => Given) => (fields: Fields) => make({ Effects: [fields] });
const faded = (fields: Fields): Given =>
  onMain({ Effects: [{ Type: "Transition", SubType: "fade", ...fields }] }, {});

/**
 * A field in use. `given` makes a timeline with a value. `good` is obeyed: `sees` finds `is` in the
 * plan. `bad` is refused at the field. For fields that the table refuses only `good` is used.
 */
export type TimelineSample = {
  given: (value: unknown) => Given;
  good: unknown;
  sees?: (seen: Seen) => unknown;
  is?: unknown;
  bad?: unknown;
};

type Maker = (fields: Fields) => Given;

/** Samples of the fields of one kind of clip: `[good, sees, bad, is?]` by name. */
function fieldsOf(
  prefix: string,
  make: Maker,
  fields: Record<string, [unknown, (seen: Seen) => unknown, unknown, unknown?]>,
): Record<string, TimelineSample> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, [good, sees, bad, is = good]]) => [
      `${prefix}.${name}`,
      { given: (value: unknown) => make(nested(name, value)), good, sees, is, bad },
    ]),
  );
}

/** `FontFace.Bold` → `{ FontFace: { Bold } }`. */
const nested = (name: string, value: unknown): Fields =>
  name.split(".").reduceRight<unknown>((inner, part) => ({ [part]: inner }), value) as Fields;

/** Samples of fields that are refused with any value. */
const refusedOn = (prefix: string, make: Maker, names: string, good: unknown = "any") =>
  Object.fromEntries(
    names
      .split(" ")
      .map((name) => [
        `${prefix}.${name}`,
        { given: (value: unknown) => make(nested(name, value)), good },
      ]),
  ) as Record<string, TimelineSample>;

const color = "#FFD300";
const type = (name: string, make: Maker) => (fields: Fields) => make({ Type: name, ...fields });
const background = type("Background", effect(onMain));
const fade = (fields: Fields) =>
  effect(song)({ Type: "AFade", SubType: "In", Duration: 0.4, ...fields });
const still = (fields: Fields) =>
  onMain({ Type: "Image", MediaId: "pic", Out: undefined, ...fields });
const track = (list: string, fields: Fields): Given => ({
  ...onMain({}),
  [list]: [{ ...(list === "VideoTracks" ? { VideoTrackClips: [shot] } : {}), ...fields }],
});
const item = "Timeline.EffectTracks[].EffectTrackItems[]";
const onEffectTrack = (fields: Fields) =>
  track("EffectTracks", { EffectTrackItems: [{ Type: "VFX", SubType: "snow", ...fields }] });

const clip = "VideoTrackClip";
const audio = "AudioTrackClip";
const words = "SubtitleTrackClip";

export const timelineSamples: Readonly<Record<string, TimelineSample>> = {
  ...refusedOn("Timeline.FECanvas", (FECanvas) => ({ ...onMain({}), FECanvas }), "Width Height"),
  "Timeline.ImageTracks[]": {
    given: (one) => ({ ...onMain({}), ImageTracks: [one] }),
    good: { ImageTrackClips: [] },
  },
  ...fieldsOf("Timeline.VideoTracks[]", (fields) => track("VideoTracks", fields), {
    MainTrack: [true, ({ plan }) => plan.Duration, "first", 4],
    Type: ["Video", ({ clips }) => clips.length, 7, 1],
  }),
  ...refusedOn(
    "Timeline.VideoTracks[]",
    (fields) => track("VideoTracks", fields),
    "TrackShortenMode TrackExpandMode",
  ),
  ...refusedOn(
    "Timeline.AudioTracks[]",
    (fields) => withSound({ MediaId: "song" }, fields),
    "MainTrack",
    true,
  ),
  ...fieldsOf(item, onEffectTrack, {
    Type: ["VFX", ({ over }) => over?.Type, "Sparkle"],
    SubType: ["open", ({ over }) => over?.SubType, "no-such"],
    TimelineIn: ["1.2", ({ over }) => over?.TimelineIn, 100, 1.2],
    TimelineOut: [3, ({ over }) => over?.TimelineOut, 0],
  }),

  ...fieldsOf(clip, (fields) => onMain(fields), {
    Type: ["Video", (seen) => seen.clip?.Type, "Sound"],
    MediaId: ["v2", (seen) => seen.clip?.MediaId, 7],
    MediaURL: ["v1", (seen) => seen.clip?.MediaId, 7],
    In: [1, (seen) => seen.clip?.In, -1],
    Out: ["3.2", (seen) => seen.clip?.Out, 99, 3.2],
    TimelineIn: [0, (seen) => seen.clip?.TimelineIn, 1],
    TimelineOut: [4, (seen) => seen.clip?.TimelineOut, 3],
    Speed: [2, (seen) => [seen.clip?.Speed, seen.plan.Duration], 101, [2, 2]],
    AdaptMode: ["Contain", (seen) => seen.clip?.AdaptMode, 7],
    ClipId: ["a", (seen) => seen.clips.length, 7, 1],
  }),
  ...fieldsOf(clip, still, { Duration: [3, ({ plan }) => plan.Duration, -1] }),
  ...fieldsOf(clip, onTop, {
    X: [0.25, ({ sticker }) => sticker?.X, 1.5],
    Y: [40, ({ sticker }) => sticker?.Y, -1],
    Width: [0.5, ({ sticker }) => sticker?.Width, 1.5],
    Height: [60, ({ sticker }) => sticker?.Height, -1],
    Opacity: [0.5, ({ sticker }) => sticker?.Opacity, 2],
    DyncFrames: [25, ({ sticker }) => sticker?.DyncFrames, -1],
  }),
  ...refusedOn(clip, (fields) => onMain(fields), "MediaIdType MaxOut MaskVideoUrl ReferenceClipId"),
  ...fieldsOf(`${clip}.Effects[Background]`, background, {
    SubType: ["Color", ({ behind }) => behind?.SubType, "Stars"],
    Radius: [0.2, ({ behind }) => behind?.Radius, 2],
    Color: [color, ({ behind }) => behind?.Color, "red"],
    MediaId: ["pic", ({ behind }) => behind?.MediaId, ""],
  }),
  ...fieldsOf(`${clip}.Effects[Volume]`, type("Volume", effect(onMain)), {
    Gain: [0.4, ({ volume }) => volume?.Gain, 11],
  }),
  ...fieldsOf(`${clip}.Effects[Transition]`, faded, {
    SubType: ["wipeleft", ({ transition }) => transition?.SubType, "no-such"],
    Duration: [
      0.6,
      ({ transition, plan }) => [transition?.Duration, plan.Duration],
      -1,
      [0.6, 7.4],
    ],
  }),
  ...refusedOn(
    `${clip}.Effects[]`,
    type("Background", effect(onMain)),
    "TimelineIn TimelineOut X Y Width Height From To",
  ),
  ...fieldsOf(`${clip}.Effects[VFX]`, type("VFX", effect(onMain)), {
    SubType: ["snow", ({ vfx }) => vfx?.SubType, "no-such"],
  }),
  ...fieldsOf(`${clip}.Effects[Filter]`, type("Filter", effect(onMain)), {
    SubType: ["warm", ({ filter }) => filter?.SubType, "no-such"],
  }),

  ...fieldsOf(audio, song, {
    Type: ["Audio", ({ sound }) => sound?.MediaId, "Noise", "song"],
    MediaId: ["v1", ({ sound }) => sound?.MediaId, 7],
    MediaURL: ["song", ({ sound }) => sound?.MediaId, 7],
    In: [1, ({ sound }) => sound?.In, -1],
    Out: [2, ({ sound }) => sound?.TimelineOut, -1],
    TimelineIn: [1, ({ sound }) => sound?.TimelineIn, -1],
    TimelineOut: [3, ({ sound }) => sound?.TimelineOut, -1],
    LoopMode: [true, ({ sound }) => sound?.LoopMode, "yes"],
    ClipId: ["a", ({ sound }) => sound?.MediaId, 7, "song"],
  }),
  ...fieldsOf(audio, voice, {
    Content: ["Something else.", (seen) => seen.voice?.Content, " "],
    Voice: ["en-man", (seen) => seen.voice?.Voice, 7],
    SpeechRate: [100, (seen) => seen.voice?.SpeechRate, 501],
  }),
  ...refusedOn(audio, voice, "CustomizedVoice Format PitchRate ReferenceClipId"),
  ...fieldsOf(`${audio}.Effects[Volume]`, type("Volume", effect(song)), {
    Gain: [0.2, ({ soundVolume }) => soundVolume?.Gain, 11],
  }),
  ...fieldsOf(`${audio}.Effects[AFade]`, fade, {
    SubType: ["Out", (seen) => seen.fade?.SubType, "Up"],
    Duration: [1.2, (seen) => seen.fade?.Duration, -1],
    Curve: ["tri", (seen) => seen.fade?.Type, 7, "AFade"],
  }),
  ...refusedOn(
    `${audio}.Effects[]`,
    (fields) => effect(song)({ Type: "Volume", Gain: 1, ...fields }),
    "Loudness TruePeak Peak",
  ),

  ...fieldsOf(words, text, {
    Type: ["Text", (seen) => seen.text?.Type, "Image"],
    Content: ["Other", (seen) => seen.text?.Content, 7],
    X: [0.25, (seen) => seen.text?.X, 1.5],
    Y: [300, (seen) => seen.text?.Y, -1],
    TimelineIn: [1, (seen) => seen.text?.TimelineIn, -1],
    TimelineOut: [2, (seen) => seen.text?.TimelineOut, -1],
    ClipId: ["a", (seen) => seen.texts.length, 7, 1],
    Font: ["KaiTi", (seen) => seen.text?.Font, ""],
    FontSize: [60, (seen) => seen.text?.FontSize, 0],
    FontColor: [color, (seen) => seen.text?.FontColor, "red"],
    FontColorOpacity: [0.5, (seen) => seen.text?.FontColorOpacity, 2],
    "FontFace.Bold": [true, (seen) => seen.text?.FontFace.Bold, "yes"],
    "FontFace.Italic": [true, (seen) => seen.text?.FontFace.Italic, "yes"],
    "FontFace.Underline": [true, (seen) => seen.text?.FontFace.Underline, "yes"],
    Alignment: ["TopCenter", (seen) => seen.text?.Alignment, "Middle"],
    TextWidth: [0.5, (seen) => seen.text?.TextWidth, -1],
    Outline: [3, (seen) => seen.text?.Outline, -1],
    OutlineColour: [color, (seen) => seen.text?.OutlineColour, "red"],
    Shadow: [3, (seen) => seen.text?.Shadow, -1],
    BackColour: [color, (seen) => seen.text?.BackColour, "red"],
    LineSpacing: [12, (seen) => seen.text?.LineSpacing, -1],
    FontUrl: ["oss://bucket/a.ttf", (seen) => seen.text?.FontUrl, 7],
    AaiMotionInEffect: ["fade_in", (seen) => seen.text?.AaiMotionInEffect, "cartwheel_in"],
    AaiMotionOutEffect: ["fade_out", (seen) => seen.text?.AaiMotionOutEffect, ""],
  }),
  ...refusedOn(
    words,
    text,
    "Id TrackId Spacing Angle BorderStyle Ratio AdaptMode " +
      "EffectColorStyle AaiMotionLoopEffect",
  ),
  ...fieldsOf(words, subtitles, {
    SubType: ["srt", (seen) => seen.text?.Content, "ass", "First"],
    FileURL: ["oss://bucket/b.srt", (seen) => seen.text?.Content, 7, "Second"],
  }),
  ...fieldsOf(words, (fields) => text({ AaiMotionInEffect: "fade_in", ...fields }), {
    AaiMotionIn: [0.4, (seen) => seen.text?.AaiMotionIn, -1],
  }),
  ...fieldsOf(words, (fields) => text({ AaiMotionOutEffect: "fade_out", ...fields }), {
    AaiMotionOut: [0.4, (seen) => seen.text?.AaiMotionOut, -1],
  }),
  ...refusedOn(
    `${words}.SubtitleEffects[]`,
    (one) => text({ SubtitleEffects: [one] }),
    "Type Bord XShift YShift Color Opacity Blur Radius",
  ),
};

/** Values that need a different timeline from the sample of their field. */
export const valueSamples: Readonly<Record<string, (value: unknown) => Given>> = {
  [`${clip}.AdaptMode=Cover`]: (AdaptMode) => onMain({ AdaptMode }),
  [`${clip}.AdaptMode=Fill`]: (AdaptMode) => onMain({ AdaptMode }),
  [`${item}.Type=Filter`]: (Type) => onEffectTrack({ Type, SubType: "warm" }),
  [`${words}.Type=Subtitle`]: (Type) => subtitles({ Type }),
  [`${clip}.Type=Image`]: (value) => still({ Type: value, Duration: 2 }),
  [`${clip}.Effects[].Type=Background`]: () => background({}),
  [`${clip}.Effects[].Type=Volume`]: () => effect(onMain)({ Type: "Volume", Gain: 1 }),
  [`${clip}.Effects[].Type=Transition`]: () => faded({}),
  [`${clip}.Effects[].Type=VFX`]: (value) => effect(onMain)({ Type: value, SubType: "open" }),
  [`${clip}.Effects[].Type=Filter`]: (value) => effect(onMain)({ Type: value, SubType: "m1" }),
  [`${clip}.Effects[].Type=Text`]: (value) => effect(onMain)({ Type: value, Content: "a" }),
  [`${audio}.Type=AI_TTS`]: () => voice({}),
  [`${audio}.Effects[].Type=AI_ASR`]: (value) => effect(voice)({ Type: value, FontSize: 30 }),
  [`${audio}.Effects[].Type=Volume`]: () => effect(voice)({ Type: "Volume", Gain: 1 }),
  [`${audio}.Effects[].Type=AFade`]: () => fade({}),
};
