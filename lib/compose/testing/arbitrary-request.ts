import fc from "fast-check";
import { z } from "zod";
import { editingConfigSchema } from "@/lib/ims/schema/config/editing-config";
import { anyInputConfigSchema } from "@/lib/ims/schema/config/input-config";
import { outputConfigSchema } from "@/lib/ims/schema/config/output-config";
import { userDataSchema } from "@/lib/ims/schema/config/user-data";

/** Candidate values; each field of the contract picks from those that it accepts. */
const numbers = [
  0, 1, 2, 3, 5, 20, 23, 25, 40, 80, 100, 166, 300, 500, 720, 1080, 0.1, 0.25, 0.5, 0.8, 12.5,
];
const texts = [
  "0.5",
  "720",
  "a",
  "春",
  "Opening",
  "media-1",
  "#FFD300",
  "#00ff00",
  "true",
  "zh",
  "en",
  "fade",
  "ice-callback-demo",
  "https://example.com/done",
  "http://bucket.oss-cn-shanghai.aliyuncs.com/x/clip_{index}.mp4",
  "outin-1.oss-cn-shanghai.aliyuncs.com",
  "clip_{index}.mp4",
];
const values: readonly unknown[] = [...numbers, ...texts, true, false];

/**
 * Values that a schema accepts, derived from the schema, so that new fields are covered at once.
 */
function arbitraryOf(schema: z.core.$ZodType, path: string): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return arbitraryOf(schema.def.innerType, path);
  }
  if (schema instanceof z.ZodPipe) return arbitraryOf(schema.def.in, path);
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape as Record<string, z.core.$ZodType>);
    const required = fields.filter(([, field]) => !z.safeParse(field, undefined).success);
    return fc.record(
      Object.fromEntries(fields.map(([key, field]) => [key, arbitraryOf(field, `${path}.${key}`)])),
      { requiredKeys: required.map(([key]) => key) },
    );
  }
  if (schema instanceof z.ZodArray) {
    const minLength = z.safeParse(schema, []).success ? 0 : 1;
    return fc.array(arbitraryOf(schema.def.element, `${path}[]`), { minLength, maxLength: 3 });
  }
  if (schema instanceof z.ZodRecord) {
    const keys = ["1", "2", "5", "a"].filter((key) => z.safeParse(schema.def.keyType, key).success);
    const value = arbitraryOf(schema.def.valueType, `${path}{}`);
    return fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 3 });
  }
  if (schema instanceof z.ZodUnion) {
    return fc.oneof(...schema.def.options.map((option) => arbitraryOf(option, path)));
  }
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values);
  const fitting = values.filter((value) => z.safeParse(schema, value).success);
  if (fitting.length === 0) throw new Error(`no value for ${path}: add one to the list`);
  return fc.constantFrom(...fitting);
}

/** Now and then, an undocumented field. */
const oddity = fc.option(
  fc.record({ OddField: fc.constantFrom<unknown>(1, "x", { Deep: [true] }, {}) }),
);

function config(name: string, schema: z.core.$ZodType) {
  return fc
    .tuple(arbitraryOf(schema, name), oddity)
    .map(([fields, odd]) => ({ ...(fields as object), ...odd }))
    .filter((fields) => {
      const parsed = z.safeParse(schema, fields);
      return (
        parsed.success || parsed.error.issues.every(({ code }) => code === "unrecognized_keys")
      );
    })
    .map((fields) => JSON.stringify(fields));
}

/** Requests with all fields that the contract knows and some that it does not. */
export const arbitraryRequestTexts = fc.record(
  {
    InputConfig: config("InputConfig", anyInputConfigSchema),
    EditingConfig: config("EditingConfig", editingConfigSchema),
    OutputConfig: config("OutputConfig", outputConfigSchema),
    UserData: config("UserData", userDataSchema),
    TemplateConfig: fc
      .array(fc.constantFrom("t1", "t2"), { maxLength: 2 })
      .map((ids) => JSON.stringify(ids)),
  },
  { requiredKeys: ["InputConfig", "OutputConfig"] },
);
