import { z } from "zod";

/** Status words of the batch job. `Failed` stands only in the List documentation. */
export const batchStatusSchema = z.enum(["Init", "Processing", "Finished", "Failed"]);
export const subJobStatusSchema = z.enum(["Init", "Processing", "Success", "Failed"]);

export const subJobSchema = z.looseObject({
  JobId: z.string(),
  Status: z.string(),
  MediaId: z.string().optional(),
  MediaURL: z.string().optional(),
  ProjectId: z.string().optional(),
  Duration: z.coerce.number().optional(),
  ErrorCode: z.string().optional(),
  ErrorMessage: z.string().optional(),
});

const batchFields = {
  JobId: z.string(),
  JobType: z.string().optional(),
  Status: z.string(),
  InputConfig: z.string().optional(),
  EditingConfig: z.string().optional(),
  OutputConfig: z.string().optional(),
  UserData: z.string().optional(),
  /** JSON text, `{"ErrorCode","ErrorMessage"}` when the whole job failed. */
  Extend: z.string().optional(),
  CreateTime: z.string().optional(),
  ModifiedTime: z.string().optional(),
  CompleteTime: z.string().optional(),
};

export const submitBatchAnswerSchema = z.looseObject({
  RequestId: z.string(),
  JobId: z.string(),
  /** Paths that were not read because nothing documents them. Embedded engine, not strict. */
  ReelpressPassedThrough: z.array(z.string()).optional(),
});

export const getBatchAnswerSchema = z.looseObject({
  RequestId: z.string(),
  EditingBatchJob: z.looseObject({
    ...batchFields,
    SubJobList: z.array(subJobSchema).optional(),
  }),
});

export const listBatchAnswerSchema = z.looseObject({
  RequestId: z.string(),
  MaxResults: z.coerce.number().optional(),
  NextToken: z.string().optional(),
  EditingBatchJobList: z.array(z.looseObject(batchFields)).default([]),
});

export type SubJobAnswer = z.infer<typeof subJobSchema>;
export type BatchJobAnswer = z.infer<typeof getBatchAnswerSchema>["EditingBatchJob"];
