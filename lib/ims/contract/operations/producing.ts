import { z } from "zod";
import {
  getProducingAnswerSchema,
  listProducingAnswerSchema,
  producingStatusSchema,
  sceneBatchAnswerSchema,
  submitProducingAnswerSchema,
} from "@/lib/ims/schema/answers/producing";
import { pageSize, required, sortByCreation, text, utcTime } from "./parameters";

/** Productions of timelines: one, or a batch of projects; and the sub jobs of every batch. */
export const producingOperations = {
  SubmitMediaProducingJob: {
    request: z.strictObject({
      ProjectId: text,
      Timeline: text,
      TemplateId: text,
      ClipsParam: text,
      OutputMediaConfig: required,
      OutputMediaTarget: z.enum(["oss-object", "vod-media", "S3"]).optional(),
      EditingProduceConfig: text,
      ProjectMetadata: text,
      MediaMetadata: text,
      Source: text,
      UserData: text,
      ClientToken: z.string().max(64).optional(),
    }),
    answer: submitProducingAnswerSchema,
    body: ["Timeline"],
  },
  GetMediaProducingJob: {
    request: z.strictObject({ JobId: required }),
    answer: getProducingAnswerSchema,
    body: [],
  },
  ListMediaProducingJobs: {
    request: z.strictObject({
      MasterJobId: text,
      ProjectId: text,
      Keyword: text,
      JobType: z.enum(["LiveEditingJob", "EditingJob", "VETemplateJob"]).optional(),
      Status: producingStatusSchema.optional(),
      StartTime: utcTime,
      EndTime: utcTime,
      SortBy: sortByCreation,
      MaxResults: pageSize,
      NextToken: text,
    }),
    answer: listProducingAnswerSchema,
    body: [],
  },
  SubmitSceneBatchEditingJob: {
    request: z.strictObject({ ProjectIds: required, OutputConfig: required, UserData: text }),
    answer: sceneBatchAnswerSchema,
    body: [],
  },
} as const;
