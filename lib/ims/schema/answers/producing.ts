import { z } from "zod";
import { frameRateSchema } from "../config/frame-rates";
import { objectUrlPattern, outputLimits } from "../config/output-config";

const side = z.number().int().min(outputLimits.minSide).max(outputLimits.maxSide);
/** Programs use the field names of transcoding templates here. Source: IMS docs, transcoding templates. */
const videoSchema = z.strictObject({
  Crf: z.number().int().min(outputLimits.minCrf).max(outputLimits.maxCrf).optional(),
  Codec: z.string().optional(),
  Profile: z.string().optional(),
  /** Kbit/s. */
  Bitrate: z.number().positive().optional(),
});
export type OutputVideo = z.output<typeof videoSchema>;
const videoOfOne = videoSchema.extend({ Fps: z.number().positive().optional() });
const address = z
  .string()
  .regex(objectUrlPattern, "write http(s)://<bucket>.oss-<region>.aliyuncs.com/<key>.mp4");

/** `OutputMediaConfig` of a single production. Source: IMS docs, SubmitMediaProducingJob. */
export const outputMediaConfigSchema = z.strictObject({
  MediaURL: address.optional(),
  StorageLocation: z.string().optional(),
  FileName: z.string().optional(),
  /** The size of the largest source when absent. */
  Width: side.optional(),
  Height: side.optional(),
  /** Kbit/s. */
  Bitrate: z.number().positive().optional(),
  MaxDuration: z.number().positive().optional(),
  Video: videoOfOne.optional(),
  ProduceTemplateId: z.string().optional(),
  VodTemplateGroupId: z.string().optional(),
  Endpoint: z.string().optional(),
  Bucket: z.string().optional(),
  ObjectKey: z.string().optional(),
  AccessKeyId: z.string().optional(),
  AccessKeySecret: z.string().optional(),
});
export type OutputMediaConfig = z.output<typeof outputMediaConfigSchema>;

/** `OutputConfig` of a job that renders projects. Source: IMS docs, SubmitSceneBatchEditingJob. */
export const sceneOutputConfigSchema = z.strictObject({
  MediaURL: address
    .refine((url) => url.includes("{index}"), "put the placeholder {index} into the file name")
    .optional(),
  StorageLocation: z.string().optional(),
  FileName: z.string().optional(),
  /** The size of the plan when absent. */
  Width: side.optional(),
  Height: side.optional(),
  Video: videoSchema.extend({ Fps: frameRateSchema.optional() }).optional(),
});
export type SceneOutputConfig = z.output<typeof sceneOutputConfigSchema>;

/** `EditingProduceConfig`. The cloud writes its booleans as words. */
export const editingProduceConfigSchema = z.strictObject({
  AutoRegisterInputVodMedia: z.boolean().optional(),
  OutputWebmTransparentChannel: z.boolean().optional(),
  CoverConfig: z.unknown().optional(),
});

/** `MediaMetadata`: the description of the produced media. */
export const mediaMetadataSchema = z.strictObject({
  Title: z.string().max(128).optional(),
  Description: z.string().max(1024).optional(),
  /** Comma list. */
  Tags: z.string().optional(),
});
/** `ProjectMetadata`: the description of the project of a production. */
export const projectMetadataSchema = z.strictObject({
  Title: z.string().max(128).optional(),
  Description: z.string().max(1024).optional(),
});

export const producingStatusSchema = z.enum(["Init", "Queuing", "Processing", "Success", "Failed"]);

const producingFields = z.looseObject({
  JobId: z.string(),
  Status: z.string(),
  ProjectId: z.string().optional(),
  MediaId: z.string().optional(),
  MediaURL: z.string().optional(),
  /** Seconds. */
  Duration: z.coerce.number().optional(),
  Code: z.string().optional(),
  Message: z.string().optional(),
  CreateTime: z.string().optional(),
  ModifiedTime: z.string().optional(),
  CompleteTime: z.string().optional(),
  UserData: z.string().optional(),
});

export const submitProducingAnswerSchema = z.looseObject({
  RequestId: z.string(),
  JobId: z.string(),
  ProjectId: z.string().optional(),
  MediaId: z.string().optional(),
});
export const getProducingAnswerSchema = z.looseObject({
  RequestId: z.string(),
  MediaProducingJob: producingFields.extend({
    /** 0 to 100. */
    Progress: z.coerce.number().optional(),
    /** JSON text of the Timeline. */
    Timeline: z.string().optional(),
    /** JSON text: `{"Title","SpeechText"}`. */
    SubJobMaterials: z.string().optional(),
  }),
});
export const listProducingAnswerSchema = z.looseObject({
  RequestId: z.string(),
  MaxResults: z.coerce.number().optional(),
  NextToken: z.string().nullish(),
  MediaProducingJobList: z.array(producingFields).default([]),
});
/** SubmitSceneBatchEditingJob */
export const sceneBatchAnswerSchema = z.looseObject({ RequestId: z.string(), JobId: z.string() });
