import { z } from "zod";

/** The types of request parameters, which arrive as text. */
export const text = z.string().optional();
export const required = z.string().min(1);
export const whole = z.number().int();
/** Booleans and numbers arrive as text and are converted. */
export const bool = z.boolean().optional();
/** Comma-separated words, each of them documented. */
export const commaListOf = <const W extends readonly string[]>(words: W) =>
  z
    .string()
    .transform((list) => list.split(",").map((word) => word.trim()))
    .transform((list) => list.filter((word) => word !== ""))
    .pipe(z.array(z.enum(words)))
    .optional();
export const utcTime = z.iso
  .datetime({ message: "write the time as yyyy-MM-ddTHH:mm:ssZ" })
  .optional();
export const pageSize = whole.min(1).max(100).default(10);
export const sortBy = z.enum(["desc", "asc"]).default("desc");
/** Source: SDK models of RegisterMediaInfo and UpdateMediaInfo. */
export const businessType = z
  .enum(["subtitles", "watermark", "opening", "ending", "general", "font"])
  .optional();
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
