import { z } from "zod";
import { unconfirmed } from "../fields/confirmed";

/** The scene whose name is documented: image-text matching of any footage. */
export const generalScene = "General";

/**
 * The film scene. Its name stands on no page that could be read, so any name but the general one counts
 * as the film scene. This is the name that Reelpress sends unless a person writes another one.
 */
export const filmScene = "Movie";

/** One shot of a storyboard (2.4). A shot is as long as its narration, or as its own duration. */
export const shotScriptSchema = z.strictObject({
  /** A description of the shot, by which the footage is chosen. */
  ScriptText: z.string().min(1).optional(),
  /** The docs name narration, duration and name of a shot, but not these fields. */
  SpeechText: unconfirmed("2.4", z.string()),
  Duration: unconfirmed("2.4", z.number()),
  Name: unconfirmed("2.4", z.string()),
});

/** `InputConfig.SceneInfo`, image-text matching only. Source: IMS docs, general and film scene (2.4). */
export const sceneInfoSchema = z.strictObject({
  /** `General`, or the name of the film scene, which is not confirmed: any other name is taken for it. */
  Scene: z.string().min(1).optional(),
  ShotInfo: z.strictObject({ ShotScripts: z.array(shotScriptSchema).optional() }).optional(),
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
