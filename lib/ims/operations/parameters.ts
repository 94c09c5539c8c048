import { z } from "zod";

/** What request parameters are made of: they arrive as text, and are read into these. */
export const text = z.string().optional();
export const required = z.string().min(1);
export const whole = z.number().int();
/** Booleans and numbers arrive as text, and are read as they are meant. */
export const bool = z.boolean().optional();
export const utcTime = z.iso
  .datetime({ message: "write the time as yyyy-MM-ddTHH:mm:ssZ" })
  .optional();
export const pageSize = whole.min(1).max(100).default(10);
export const sortBy = z.enum(["desc", "asc"]).default("desc");
/** `CreationTime:Desc` and `CreationTime:Asc`: how projects and single productions are sorted. */
export const sortByCreation = z
  .enum(["CreationTime:Desc", "CreationTime:Asc"])
  .default("CreationTime:Desc");

/** The parameters that describe a batch. Configs stay JSON text here and are read by `wire.ts`. */
export const batchParameters = {
  InputConfig: required,
  EditingConfig: text,
  OutputConfig: required,
  TemplateConfig: text,
  UserData: text,
};
