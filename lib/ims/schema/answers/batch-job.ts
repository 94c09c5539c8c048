import { z } from "zod";
import { lenientId, lenientList, lenientNumber, lenientText } from "./answer-values";

/** Only for support: an answer without one is an answer. */
const requestId = lenientText.transform((id) => id ?? "");

export const subJobSchema = z.looseObject({
  JobId: lenientId,
  /** A word nobody documented is judged by what is there; so is none at all. */
  Status: lenientText.transform((word) => word ?? ""),
  MediaId: lenientText,
  MediaURL: lenientText,
  ProjectId: lenientText,
  Duration: lenientNumber,
  ErrorCode: lenientText,
  ErrorMessage: lenientText,
});

const batchFields = {
  JobId: lenientId,
  JobType: lenientText,
  Status: lenientText.transform((word) => word ?? ""),
  InputConfig: lenientText,
  EditingConfig: lenientText,
  OutputConfig: lenientText,
  UserData: lenientText,
  /** JSON text, `{"ErrorCode","ErrorMessage"}` when the whole job failed. */
  Extend: lenientText,
  CreateTime: lenientText,
  ModifiedTime: lenientText,
  CompleteTime: lenientText,
};

export const submitBatchAnswerSchema = z.looseObject({
  RequestId: requestId,
  JobId: z.string(),
  /** Paths that were not read because nothing documents them. Embedded engine, not strict. */
  ReelpressPassedThrough: z.array(z.string()).optional(),
});

export const getBatchAnswerSchema = z.looseObject({
  RequestId: requestId,
  EditingBatchJob: z.looseObject({
    ...batchFields,
    SubJobList: lenientList(subJobSchema).optional(),
  }),
});

export const listBatchAnswerSchema = z.looseObject({
  RequestId: requestId,
  MaxResults: lenientNumber,
  NextToken: lenientText,
  EditingBatchJobList: lenientList(z.looseObject(batchFields)),
});

export type SubJobAnswer = z.infer<typeof subJobSchema>;
export type BatchJobAnswer = z.infer<typeof getBatchAnswerSchema>["EditingBatchJob"];
