import { createFormControl } from "react-hook-form";
import { describe, expect, it } from "vitest";
import { toJson } from "@/lib/model/draft/json-value";
import { type ComposeForm, emptyComposeForm, newGroup } from "@/lib/model/form/compose-form";
import { freshSticker } from "@/lib/model/form/look-form";
import { freshWall } from "@/lib/model/form/wall-form";
import { writeForm } from "./write-form";

const media = (mediaId: string) => ({ mediaId, range: null });
const start: ComposeForm = {
  ...emptyComposeForm({ name: "Offers", seed: "s", language: "en", groupName: "G" }),
  groups: [newGroup("One", [media("a")]), newGroup("Two", [media("b")])],
  titles: ["A", "B"],
};

function open() {
  const { formControl } = createFormControl<ComposeForm>({
    defaultValues: structuredClone(start),
  });
  // A form that nobody watches has no values yet.
  formControl.subscribe({ formState: { values: true }, callback: () => undefined });
  const told = new Map<string, number>();
  const watch = (name: "titles" | "groups.0.media" | "groups.1.name" | "wall" | "look.title") =>
    formControl.subscribe({
      name,
      exact: true,
      formState: { values: true },
      callback: () => told.set(name, (told.get(name) ?? 0) + 1),
    });
  return { formControl, told, watch };
}

describe("writeForm", () => {
  it.each<[string, (form: ComposeForm) => unknown]>([
    ["a text", (form) => (form.name = "Other")],
    ["a list of texts", (form) => (form.titles = ["B", "A", "C"])],
    ["all texts gone", (form) => (form.titles = [])],
    ["a group in front", (form) => form.groups.unshift(newGroup("New", [media("n")]))],
    ["a group gone", (form) => form.groups.pop()],
    [
      "a stretch",
      (form) =>
        form.groups[0]?.media.splice(0, 1, {
          mediaId: "a",
          range: { inSeconds: 1, outSeconds: 2 },
        }),
    ],
    ["lines of sub-headings", (form) => form.subHeadings.push(["a"], [])],
    ["a look", (form) => (form.look.title.fontSize = 12)],
    ["a look of a line", (form) => form.look.subHeadingLevels.push(null, form.look.title)],
    ["a number that nothing says", (form) => (form.look.shotSeconds = null)],
    ["a sticker", (form) => form.look.stickers.push(freshSticker("s"))],
    ["a wall", (form) => (form.wall = { ...freshWall("s", 3), kept: [1] })],
  ])("makes the form on the page the given one, there and back: %s", (_, change) => {
    const { formControl } = open();
    const next = structuredClone(start);
    change(next);
    writeForm(formControl, next);
    expect(toJson(formControl.getValues())).toEqual(toJson(next));
    writeForm(formControl, start);
    expect(toJson(formControl.getValues())).toEqual(toJson(start));
  });

  it("tells a control of a change inside what it holds, and nobody of nothing", () => {
    const { formControl, told, watch } = open();
    for (const name of ["titles", "groups.0.media", "groups.1.name", "wall", "look.title"] as const)
      watch(name);
    writeForm(formControl, structuredClone(start));
    expect([...told]).toEqual([]);
    const next = structuredClone(start);
    next.groups[0]?.media.splice(0, 1, { mediaId: "a", range: { inSeconds: 1, outSeconds: 2 } });
    next.wall = freshWall("s", 3);
    next.look.title.fontSize = 12;
    writeForm(formControl, next);
    expect(told.get("groups.0.media")).toBeGreaterThan(0);
    expect(told.get("wall")).toBeGreaterThan(0);
    expect(told.get("look.title")).toBeGreaterThan(0);
  });
});
