import { z } from "zod";
import {
  doneAnswerSchema,
  projectAnswerSchema,
  projectStatusSchema,
  searchProjectsAnswerSchema,
} from "@/lib/ims/schema/answers/projects";
import { commaListOf, required, sortByCreation, text, utcTime, whole } from "./parameters";

const projectTypes = ["EditingProject", "LiveEditingProject"] as const;
const templateTypes = ["Timeline", "VETemplate", "None"] as const;
const projectType = z.enum(projectTypes).optional();
const templateType = z.enum(templateTypes).optional();

/** Editing projects: stored timelines that can be rendered. */
export const projectOperations = {
  CreateEditingProject: {
    request: z.strictObject({
      Title: required,
      Description: text,
      Timeline: text,
      CoverURL: text,
      TemplateId: text,
      ClipsParam: text,
      MaterialMaps: text,
      BusinessConfig: text,
      ProjectType: projectType,
      TemplateType: templateType,
    }),
    answer: projectAnswerSchema,
    body: ["Timeline"],
  },
  GetEditingProject: {
    request: z.strictObject({ ProjectId: required, RequestSource: text }),
    answer: projectAnswerSchema,
    body: [],
  },
  UpdateEditingProject: {
    request: z.strictObject({
      ProjectId: required,
      Title: text,
      Description: text,
      Timeline: text,
      CoverURL: text,
      TemplateId: text,
      ClipsParam: text,
      BusinessStatus: text,
    }),
    answer: doneAnswerSchema,
    body: ["Timeline"],
  },
  SearchEditingProject: {
    request: z.strictObject({
      CreateSource: text,
      StartTime: utcTime,
      EndTime: utcTime,
      PageNo: whole.min(1).default(1),
      PageSize: whole.min(1).max(100).default(10),
      /** These four are comma lists. */
      ProjectType: commaListOf(projectTypes),
      SortBy: sortByCreation,
      Status: commaListOf(projectStatusSchema.options),
      TemplateType: commaListOf(templateTypes),
    }),
    answer: searchProjectsAnswerSchema,
    body: [],
  },
  DeleteEditingProjects: {
    request: z.strictObject({ ProjectIds: required }),
    answer: doneAnswerSchema,
    body: [],
  },
} as const;
