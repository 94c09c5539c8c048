import { z } from "zod";
import {
  addTemplateAnswerSchema,
  getTemplateAnswerSchema,
  listTemplatesAnswerSchema,
  templateDoneAnswerSchema,
  templateSourceSchema,
  templateStatusSchema,
} from "@/lib/ims/schema/answers/templates";
import { required, text, whole } from "./parameters";

/** The fields of a template other than its type and config. */
const about = {
  Name: text,
  CoverUrl: text,
  PreviewMedia: text,
  Status: templateStatusSchema.optional(),
  Source: templateSourceSchema.optional(),
  RelatedMediaids: text,
};

/** Templates: looks for batches, one drawn for each output. */
export const templateOperations = {
  AddTemplate: {
    /** `Type` may be any word here; the engine refuses unknown types by name. */
    request: z.strictObject({ ...about, Type: required, Config: required }),
    answer: addTemplateAnswerSchema,
    body: ["Config"],
  },
  GetTemplate: {
    request: z.strictObject({
      TemplateId: required,
      /** 1 adds `RelatedMediaids` to the answer. */
      RelatedMediaidFlag: z.enum(["0", "1"]).optional(),
    }),
    answer: getTemplateAnswerSchema,
    body: [],
  },
  ListTemplates: {
    request: z.strictObject({
      PageNo: whole.min(1).default(1),
      PageSize: whole.min(1).max(100).default(20),
      SortType: z.enum(["CreationTime:Asc", "CreationTime:Desc"]).default("CreationTime:Desc"),
      /** An id, or a part of a name. */
      Keyword: text,
      CreateSource: templateSourceSchema.optional(),
      Status: templateStatusSchema.optional(),
      Type: text,
    }),
    answer: listTemplatesAnswerSchema,
    body: [],
  },
  UpdateTemplate: {
    request: z.strictObject({ ...about, TemplateId: required, Config: text }),
    answer: templateDoneAnswerSchema,
    body: ["Config"],
  },
  DeleteTemplate: {
    request: z.strictObject({ TemplateIds: required }),
    answer: templateDoneAnswerSchema,
    body: [],
  },
} as const;
