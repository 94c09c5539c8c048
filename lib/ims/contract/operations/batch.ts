import { z } from "zod";
import {
  getBatchAnswerSchema,
  listBatchAnswerSchema,
  submitBatchAnswerSchema,
} from "@/lib/ims/schema/answers/batch-job";
import { batchParameters, pageSize, required, sortBy, text, utcTime } from "./parameters";

/** Batch jobs: submit, get, list. */
export const batchOperations = {
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
} as const;
