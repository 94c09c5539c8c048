import { z } from "zod";

/** The states of a project. Source: IMS docs, GetEditingProject. */
export const projectStatusSchema = z.enum([
  "Draft",
  "Editing",
  "Producing",
  "Produced",
  "ProduceFailed",
  "Deleted",
]);

/**
 * One editing project, as every operation returns it. The cloud varies its words and numbers:
 * `Status` is a number in CreateEditingProject, `PRODUCE_FAILED` in an example of the search.
 */
const projectFields = z.looseObject({
  ProjectId: z.string(),
  Title: z.string().optional(),
  Description: z.string().optional(),
  /** JSON text of a Timeline. */
  Timeline: z.string().optional(),
  CoverURL: z.string().optional(),
  Status: z.union([z.string(), z.number()]).optional(),
  StatusName: z.string().optional(),
  /** Seconds. */
  Duration: z.coerce.number().optional(),
  CreateTime: z.string().optional(),
  ModifiedTime: z.string().optional(),
  CreateSource: z.string().optional(),
  ModifiedSource: z.string().optional(),
  ProjectType: z.string().optional(),
  TemplateType: z.string().optional(),
  TemplateId: z.string().optional(),
  ClipsParam: z.string().optional(),
  BusinessConfig: z.string().optional(),
  BusinessStatus: z.string().optional(),
  ErrorCode: z.string().optional(),
  ErrorMessage: z.string().optional(),
});

/** CreateEditingProject, GetEditingProject */
export const projectAnswerSchema = z.looseObject({ RequestId: z.string(), Project: projectFields });

/** SearchEditingProject */
export const searchProjectsAnswerSchema = z.looseObject({
  RequestId: z.string(),
  TotalCount: z.coerce.number().optional(),
  MaxResults: z.coerce.number().optional(),
  NextToken: z.string().nullish(),
  ProjectList: z.array(projectFields).default([]),
});

/** UpdateEditingProject, DeleteEditingProjects */
export const doneAnswerSchema = z.looseObject({ RequestId: z.string() });
