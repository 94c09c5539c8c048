import { z } from "zod";
import { lenientId, lenientList, lenientNumber, lenientText } from "./answer-values";

/** For support only, so an answer without it is still valid. */
const requestId = lenientText.transform((id) => id ?? "");

const subJobSchema = z.looseObject({
  JobId: lenientId,
  /** An undocumented or absent status is judged by the other fields. */
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
  /** Paths of undocumented fields, which were not read. Embedded engine only, when not strict. */
  ReelpressPassedThrough: z.array(z.string()).optional(),
  /** Image-text matching on the embedded engine: the scene that `SceneInfo.Scene` was taken for. */
  ReelpressScene: z.enum(["general", "film"]).optional().catch(undefined),
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
