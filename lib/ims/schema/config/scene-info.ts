import { z } from "zod";
import { unconfirmed } from "../fields/confirmed";

/** The scene whose name is documented: image-text matching of any footage. */
export const generalScene = "General";

/**
 * The film scene. Its name stands on no page that could be read, so any name but the general one counts
 * as the film scene. This is the name that Reelpress sends unless a person writes another one.
 */
export const filmScene = "Movie";

/** IMS publishes no limits for a storyboard; these are those of a group and of a narration. */
export const shotLimits = { shots: 100, textLength: 1000, nameLength: 50, seconds: 300 } as const;

/** One shot of a storyboard (2.4). A shot is as long as its narration, or as its own duration. */
export const shotScriptSchema = z.strictObject({
  /** A description of the shot, by which the footage is chosen. */
  ScriptText: z.string().min(1).max(shotLimits.textLength).optional(),
  /**
   * Narration, duration in seconds, and name of the shot. The docs name all three, but not their fields:
   * these are the names that third parties write.
   */
  SpeechText: z.string().min(1).max(shotLimits.textLength).optional(),
  Duration: z.number().positive().max(shotLimits.seconds).optional(),
  Name: z.string().min(1).max(shotLimits.nameLength).optional(),
});

/** `InputConfig.SceneInfo`, image-text matching only. Source: IMS docs, general and film scene (2.4). */
export const sceneInfoSchema = z.strictObject({
  /** `General`, or the name of the film scene, which is not confirmed: any other name is taken for it. */
  Scene: z.string().min(1).optional(),
  ShotInfo: z
    .strictObject({ ShotScripts: z.array(shotScriptSchema).max(shotLimits.shots).optional() })
    .optional(),
  /** Reference faces of the film scene; the position of this field is not confirmed. */
  FaceInfo: unconfirmed("2.4", z.unknown()),
});

/** Lets IMS search a library; general scene only (2.1). */
export const mediaSearchInputSchema = z.strictObject({
  LibSearchCondition: z.strictObject({
    SearchLibs: z.array(z.string().min(1)).min(1).optional(),
    SearchText: z.string().min(1).optional(),
  }),
});

/**
 * A shot that a person chose for a sentence of the narration, or for the `ScriptText` of a storyboard. It
 * stays when the rest is drawn again. Several for one sentence are shown in their order. An extension
 * of Reelpress, for the embedded engine only.
 */
export const chosenShotSchema = z.strictObject({
  /** The sentence, as the plan shows it. */
  Text: z.string().min(1).max(shotLimits.textLength),
  /** One of `MediaArray`, as it stands there, or an id that the search found. */
  Media: z.string().trim().min(1).max(2048),
  /** Seconds of the source; an image has none. Without `Out`, as long as the sentence. */
  In: z.number().min(0).optional(),
  Out: z.number().positive().optional(),
});
