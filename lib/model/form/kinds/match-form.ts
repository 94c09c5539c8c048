import { z } from "zod";
import { filmScene, generalScene } from "@/lib/ims/schema/config/scene-info";
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
  shots: textList({ most: 500, length: 1000, tooLong: "speech-long" }),
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
  clipDetection: null,
  sourceOrder: null,
};
