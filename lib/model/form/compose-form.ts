import { z } from "zod";
import { inputLimits } from "@/lib/ims/schema/config/input-config";
import { outputLimits } from "@/lib/ims/schema/config/output-config";
import { templateIdLimit } from "@/lib/ims/schema/config/template-config";
import { numberWithin, textList, volume } from "./form-values";
import { jobKinds } from "./kinds/job-kinds";
import { keptEntrySchema } from "./kept";
import { fitsBeside } from "./kept-bounds";
import { freshLook, lookFormSchema } from "./look-form";
import { freshMashup, mashupFormSchema } from "./kinds/mashup-form";
import { freshMatch, groupMediaSchema, matchFormSchema } from "./kinds/match-form";
import { freshOutput, outputFormSchema } from "./output-form";
import { sheetFormSchema } from "../sheet/sheet-form";
import { freshSound, soundFormSchema } from "./sound-form";
import { freshSpeech, speechFormSchema, speechTexts } from "./speech-form";
import { freshSports, sportsFormSchema } from "./kinds/sports-form";
import { templateParts } from "./template";
import { freshUserData, userDataFormSchema } from "./user-data-form";
import { plannedWallFormSchema } from "../wall/planned-wall-form";
import { freshLikeness, likenessFormSchema, wallFormSchema } from "./wall-form";

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

const shortTexts = textList({
  most: composeLimits.texts,
  length: composeLimits.textLength,
  tooLong: "text-long",
});

const groupFormSchema = z.object({
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
  silentSeconds: numberWithin("InputConfig.MediaGroupArray[].Duration", { min: 0.1 }).nullable(),
  /** Sound of the footage of this group; null takes `sound.footageVolume`. */
  volume: volume.nullable(),
});

export const composeFields = z.object({
  name: z.string().trim().min(1, "name-empty").max(composeLimits.nameLength, "name-long"),
  kind: z.enum(jobKinds),
  groups: z.array(groupFormSchema).max(composeLimits.groups, "list-full"),
  match: matchFormSchema,
  sports: sportsFormSchema,
  mashup: mashupFormSchema,
  titles: shortTexts,
  /** The index is the level minus one; an empty list omits the level. At most five levels. */
  subHeadings: z.array(shortTexts).max(inputLimits.subHeadingLevels, "list-full"),
  speech: speechFormSchema,
  sound: soundFormSchema,
  look: lookFormSchema,
  output: outputFormSchema,
  userData: userDataFormSchema,
  /** Ids of templates; one is drawn for each clip. */
  templates: textList({ most: templateIdLimit, length: 64, tooLong: "word-long" }),
  /**
   * The parts that the form does not send while there are templates, so that the templates decide them.
   */
  leftToTemplates: z.array(z.enum(templateParts)).max(templateParts.length, "too-many"),
  /** The same seed and the same form give the same clips. */
  seed: z.string().min(1).max(32),
  /** How alike the clips may be. */
  likeness: likenessFormSchema,
  /** What was drawn, kept and made on the wall; null until somebody chose there. */
  wall: wallFormSchema,
  /** The same of videos that a job of the backend planned; null until one was sent. */
  planned: plannedWallFormSchema,
  /** Rows of which each becomes a video of its own. */
  sheet: sheetFormSchema,
  /** The fields of a pasted or reopened request that the form does not show. */
  kept: z.array(keptEntrySchema).refine(fitsBeside, "kept-much"),
});

export type ComposeForm = z.infer<typeof composeFields>;
export type GroupForm = ComposeForm["groups"][number];
export type GroupMedia = GroupForm["media"][number];

/** An empty group, or a group that only holds some footage. */
export const newGroup = (name: string, media: GroupMedia[] = []): GroupForm => ({
  name,
  media,
  speechTexts: [],
  silentSeconds: null,
  volume: null,
});

/**
 * A fresh form. `seed` and `name` come from the caller: this file uses neither the clock nor random
 * numbers.
 */
export function emptyComposeForm(options: {
  name: string;
  seed: string;
  language: "zh" | "en";
  groupName: string;
}): ComposeForm {
  return structuredClone<ComposeForm>({
    name: options.name,
    kind: "groups",
    groups: [newGroup(options.groupName)],
    match: freshMatch,
    sports: freshSports,
    mashup: freshMashup,
    titles: [],
    subHeadings: [],
    speech: freshSpeech(options.language),
    sound: freshSound,
    look: freshLook,
    output: freshOutput,
    userData: freshUserData,
    templates: [],
    leftToTemplates: [],
    seed: options.seed,
    likeness: freshLikeness,
    wall: null,
    planned: null,
    sheet: null,
    kept: [],
  });
}
