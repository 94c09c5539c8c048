import { expect, it } from "vitest";
import { type ComposeForm, composeLimits, emptyComposeForm } from "../form/compose-form";
import { freshSticker } from "../form/look-form";
import { applyBrand, type BrandPart } from "./apply-brand";
import { type Brand, freshBrand } from "./brand-kit";

const form = emptyComposeForm({ name: "n", seed: "s", language: "en", groupName: "Group 1" });
const acme: Brand = {
  ...freshBrand,
  style: "news",
  colors: { title: "#FFDD00", text: "", outline: "#112233" },
  fonts: { title: "Anton", text: "", file: "oss://bucket/font/a.ttf" },
  logo: { mediaId: "logo", corner: "topRight", width: 0.2 },
  endCard: { mediaId: "end" },
};
const other: Brand = {
  ...freshBrand,
  logo: { mediaId: "other-logo", corner: "topLeft", width: 0.2 },
  endCard: { mediaId: "other-end" },
};
const lastMedia = ({ groups }: ComposeForm) => groups.at(-1)?.media.map(({ mediaId }) => mediaId);

it("sets colours and fonts where the kit has some, and leaves the card's where it has none", () => {
  const { look } = applyBrand(form, acme).form;
  expect(look.title).toMatchObject({ color: "#FFDD00", outlineColor: "#112233", font: "Anton" });
  expect(look.caption).toMatchObject({ color: "#FFFFFF", outlineColor: "#112233", font: "Roboto" });
  expect(look.title.fontAddress).toBe("oss://bucket/font/a.ttf");
  expect(look.shotSeconds).toBe(form.look.shotSeconds);
});

it("puts the logo over the picture and the end card behind the last group, once", () => {
  const branded = applyBrand(
    { ...form, look: { ...form.look, stickers: [freshSticker("own")] } },
    acme,
  );
  expect(branded.set).toEqual<BrandPart[]>(["style", "colors", "fonts", "logo", "endCard"]);
  expect(branded.form.look.stickers.map(({ mediaId, x }) => [mediaId, x])).toEqual([
    ["logo", 0.73],
    ["own", 0.06],
  ]);
  expect(branded.form.groups).toHaveLength(2);
  expect(lastMedia(branded.form)).toEqual(["end"]);
  expect(applyBrand(branded.form, acme)).toEqual(branded);
});

it("another kit leaves nothing of the one before", () => {
  const first = applyBrand(form, other).form;
  const then = applyBrand(first, acme, [other]).form;
  expect(then.look.stickers.map(({ mediaId }) => mediaId)).toEqual(["logo"]);
  expect(then.groups.map(({ media }) => media.map(({ mediaId }) => mediaId))).toEqual([
    [],
    ["end"],
  ]);
  const bare = applyBrand(then, freshBrand, [acme, other]);
  expect(bare.form).toEqual(form);
  expect(bare.set).toEqual(["style"]);
});

it.each<[string, Partial<ComposeForm>, BrandPart]>([
  ["a mashup ends on it", { kind: "mashup" }, "endCard"],
  ["a match has no place for it", { kind: "match" }, "endCardLeftOut"],
  ["sports have no place for it", { kind: "sports" }, "endCardLeftOut"],
  [
    "no group is free",
    { groups: Array.from({ length: composeLimits.groups }, () => form.groups[0] as never) },
    "endCardLeftOut",
  ],
])("the end card: %s", (_, more, part) => {
  const branded = applyBrand({ ...form, ...more }, acme);
  expect(branded.set.at(-1)).toBe(part);
  expect(branded.form.mashup.endings).toEqual(more.kind === "mashup" ? ["end"] : []);
  expect(branded.form.groups).toHaveLength(more.groups?.length ?? 1);
});
