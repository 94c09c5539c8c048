import fc from "fast-check";
import { textStyleSchema } from "@/lib/ims/schema/config/text-style";
import { plainNumbers } from "@/lib/ims/schema/testing/plain-numbers";
import { emptyComposeForm } from "@/lib/model/form/compose-form";
import {
  type LetterLook,
  type TextLook,
  textAlignments,
  wrapModes,
} from "@/lib/model/form/text-look";
import { textLook } from "../fields/text-look";

/** Arbitrary values that the form accepts and a request can carry. For the tests. */
export const freshForm = emptyComposeForm({
  name: "Spring",
  seed: "s1",
  language: "en",
  groupName: "Opening",
});

export type Arb<T> = fc.Arbitrary<T>;
export const keep = <T>(value: T): Arb<T> => fc.constant(value);
export const when = <T>(condition: boolean, arbitrary: Arb<T>, otherwise: T): Arb<T> =>
  condition ? arbitrary : keep(otherwise);
export const none = keep<string[]>([]);
export const share = (min = 0, max = 9999) => fc.integer({ min, max }).map((n) => n / 10_000);
export const pixelsOrShare = fc.oneof(share(), fc.integer({ min: 2, max: 4096 }));
export const id = fc.stringMatching(/^[a-f0-9]{8}$/);
export const reference = fc.oneof(
  id,
  id.map((key) => `http://my-bucket.oss-cn-shanghai.aliyuncs.com/clips/${key}.mp4`),
  id.map((key) => `oss://my-bucket/${key}.mov`),
);
export const text = (max: number) =>
  fc
    .string({ minLength: 1, maxLength: max, unit: "grapheme" })
    // Cutting may leave half of a character, which cannot be typed.
    .map(
      (value) =>
        value
          .slice(0, max)
          .replace(/\p{Surrogate}/gu, "")
          .trim() || "x",
    );
export const word = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9_-]{0,11}$/);
export const words = fc.array(word, { maxLength: 3 });
export const open = fc.oneof(keep(""), word);
const color = fc
  .stringMatching(/^#[0-9A-F]{6}$/)
  .map((value) => (value === "#000000" ? "#000001" : value));
export const openColor = fc.oneof(keep(""), color);
export const choice = fc.option(fc.boolean());
export const hundredths = (min: number, max: number) =>
  fc.integer({ min: min * 100, max: max * 100 }).map((n) => n / 100);
export const volume = hundredths(0, 10);
export const tenths = (min: number, max: number) =>
  fc.integer({ min: min * 10, max: max * 10 }).map((n) => n / 10);

const letters = {
  font: open,
  fontSize: fc.option(fc.integer({ min: 8, max: 500 })),
  color: openColor,
  outlineColor: openColor,
  outlineWidth: fc.option(tenths(0, 50)),
  bold: choice,
  italic: choice,
  underline: choice,
};
export const letterLook: Arb<LetterLook> = fc.record(letters);

/**
 * Fields that are plain numbers in the request. Whole numbers survive the way through any frame
 * size.
 */
const plain = Object.fromEntries(
  Object.entries(textLook).flatMap(([leaf, { request }]) => {
    const limits = plainNumbers(textStyleSchema)[request];
    return limits ? [[leaf, fc.option(fc.integer(limits))]] : [];
  }),
);
export const look = fc.record({
  ...plain,
  ...letters,
  fontAddress: open,
  opacity: fc.option(hundredths(0, 1)),
  x: fc.option(pixelsOrShare),
  y: fc.option(pixelsOrShare),
  alignment: fc.option(fc.constantFrom(...textAlignments)),
  wrap: fc.option(fc.constantFrom(...wrapModes)),
  width: fc.option(pixelsOrShare),
  shadow: fc.option(tenths(0, 50)),
  backColor: openColor,
  flower: open,
  bubble: open,
  motionIn: words,
  motionOut: words,
  motionLoop: words,
}) as Arb<TextLook>;
