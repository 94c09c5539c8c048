import { z } from "zod";

const number = z.number();
const range = z.strictObject({ gte: number.optional(), lte: number.optional() });
const ofNumbers = z.union([number, z.array(number), range]);
const ofTexts = z.union([z.string(), z.array(z.string())]);

/** A custom field is a number or a text by its name. */
const field = /^(int|str)Field\d{1,2}$/;

/**
 * `CustomFilters` of SearchMedia: exact values, one of several, or a range of numbers. Source: SDK
 * model of SearchMedia.
 */
export const customFiltersSchema = z
  .record(z.string().regex(field), z.unknown())
  .superRefine((filters, context) => {
    for (const [name, value] of Object.entries(filters)) {
      const isNumber = name.startsWith("int");
      if ((isNumber ? ofNumbers : ofTexts).safeParse(value).success) continue;
      const message = isNumber
        ? 'write a number, a list of numbers, or {"gte":1,"lte":2}'
        : "write a text, or a list of texts";
      context.addIssue({ code: "custom", path: [name], message });
    }
  });
