import { z } from "zod";

/** `None`: the media are not analysed: fonts, files that are still examined, and clips that no job uses. */
export const analysisStateSchema = z.enum(["None", "Waiting", "Analysing", "Done", "Failed"]);

export const analysisProblemSchema = z.enum(["File", "Machine", "Refused", "Unreachable"]);

const passSchema = z.looseObject({
  /**
   * `Looks`: picture and sound. `Words`: subtitles and text on the picture. `Descriptions`: what a model
   * says of the shots.
   */
  Pass: z.enum(["Looks", "Words", "Descriptions"]),
  State: analysisStateSchema,
  /** 0 to 100. */
  Progress: z.number(),
  /**
   * Why it failed, or waits: the file cannot be read, the machine failed too often, or the provider of
   * descriptions refuses the key or the model, or does not answer.
   */
  Problem: analysisProblemSchema.optional(),
  /** The same for who runs the engine. */
  Message: z.string().optional(),
});

const shotSchema = z.looseObject({
  /** Seconds of the source. */
  From: z.number(),
  To: z.number(),
  /** How the shot begins. */
  Cut: z.enum(["Start", "Hard", "Fade"]),
  /** 0 to 1, like all that follow. */
  Motion: z.number(),
  Luma: z.number(),
  Saturation: z.number(),
  Sharpness: z.number(),
  BlackShare: z.number(),
  FrozenShare: z.number(),
  SpeechShare: z.number(),
  /**
   * The point that draws the eye from second `At` of the source on, in shares of the sides from the top left;
   * absent where nothing stands out.
   */
  Focus: z.array(z.object({ At: z.number(), X: z.number(), Y: z.number() })).optional(),
  /** Mean level in dB below full scale; absent without sound. */
  LoudnessDb: z.number().optional(),
});

const foundTextSchema = z.looseObject({
  Source: z.enum(["Name", "Folder", "Tag", "Description", "Subtitle", "Ocr", "Provider"]),
  Language: z.enum(["en", "zh", "other"]),
  Words: z.string(),
  /** Seconds of the source; absent for a text about the whole of it. */
  From: z.number().optional(),
  To: z.number().optional(),
  /** 0 to 1; 1 for what a person typed. */
  Confidence: z.number(),
  Role: z.enum(["Caption", "Title", "Credits", "Scoreboard"]).optional(),
  /** The model that a description comes from. */
  By: z.string().optional(),
});

export const mediaAnalysisAnswerSchema = z.looseObject({
  MediaId: z.string(),
  /** Of all passes together. */
  State: analysisStateSchema,
  Progress: z.number(),
  Passes: z.array(passSchema),
  /** The whole source in order, once it is looked through. */
  Shots: z.array(shotSchema).optional(),
  /** What people typed, then what was read in the content. */
  Texts: z.array(foundTextSchema).optional(),
  /** Stretches in which somebody speaks: from, to in seconds. */
  Speech: z.array(z.tuple([z.number(), z.number()])).optional(),
});

/** ReelpressGetAnalysis: what the engine has seen, heard and read in media. */
export const analysisAnswerSchema = z.looseObject({
  RequestId: z.string(),
  MediaAnalyses: z.array(mediaAnalysisAnswerSchema),
  /** Ids of no media. */
  IgnoredList: z.array(z.string()),
});

export type MediaAnalysisAnswer = z.infer<typeof mediaAnalysisAnswerSchema>;

/** ReelpressGetVision: the model that describes footage. */
export const visionAnswerSchema = z.looseObject({
  RequestId: z.string(),
  /** Absent when none is set. */
  Vision: z
    .looseObject({
      Model: z.string(),
      Host: z.string(),
      /** How often it was asked: today, within the last 30 days, and ever. */
      CallsToday: z.number().int(),
      CallsMonth: z.number().int(),
      CallsEver: z.number().int(),
    })
    .optional(),
  /** What came of a trial call. */
  Trial: z
    .looseObject({
      /** Absent when it answered well; `Unusable` when it answered, but with no description. */
      Problem: z.enum(["Refused", "Unreachable", "Unusable"]).optional(),
      Words: z.string().optional(),
    })
    .optional(),
});
