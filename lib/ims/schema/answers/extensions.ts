import { z } from "zod";
import { clipReportSchema } from "./clip-report";

/**
 * Answers of the operations that only the embedded engine has. Their names begin with `Reelpress`, so
 * that nobody mistakes them for IMS.
 */

/** The stages of a clip, in the order in which it passes them. */
const stageSchema = z.enum([
  "Waiting",
  "Analysing",
  "Speaking",
  "Planning",
  "Preparing",
  "Mixing",
  "Encoding",
  "Verifying",
  "Publishing",
  "Done",
  "Failed",
  "Cancelled",
]);

const clipProgressSchema = z.looseObject({
  JobId: z.string(),
  Index: z.number().int(),
  Status: z.string(),
  Stage: stageSchema,
  /** 0 to 100. */
  Progress: z.number(),
  SecondsLeft: z.number().optional(),
  Attempt: z.number().int(),
  MediaId: z.string().optional(),
  Duration: z.number().optional(),
  /** JSON text of the Timeline once it is planned. */
  Timeline: z.string().optional(),
  ErrorCode: z.string().optional(),
  ErrorMessage: z.string().optional(),
  /** The findings of the gate; without `WithTimelines` only those that a person should read. */
  Report: clipReportSchema.optional(),
});

/** ReelpressGetBatchProgress */
export const batchProgressAnswerSchema = z.looseObject({
  RequestId: z.string(),
  JobId: z.string(),
  Status: z.string(),
  Cancelled: z.boolean(),
  Seed: z.string(),
  /** Paths of undocumented fields of the request, which the engine does not obey. */
  NotObeyed: z.array(z.string()).optional(),
  SubJobs: z.array(clipProgressSchema),
});

/** ReelpressPreviewPlan: the plans of the requested variants. */
export const previewPlanAnswerSchema = z.looseObject({
  RequestId: z.string(),
  Variants: z.array(
    z.looseObject({
      Index: z.number().int(),
      Duration: z.number(),
      /** JSON text of a Timeline. */
      Timeline: z.string(),
    }),
  ),
  /** Comma list of variant numbers that had no room in this answer: ask for them in another call. */
  Left: z.string().optional(),
});

/** ReelpressPreviewFrame: one frame of one variant, as the renderer would draw it. */
export const previewFrameAnswerSchema = z.looseObject({
  RequestId: z.string(),
  Index: z.number().int(),
  Time: z.number(),
  Duration: z.number(),
  /** Base64 of a JPEG. */
  Image: z.string(),
  Width: z.number().int(),
  Height: z.number().int(),
  /** With `WithLayers`: base64 of a JPEG of the shots without texts and stickers. */
  Bare: z.string().optional(),
  /** With `WithLayers`: JSON text of `{ Texts, Stickers }`, the clips of the Timeline that show at `Time`. */
  Layers: z.string().optional(),
});

/**
 * ReelpressPreviewStills: shots as small pictures. A still is its picture with its layers laid over it, the
 * lowest first; all are as large as the whole frame. Shots that a plan does not have are left out.
 */
export const previewStillsAnswerSchema = z.looseObject({
  RequestId: z.string(),
  Stills: z.array(
    z.looseObject({
      Index: z.number().int(),
      Shot: z.number().int(),
      /** The moment of the output that is shown, in seconds. */
      Time: z.number(),
      /** Key of the shot without texts; absent when it could not be drawn. */
      Picture: z.string().optional(),
      /** Keys of texts and stickers, which are transparent around them. */
      Layers: z.array(z.string()),
      /** Why something could not be drawn, as a sentence. */
      Problem: z.string().optional(),
    }),
  ),
  /** Every picture once, by its key. What looks the same has the same key in every call. */
  Pictures: z.record(
    z.string(),
    z.looseObject({
      Type: z.enum(["image/jpeg", "image/png"]),
      /** Base64. */
      Image: z.string(),
    }),
  ),
});

/** ReelpressPreviewSound: the sound of one output, as its clip will have it. */
export const previewSoundAnswerSchema = z.looseObject({
  RequestId: z.string(),
  Index: z.number().int(),
  Duration: z.number(),
  /** `audio/mp4`, and base64 of the file; both are absent when nothing is heard. */
  Type: z.string().optional(),
  Sound: z.string().optional(),
});

/** ReelpressSpeak: a text as a voice says it. */
export const speakAnswerSchema = previewSoundAnswerSchema.omit({ Index: true });

/** ReelpressGetCapacity: how many outputs the material makes that are all as different as wanted. */
export const capacityAnswerSchema = z.looseObject({
  RequestId: z.string(),
  /** The likeness that was allowed: of the request, else 0.5. */
  Most: z.number(),
  /** At most 100. Absent for kinds of which this cannot be counted. */
  Outputs: z.number().int().optional(),
  /** False when it is so many at least. */
  Exact: z.boolean().optional(),
  /** Where more footage helps most; absent where it does not. */
  More: z
    .looseObject({ GroupName: z.string(), Shots: z.number().int(), Outputs: z.number().int() })
    .optional(),
});

/** ReelpressCancelBatchJob, ReelpressRetrySubJob */
export const acceptedAnswerSchema = z.looseObject({ RequestId: z.string(), JobId: z.string() });

/** ReelpressDeleteJob */
export const deletedJobAnswerSchema = z.looseObject({
  RequestId: z.string(),
  JobId: z.string(),
  DeletedMediaIds: z.array(z.string()),
});

/** ReelpressGetStorage: what takes the space of the data folder. All sizes in bytes. */
export const storageAnswerSchema = z.looseObject({
  RequestId: z.string(),
  /** The entries of the data folder, the largest first. */
  Shares: z.array(z.looseObject({ Name: z.string(), Bytes: z.number() })),
  UsedBytes: z.number(),
  FreeBytes: z.number(),
  /** The share of `objects` that finished clips take, by their facts. */
  OutputBytes: z.number(),
});

/** ReelpressListVoices */
export const listVoicesAnswerSchema = z.looseObject({
  RequestId: z.string(),
  Voices: z.array(
    z.looseObject({
      Voice: z.string(),
      Name: z.string(),
      Language: z.string(),
      Gender: z.string(),
      /** A draft voice is understandable, not natural. */
      Draft: z.boolean(),
      /** The host of the online service that speaks; absent for a voice on the engine's machine. */
      Online: z.string().optional(),
    }),
  ),
});

/** ReelpressGetSpeed: how fast this engine has been recently. */
export const speedAnswerSchema = z.looseObject({
  RequestId: z.string(),
  /** Wall-clock seconds per second of a 1080 × 1920 clip; absent before the first clip. */
  WorkSeconds: z.number().optional(),
  /** The number of clips measured. */
  Clips: z.number().int(),
});

/** ReelpressCreateSampleMedia: media that the engine draws itself, for a first try. */
export const sampleMediaAnswerSchema = z.looseObject({
  RequestId: z.string(),
  Groups: z.array(z.looseObject({ Name: z.string(), MediaIds: z.array(z.string()) })),
  MusicMediaIds: z.array(z.string()),
});

/** ReelpressGetSampleProgress: how many files a sample project has, and those that are drawn. */
export const sampleProgressAnswerSchema = z.looseObject({
  RequestId: z.string(),
  Total: z.number().int(),
  Drawn: z.array(z.looseObject({ Name: z.string(), FileUrl: z.string() })),
});

export type ClipProgressAnswer = z.infer<typeof clipProgressSchema>;
export type BatchProgressAnswer = z.infer<typeof batchProgressAnswerSchema>;
