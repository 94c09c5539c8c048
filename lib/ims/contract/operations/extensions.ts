import { z } from "zod";
import { analysisAnswerSchema, visionAnswerSchema } from "@/lib/ims/schema/answers/analysis";
import {
  acceptedAnswerSchema,
  batchProgressAnswerSchema,
  deletedJobAnswerSchema,
  listVoicesAnswerSchema,
  previewFrameAnswerSchema,
  capacityAnswerSchema,
  previewPlanAnswerSchema,
  previewSoundAnswerSchema,
  previewStillsAnswerSchema,
  sampleMediaAnswerSchema,
  sampleProgressAnswerSchema,
  speakAnswerSchema,
  speedAnswerSchema,
  storageAnswerSchema,
} from "@/lib/ims/schema/answers/extensions";
import { lintPlanAnswerSchema } from "@/lib/ims/schema/answers/lint";
import { momentsAnswerSchema } from "@/lib/ims/schema/answers/moments";
import {
  makeProxiesAnswerSchema,
  proxiesAnswerSchema,
  proxyFileAnswerSchema,
} from "@/lib/ims/schema/answers/proxies";
import { speechBudgetAnswerSchema } from "@/lib/ims/schema/answers/speech-budget";
import { submitOperationNames } from "../submit-operations";
import { lintPlatforms } from "@/lib/ims/schema/lint/platform-zones";
import { batchParameters, bool, commaListOf, required, text, whole } from "./parameters";
import { previewOthersAnswerSchema } from "../../schema/answers/other-shots";

/** The operation that the previewed batch is meant for; that of script mode when absent. */
const submitOperation = z.enum(submitOperationNames).optional();

const sampleRequestSchema = z.strictObject({
  Language: z.enum(["en", "zh"]).default("en"),
  /** Of which sample project: one for each kind of job. */
  Sample: z.enum(["script", "matching", "film", "sports", "mashup"]).default("script"),
});

/** Operations that only the embedded engine has. */
export const extensionOperations = {
  ReelpressGetBatchProgress: {
    request: z.strictObject({
      JobId: required,
      /** "false" omits the timelines, which never change and make up most of the answer. */
      WithTimelines: bool,
    }),
    answer: batchProgressAnswerSchema,
    body: [],
  },
  ReelpressPreviewPlan: {
    request: z.strictObject({
      ...batchParameters,
      Operation: submitOperation,
      /** Comma list of variant numbers, from 0; at most 100 in one call. */
      Variants: required,
    }),
    answer: previewPlanAnswerSchema,
    body: ["InputConfig", "EditingConfig"],
  },
  ReelpressPreviewFrame: {
    request: z.strictObject({
      ...batchParameters,
      Operation: submitOperation,
      Index: whole.min(0).max(99),
      /** Seconds from the start of the clip. */
      Time: z.number().min(0).max(3600),
      /** Width of the returned picture in pixels. */
      PictureWidth: whole.min(90).max(1080).default(360),
      /** "true" answers the shots alone as well, and what lies over them. */
      WithLayers: bool,
    }),
    answer: previewFrameAnswerSchema,
    body: ["InputConfig", "EditingConfig"],
  },
  ReelpressPreviewStills: {
    request: z.strictObject({
      ...batchParameters,
      Operation: submitOperation,
      /** Comma list of `output:shot`, each from 0; at most 60 in one call. */
      Stills: required,
      /** Width of the pictures in pixels. */
      PictureWidth: whole.min(90).max(360).default(180),
    }),
    answer: previewStillsAnswerSchema,
    body: ["InputConfig", "EditingConfig"],
  },
  ReelpressLintPlan: {
    request: z.strictObject({
      ...batchParameters,
      Operation: submitOperation,
      Index: whole.min(0).max(99).default(0),
      /** Whose interfaces the texts must stay clear of; all of them when absent. */
      Platforms: commaListOf(lintPlatforms),
    }),
    answer: lintPlanAnswerSchema,
    body: ["InputConfig", "EditingConfig"],
  },
  ReelpressGetCapacity: {
    request: z.strictObject({ ...batchParameters, Operation: submitOperation }),
    answer: capacityAnswerSchema,
    body: ["InputConfig", "EditingConfig"],
  },
  ReelpressPreviewSound: {
    request: z.strictObject({
      ...batchParameters,
      Operation: submitOperation,
      Index: whole.min(0).max(99),
    }),
    answer: previewSoundAnswerSchema,
    body: ["InputConfig", "EditingConfig"],
  },
  ReelpressSpeak: {
    request: z.strictObject({
      Voice: required,
      Text: required.max(300, "is longer than 300 characters"),
      /** As `SpeechConfig.SpeechRate`: -500 is half, 0 normal, 500 double speed. */
      SpeechRate: whole.min(-500).max(500).default(0),
    }),
    answer: speakAnswerSchema,
    body: ["Text"],
  },
  ReelpressMakeProxies: {
    request: z.strictObject({
      ...batchParameters,
      Operation: submitOperation,
      /** Comma list of output numbers, from 0; at most 100 in one call. */
      Variants: required,
      /** "false" queues nothing, and only says how far each is. */
      Begin: z.boolean().default(true),
    }),
    answer: makeProxiesAnswerSchema,
    body: ["InputConfig", "EditingConfig"],
  },
  ReelpressGetProxies: {
    request: z.strictObject({ ProxyIds: required }),
    answer: proxiesAnswerSchema,
    body: ["ProxyIds"],
  },
  ReelpressCancelProxies: {
    request: z.strictObject({ ProxyIds: required }),
    answer: proxiesAnswerSchema,
    body: ["ProxyIds"],
  },
  ReelpressGetProxyFile: {
    request: z.strictObject({ ProxyId: required }),
    answer: proxyFileAnswerSchema,
    body: [],
  },
  ReelpressGetSpeechBudget: {
    request: z.strictObject({
      ...batchParameters,
      Operation: submitOperation,
      /** How many outputs are planned, from the first: each may have other shots. */
      Outputs: whole.min(1).max(50).default(8),
    }),
    answer: speechBudgetAnswerSchema,
    body: ["InputConfig", "EditingConfig"],
  },
  ReelpressPreviewOthers: {
    request: z.strictObject({
      ...batchParameters,
      Operation: submitOperation,
      Index: whole.min(0).max(99),
      Shot: whole.min(0).max(999),
    }),
    answer: previewOthersAnswerSchema,
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
  ReelpressDeleteJob: {
    request: z.strictObject({
      JobId: required,
      /** Comma list of media of the job that stay in the library with their files. */
      KeepMediaIds: text,
    }),
    answer: deletedJobAnswerSchema,
    body: [],
  },
  ReelpressGetAnalysis: {
    request: z.strictObject({
      /** Comma list; at most 100 in one call. */
      MediaIds: required,
      /** "false" omits shots and texts: what is left says how far the analysis is. */
      WithFindings: bool,
    }),
    answer: analysisAnswerSchema,
    body: [],
  },
  ReelpressRetryAnalysis: {
    request: z.strictObject({ MediaId: required }),
    answer: acceptedAnswerSchema,
    body: [],
  },
  ReelpressGetVision: {
    request: z.strictObject({
      /** "true" asks the model once about a drawn picture, which costs a call. */
      Trial: bool,
    }),
    answer: visionAnswerSchema,
    body: [],
  },
  ReelpressSearchMoments: {
    request: z.strictObject({
      /** What is to be found, in English or Chinese. */
      Text: required.max(200),
      Limit: whole.min(1).max(50).default(12),
    }),
    answer: momentsAnswerSchema,
    body: [],
  },
  ReelpressGetStorage: {
    request: z.strictObject({}),
    answer: storageAnswerSchema,
    body: [],
  },
  ReelpressGetSpeed: {
    request: z.strictObject({}),
    answer: speedAnswerSchema,
    body: [],
  },
  ReelpressListVoices: {
    request: z.strictObject({}),
    answer: listVoicesAnswerSchema,
    body: [],
  },
  ReelpressCreateSampleMedia: {
    request: sampleRequestSchema,
    answer: sampleMediaAnswerSchema,
    body: [],
  },
  ReelpressGetSampleProgress: {
    request: sampleRequestSchema,
    answer: sampleProgressAnswerSchema,
    body: [],
  },
} as const;
