import { z } from "zod";
import { inputLimits } from "@/lib/ims/schema/input-config";
import { outputLimits } from "@/lib/ims/schema/output-config";
import { keptEntrySchema } from "./kept";

/**
 * The form as a person thinks of it. Messages are keys of the interface's texts
 * (`compose.errors.*`), so that one schema serves both languages, the browser and the server.
 */
export const composeLimits = {
  nameLength: 80,
  groups: inputLimits.groups,
  mediaPerGroup: inputLimits.mediaPerGroup,
  groupNameLength: inputLimits.groupNameLength,
  texts: inputLimits.titles,
  textLength: inputLimits.titleLength,
  speechTexts: inputLimits.speechTexts,
  speechTextLength: inputLimits.speechTextLength,
  count: outputLimits.count,
} as const;

/**
 * A list of texts, one a row. Blank rows are not an error: they are left out, so that an empty
 * line in a list never stands between a person and their clips.
 */
const textList = (items: { most: number; length: number; tooLong: string }) =>
  z
    .array(z.string().trim().max(items.length, items.tooLong))
    .transform((texts) => texts.filter((text) => text !== ""))
    .refine((texts) => texts.length <= items.most, "list-full");
const shortTexts = textList({
  most: composeLimits.texts,
  length: composeLimits.textLength,
  tooLong: "text-long",
});
const speechTexts = textList({
  most: composeLimits.speechTexts,
  length: composeLimits.speechTextLength,
  tooLong: "speech-long",
});
const color = z.string().regex(/^#[0-9a-fA-F]{6}$/, "color");
const volume = z.number("number").min(0, "range").max(10, "range");
const seconds = (max: number) => z.number("number").min(0.1, "range").max(max, "range");
const share = z.number("number").min(0, "range").max(0.9999, "range");

export const timeRangeFormSchema = z
  .object({
    inSeconds: z.number("number").min(0, "range"),
    outSeconds: z.number("number").min(0, "range"),
  })
  .refine((range) => range.outSeconds > range.inSeconds, { message: "range-order" });

export const groupMediaSchema = z.object({
  /** Id of the media in the library. */
  mediaId: z.string().min(1),
  /** The part that may be used; absent means all of it. */
  range: timeRangeFormSchema.nullable(),
});

export const groupFormSchema = z.object({
  name: z
    .string()
    .trim()
    .min(1, "group-name-empty")
    .max(composeLimits.groupNameLength, "group-name-long")
    .refine((name) => !/\p{Extended_Pictographic}/u.test(name), "group-name-emoji"),
  media: z
    .array(groupMediaSchema)
    .min(1, "group-empty")
    .max(composeLimits.mediaPerGroup, "group-full"),
  /** Used when `speech.mode` is `perGroup`. */
  speechTexts,
  /** Length of this group when it has no speech texts, `perGroup` only. */
  silentSeconds: seconds(300).nullable(),
  /** Sound of the footage of this group; null takes `sound.footageVolume`. */
  volume: volume.nullable(),
});

/** Look of one kind of text. Sizes are for a frame whose shorter side is 1080. */
export const textLookSchema = z.object({
  fontSize: z.number("number").int("whole").min(16, "range").max(240, "range"),
  color,
  outlineColor: color,
  outlineWidth: z.number("number").min(0, "range").max(20, "range"),
  bold: z.boolean(),
  /** Distance of the text's anchor from the top, as a share of the height. */
  y: share,
});

export const speechModes = ["none", "whole", "perGroup"] as const;
export const backgroundKinds = ["blur", "color", "image", "black"] as const;
export const alignmentModes = ["speed", "cut"] as const;
export const lengthModes = ["auto", "max", "fixed"] as const;
export const platformIds = [
  "douyin",
  "reels",
  "shorts",
  "channels",
  "square",
  "landscape",
  "custom",
] as const;

const composeFields = z.object({
  name: z.string().trim().min(1, "name-empty").max(composeLimits.nameLength, "name-long"),
  groups: z.array(groupFormSchema).min(1, "groups-empty").max(composeLimits.groups, "list-full"),
  titles: shortTexts,
  /** Index is the level less one; an empty list leaves the level out. At most five. */
  subHeadings: z.array(shortTexts).max(inputLimits.subHeadingLevels, "list-full"),
  speech: z.object({
    mode: z.enum(speechModes),
    texts: speechTexts,
    /** Voice ids; one is drawn per clip. Empty: the engine's default for the language. */
    voices: z.array(z.string()),
    language: z.enum(["zh", "en"]),
    /** Speed of the voice, 0.5 to 2. */
    speed: z.number("number").min(0.5, "range").max(2, "range"),
  }),
  sound: z.object({
    footageVolume: volume,
    speechVolume: volume,
    musicVolume: volume,
    /** Media ids of music; one per clip, in turn. */
    music: z.array(z.string()).max(inputLimits.music, "list-full"),
  }),
  look: z.object({
    background: z.object({
      kind: z.enum(backgroundKinds),
      /** Strength of the blur, 0.01 to 1. */
      blur: z.number("number").min(0.01, "range").max(1, "range"),
      color,
      /** Media ids of pictures; one per clip, in turn. */
      images: z.array(z.string()).max(inputLimits.backgroundImages, "list-full"),
    }),
    crossFade: z.object({ enabled: z.boolean(), seconds: seconds(5) }),
    shotSeconds: z.number("number").min(1, "range").max(30, "range"),
    imageSeconds: z.number("number").min(1, "range").max(60, "range"),
    alignment: z.enum(alignmentModes),
    title: textLookSchema,
    subHeading: textLookSchema,
    caption: textLookSchema,
    stickers: z
      .array(
        z.object({
          mediaId: z.string().min(1),
          x: share,
          y: share,
          width: share.min(0.02, "range"),
          opacity: z.number("number").min(0, "range").max(1, "range"),
        }),
      )
      .max(inputLimits.stickers, "list-full"),
  }),
  output: z.object({
    platform: z.enum(platformIds),
    width: z
      .number("number")
      .int("whole")
      .min(outputLimits.minSide, "range")
      .max(outputLimits.maxSide, "range"),
    height: z
      .number("number")
      .int("whole")
      .min(outputLimits.minSide, "range")
      .max(outputLimits.maxSide, "range"),
    count: z
      .number("number")
      .int("whole")
      .min(1, "count-range")
      .max(composeLimits.count, "count-range"),
    /** x264 constant rate factor: lower is better and larger. */
    crf: z.number("number").int("whole").min(18, "range").max(35, "range"),
    /** Read when nothing is spoken: with speech a clip is as long as its voice. */
    length: z.object({ mode: z.enum(lengthModes), seconds: seconds(3600) }),
  }),
  /** The same seed and the same form give the same clips. */
  seed: z.string().min(1).max(32),
  /** Of a request that was pasted or reopened: what the form does not show. */
  kept: z.array(keptEntrySchema),
});

/** What one field alone cannot tell. */
function crossFieldProblems(form: ComposeForm): { path: (string | number)[]; message: string }[] {
  const problems: { path: (string | number)[]; message: string }[] = [];
  const fail = (path: (string | number)[], message: string) => problems.push({ path, message });
  const names = form.groups.map((group) => group.name.trim());
  names.forEach((name, index) => {
    if (name && names.indexOf(name) !== index) fail(["groups", index, "name"], "group-name-twice");
  });
  if (form.speech.mode === "whole" && form.speech.texts.every((text) => text.trim() === "")) {
    fail(["speech", "texts"], "speech-empty");
  }
  const silent = form.groups.every((group) =>
    group.speechTexts.every((text) => text.trim() === ""),
  );
  if (form.speech.mode === "perGroup" && silent) fail(["speech", "mode"], "speech-groups-empty");
  const { width, height } = form.output;
  if (Math.min(width, height) > outputLimits.maxShortSide) fail(["output", "height"], "short-side");
  if (width % 2 === 1) fail(["output", "width"], "even");
  if (height % 2 === 1) fail(["output", "height"], "even");
  const { background } = form.look;
  if (background.kind === "image" && background.images.length === 0) {
    fail(["look", "background", "images"], "background-image-empty");
  }
  return problems;
}

/** The form with all its rules. What it answers is trimmed and without blank rows. */
export const composeFormSchema = composeFields.superRefine(
  (form, context) => {
    for (const problem of crossFieldProblems(form)) {
      context.addIssue({ code: "custom", path: problem.path, message: problem.message });
    }
  },
  // Also when a number is missing elsewhere: all that is wrong is said at once.
  { when: (payload) => composeDraftSchema.safeParse(payload.value).success },
);

export type ComposeForm = z.infer<typeof composeFields>;
export type GroupForm = ComposeForm["groups"][number];
export type TextLook = ComposeForm["look"]["title"];
export type PlatformId = (typeof platformIds)[number];

/**
 * A draft may be unfinished: it has the shape of the form but not its rules. Anything that does
 * not have the shape is not a draft.
 */
export const composeDraftSchema = z.custom<ComposeForm>(
  (value) => typeof value === "object" && value !== null && "groups" in value && "output" in value,
  "draft-shape",
);

/** Width, height and the usual longest clip of a platform. */
export const platforms: Record<Exclude<PlatformId, "custom">, { width: number; height: number }> = {
  douyin: { width: 1080, height: 1920 },
  reels: { width: 1080, height: 1920 },
  shorts: { width: 1080, height: 1920 },
  channels: { width: 1080, height: 1260 },
  square: { width: 1080, height: 1080 },
  landscape: { width: 1920, height: 1080 },
};

/** A fresh form. `seed` and `name` come from the caller: this file has neither clock nor dice. */
export function emptyComposeForm(options: {
  name: string;
  seed: string;
  language: "zh" | "en";
  groupName: string;
}): ComposeForm {
  const white = { color: "#FFFFFF", outlineColor: "#000000" };
  return {
    name: options.name,
    groups: [
      { name: options.groupName, media: [], speechTexts: [], silentSeconds: null, volume: null },
    ],
    titles: [],
    subHeadings: [],
    speech: { mode: "whole", texts: [], voices: [], language: options.language, speed: 1 },
    sound: { footageVolume: 0, speechVolume: 1, musicVolume: 0.3, music: [] },
    look: {
      background: { kind: "blur", blur: 0.1, color: "#101418", images: [] },
      crossFade: { enabled: false, seconds: 0.5 },
      shotSeconds: 3,
      imageSeconds: 3,
      alignment: "speed",
      title: { ...white, fontSize: 84, outlineWidth: 4, bold: true, y: 0.1 },
      subHeading: { ...white, fontSize: 52, outlineWidth: 3, bold: false, y: 0.225 },
      caption: { ...white, fontSize: 56, outlineWidth: 3, bold: true, y: 0.78 },
      stickers: [],
    },
    output: {
      platform: "douyin",
      width: 1080,
      height: 1920,
      count: 5,
      crf: 23,
      length: { mode: "auto", seconds: 15 },
    },
    seed: options.seed,
    kept: [],
  };
}
