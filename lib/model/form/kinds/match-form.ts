import { z } from "zod";
import { inputLimits } from "@/lib/ims/schema/config/input-config";
import { filmScene, generalScene, shotLimits } from "@/lib/ims/schema/config/scene-info";
import { choice, mediaReference, textList, word } from "../form-values";

/** Where IMS looks for the pictures that fit a text, and what the text is. */
export const matchSources = ["pool", "search"] as const;
export const matchScripts = ["texts", "shots"] as const;

const timeRangeFormSchema = z
  .object({
    inSeconds: z.number("number").min(0, "range"),
    outSeconds: z.number("number").min(0, "range"),
  })
  .refine((range) => range.outSeconds > range.inSeconds, { message: "range-order" });

export const groupMediaSchema = z.object({
  /** Id of the media in the library, or the address of an object. */
  mediaId: mediaReference,
  /** The part of the source that may be used; absent means all of it. */
  range: timeRangeFormSchema.nullable(),
});

/** One shot of a storyboard: it lasts as long as its speech, or `seconds`. */
export const storyShotSchema = z.object({
  text: z.string().trim().max(shotLimits.textLength, "speech-long"),
  speech: z.string().trim().max(shotLimits.textLength, "speech-long"),
  seconds: z.number("number").positive("range").max(shotLimits.seconds, "range").nullable(),
  name: word(shotLimits.nameLength),
});

export type StoryShot = z.infer<typeof storyShotSchema>;

export const newStoryShot = (text = ""): StoryShot => ({
  text,
  speech: "",
  seconds: null,
  name: "",
});

const chosenShotFormSchema = z.object({
  /** The sentence, as the plan shows it. */
  text: z.string().min(1).max(shotLimits.textLength, "speech-long"),
  mediaId: mediaReference,
  /** The stretch of the source; absent for an image, or to its end. */
  inSeconds: z.number("number").min(0, "range").nullable(),
  outSeconds: z.number("number").positive("range").nullable(),
});

export type ChosenShotForm = z.infer<typeof chosenShotFormSchema>;

/** Image-text matching, of any footage or of a film: texts are written, and each gets what fits it. */
export const matchFormSchema = z.object({
  source: z.enum(matchSources),
  /** IMS limits no number of sources, but their total length to two hours of video. */
  media: z.array(groupMediaSchema).max(1000, "too-many"),
  /** Search libraries of the account, and what to look for in them. */
  libraries: textList({ most: 100, length: 200, tooLong: "word-long" }),
  searchText: word(1000),
  /** Name of the general scene, or nothing. */
  scene: word(),
  /** Name of the film scene, which Alibaba Cloud tells its customers. */
  filmScene: word(),
  /** Whole texts (those of `speech.texts`), or one text per shot. */
  script: z.enum(matchScripts),
  /** A storyboard: what each shot shows, and what is said in it. */
  shots: z
    .array(storyShotSchema)
    .max(shotLimits.shots, "too-many")
    .transform((shots) => shots.filter((shot) => shot.text !== "")),
  /** Shots that a person chose for a sentence; they stay when the rest is drawn again. */
  chosen: z.array(chosenShotFormSchema).max(inputLimits.chosenShots, "too-many"),
  /** Of film scenes only: openings, endings and adverts are left out. */
  clipDetection: choice,
  /** Of film scenes only: the script follows the order of the source. */
  sourceOrder: choice,
});

export type MatchForm = z.infer<typeof matchFormSchema>;

export const freshMatch: MatchForm = {
  source: "pool",
  media: [],
  libraries: [],
  searchText: "",
  scene: generalScene,
  filmScene,
  script: "texts",
  shots: [],
  chosen: [],
  clipDetection: null,
  sourceOrder: null,
};
