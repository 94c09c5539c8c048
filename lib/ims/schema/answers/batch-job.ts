import { z } from "zod";
import { saidId, saidList, saidNumber, saidText } from "./answer-values";

/** Only for support: an answer without one is an answer. */
const requestId = saidText.transform((id) => id ?? "");

export const subJobSchema = z.looseObject({
  JobId: saidId,
  /** A word nobody documented is judged by what is there; so is none at all. */
  Status: saidText.transform((word) => word ?? ""),
  MediaId: saidText,
  MediaURL: saidText,
  ProjectId: saidText,
  Duration: saidNumber,
  ErrorCode: saidText,
  ErrorMessage: saidText,
});

const batchFields = {
  JobId: saidId,
  JobType: saidText,
  Status: saidText.transform((word) => word ?? ""),
  InputConfig: saidText,
  EditingConfig: saidText,
  OutputConfig: saidText,
  UserData: saidText,
  /** JSON text, `{"ErrorCode","ErrorMessage"}` when the whole job failed. */
  Extend: saidText,
  CreateTime: saidText,
  ModifiedTime: saidText,
  CompleteTime: saidText,
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
    SubJobList: saidList(subJobSchema).optional(),
  }),
});

export const listBatchAnswerSchema = z.looseObject({
  RequestId: requestId,
  MaxResults: saidNumber,
  NextToken: saidText,
  EditingBatchJobList: saidList(z.looseObject(batchFields)),
});

export type SubJobAnswer = z.infer<typeof subJobSchema>;
export type BatchJobAnswer = z.infer<typeof getBatchAnswerSchema>["EditingBatchJob"];
