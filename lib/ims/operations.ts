import { z } from "zod";
import {
  getBatchAnswerSchema,
  listBatchAnswerSchema,
  submitBatchAnswerSchema,
} from "./schema/batch-job";
import {
  acceptedAnswerSchema,
  batchProgressAnswerSchema,
  listVoicesAnswerSchema,
  previewFrameAnswerSchema,
  previewPlanAnswerSchema,
  sampleMediaAnswerSchema,
} from "./schema/extensions";
import {
  batchGetMediaAnswerSchema,
  deleteMediaAnswerSchema,
  getMediaAnswerSchema,
  listMediaAnswerSchema,
  registerMediaAnswerSchema,
} from "./schema/media";

export const imsVersion = "2020-11-09";

const text = z.string().optional();
const required = z.string().min(1);
const whole = z.coerce.number().int();
/** Booleans arrive as the words "true" and "false". */
const bool = z
  .union([z.boolean(), z.enum(["true", "false"])])
  .transform((value) => value === true || value === "true")
  .optional();
const utcTime = z.iso.datetime({ message: "write the time as yyyy-MM-ddTHH:mm:ssZ" }).optional();
const pageSize = whole.min(1).max(100).default(10);
const sortBy = z.enum(["desc", "asc"]).default("desc");

const batchParameters = {
  InputConfig: required,
  EditingConfig: text,
  OutputConfig: required,
  TemplateConfig: text,
  UserData: text,
};

/**
 * The table of operations. `request` is what arrives as text parameters; configs stay JSON text
 * here and are read by `wire.ts`. `body` names the parameters that the SDK sends in the form body,
 * all others travel in the query. Source: generated SDK models of ICE 2020-11-09.
 */
export const operations = {
  SubmitBatchMediaProducingJob: {
    request: z.strictObject({ ...batchParameters, ClientToken: z.string().max(64).optional() }),
    answer: submitBatchAnswerSchema,
    body: ["InputConfig", "EditingConfig"],
  },
  GetBatchMediaProducingJob: {
    request: z.strictObject({ JobId: required }),
    answer: getBatchAnswerSchema,
    body: [],
  },
  ListBatchMediaProducingJobs: {
    request: z.strictObject({
      JobId: text,
      JobType: text,
      Status: z.enum(["Init", "Processing", "Finished", "Failed"]).optional(),
      StartTime: utcTime,
      EndTime: utcTime,
      SortBy: sortBy,
      MaxResults: pageSize,
      NextToken: text,
    }),
    answer: listBatchAnswerSchema,
    body: [],
  },
  RegisterMediaInfo: {
    request: z.strictObject({
      InputURL: required,
      MediaType: z.enum(["image", "video", "audio", "text"]).optional(),
      Title: text,
      Description: text,
      MediaTags: text,
      BusinessType: z.enum(["subtitles", "watermark", "opening", "ending", "general"]).optional(),
      CateId: text,
      CoverURL: text,
      Overwrite: bool,
      ReferenceId: text,
      RegisterConfig: text,
      SmartTagTemplateId: text,
      WorkflowId: text,
      ClientToken: text,
      UserData: text,
    }),
    answer: registerMediaAnswerSchema,
    body: [],
  },
  GetMediaInfo: {
    request: z.strictObject({
      MediaId: text,
      InputURL: text,
      OutputType: z.enum(["oss", "cdn"]).optional(),
      AuthTimeout: whole.min(1).max(86_400).optional(),
      ReturnDetailedInfo: text,
    }),
    answer: getMediaAnswerSchema,
    body: [],
  },
  BatchGetMediaInfos: {
    request: z.strictObject({
      MediaIds: required,
      AdditionType: text,
      AuthTimeout: whole.min(1).max(86_400).optional(),
    }),
    answer: batchGetMediaAnswerSchema,
    body: [],
  },
  ListMediaBasicInfos: {
    request: z.strictObject({
      MediaType: z.enum(["image", "video", "audio", "text"]).optional(),
      Source: text,
      BusinessType: text,
      Status: z.enum(["Init", "Preparing", "PrepareFail", "Normal"]).optional(),
      StartTime: utcTime,
      EndTime: utcTime,
      SortBy: sortBy,
      MaxResults: pageSize,
      NextToken: text,
      MediaId: text,
      IncludeFileBasicInfo: bool,
      AuthTimeout: whole.min(1).max(86_400).optional(),
    }),
    answer: listMediaAnswerSchema,
    body: [],
  },
  DeleteMediaInfos: {
    request: z.strictObject({ MediaIds: text, InputURLs: text, DeletePhysicalFiles: bool }),
    answer: deleteMediaAnswerSchema,
    body: [],
  },
  ReelpressGetBatchProgress: {
    request: z.strictObject({
      JobId: required,
      /** "false" leaves the timelines out: they never change, and are most of the answer. */
      WithTimelines: bool,
    }),
    answer: batchProgressAnswerSchema,
    body: [],
  },
  ReelpressPreviewPlan: {
    request: z.strictObject({
      ...batchParameters,
      /** Comma list of variant numbers, from 0; at most 20 in one call. */
      Variants: required,
    }),
    answer: previewPlanAnswerSchema,
    body: ["InputConfig", "EditingConfig"],
  },
  ReelpressPreviewFrame: {
    request: z.strictObject({
      ...batchParameters,
      Index: whole.min(0).max(99),
      /** Seconds from the start of the clip. */
      Time: z.coerce.number().min(0).max(3600),
      /** Width of the answered picture in pixels. */
      PictureWidth: whole.min(90).max(1080).default(360),
    }),
    answer: previewFrameAnswerSchema,
    body: ["InputConfig", "EditingConfig"],
  },
  ReelpressCancelBatchJob: {
    request: z.strictObject({ JobId: required }),
    answer: acceptedAnswerSchema,
    body: [],
  },
  ReelpressRetrySubJob: {
    request: z.strictObject({ JobId: required, SubJobId: required }),
    answer: acceptedAnswerSchema,
    body: [],
  },
  ReelpressListVoices: {
    request: z.strictObject({}),
    answer: listVoicesAnswerSchema,
    body: [],
  },
  ReelpressCreateSampleMedia: {
    request: z.strictObject({ Language: z.enum(["en", "zh"]).default("en") }),
    answer: sampleMediaAnswerSchema,
    body: [],
  },
} as const;

export type OperationName = keyof typeof operations;
export type OperationRequest<N extends OperationName> = z.input<(typeof operations)[N]["request"]>;
export type OperationAnswer<N extends OperationName> = z.output<(typeof operations)[N]["answer"]>;
