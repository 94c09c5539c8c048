import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { motionsIn } from "@/lib/ims/schema/effects/motions";
import { shippedFonts } from "@/lib/ims/schema/effects/shipped-fonts";
import { freshLook } from "../look-form";
import { lookFormSchema } from "../look-form";
import { placeTexts } from "./text-places";
import { styleCardIds, styleCardLook, styleCardOf, styleCardSpoken } from "./style-cards";

const tall = { width: 1080, height: 1920 };
const wide = { width: 1920, height: 1080 };

it.each(styleCardIds)(
  "%s is a look that the form takes, and is known again in every shape",
  (id) => {
    for (const frame of [tall, wide]) {
      const spoken = styleCardSpoken(id);
      const look = { ...freshLook, ...styleCardLook(id, frame), spoken };
      // A word in the colour of the others is not seen.
      expect(spoken).not.toBe(look.caption.color);
      expect(lookFormSchema.safeParse(look).error).toBeUndefined();
      expect(styleCardOf(look, frame)).toEqual({ id, isChanged: false });
      const fonts = [look.title, look.subHeading, look.caption].map(({ font }) => font);
      expect(fonts.filter((font) => font && !shippedFonts.some((one) => one.id === font))).toEqual(
        [],
      );
      const motions = look.title.motionIn.filter(
        (one) => !motionsIn.some((known) => known.id === one),
      );
      expect(motions).toEqual([]);
    }
    // Texts that stand where a card put them follow the shape, so the card stays the chosen one.
    const turned = placeTexts({ ...freshLook, ...styleCardLook(id, tall) }, wide);
    expect(styleCardOf(turned, wide)).toEqual({ id, isChanged: false });
  },
);

it("a new form has the clean card", () => {
  expect(styleCardOf(freshLook, tall)).toEqual({ id: "clean", isChanged: false });
});

it.each<[string, (look: typeof freshLook) => void, boolean | null]>([
  ["another size", (look) => (look.title.fontSize = 90), true],
  ["a line with its own look", (look) => (look.subHeadingLevels = [null, look.title]), true],
  ["lines that follow the first", (look) => (look.subHeadingLevels = [null, null]), false],
  ["another colour", (look) => (look.title.color = "#123456"), null],
  ["other shots", (look) => (look.shotSeconds = 2), false],
])("%s: changed %s", (_, change, isChanged) => {
  const look = structuredClone({ ...freshLook, ...styleCardLook("news", tall) });
  change(look);
  expect(styleCardOf(look, tall)).toEqual(isChanged === null ? null : { id: "news", isChanged });
});

it("the pictures were drawn from these cards (npm run style-pictures draws them anew)", () => {
  const cards = styleCardIds.map((id) => [id, styleCardLook(id, tall)]);
  const hash = createHash("sha256").update(JSON.stringify(cards)).digest("hex");
  expect(readFileSync("public/styles/drawn-from.txt", "utf8").trim()).toBe(hash);
});
