import { describe, expect, it } from "vitest";
import { type ComposeForm, emptyComposeForm, newGroup } from "../form/compose-form";
import { freshSticker } from "../form/look-form";
import { freshWall } from "../form/wall-form";
import { freshSheet } from "../sheet/sheet-form";
import { canKeepBoth, chooseSides } from "./choose-side";
import { mergeForms } from "./merge-forms";

const media = (mediaId: string) => ({ mediaId, range: null });

const base: ComposeForm = {
  ...emptyComposeForm({ name: "Offers", seed: "s", language: "en", groupName: "Opening" }),
  groups: [
    newGroup("Opening", [media("a"), media("b")]),
    newGroup("Products", [media("c"), media("d")]),
    newGroup("End", [media("e")]),
  ],
  titles: ["New this week", "Only until Sunday", "Come by"],
  subHeadings: [["In all shops"], ["Free parking"]],
};

type Edit = (form: ComposeForm) => void;

const edited = (...edits: Edit[]): ComposeForm => {
  const form = structuredClone(base);
  for (const edit of edits) edit(form);
  return form;
};

const merge = (mine: ComposeForm, theirs: ComposeForm, from = base) =>
  mergeForms(from, mine, theirs);

describe("mergeForms", () => {
  const cases: [string, Edit, Edit, (form: ComposeForm) => unknown, unknown][] = [
    [
      "different fields",
      (form) => (form.name = "Mine"),
      (form) => (form.output.count = 9),
      (form) => [form.name, form.output.count],
      ["Mine", 9],
    ],
    [
      "different rows of a list",
      (form) => (form.titles[0] = "New today"),
      (form) => (form.titles[2] = "Come today"),
      (form) => form.titles,
      ["New today", "Only until Sunday", "Come today"],
    ],
    [
      "a row changed here, another removed before it there",
      (form) => (form.titles[2] = "Come by today"),
      (form) => form.titles.shift(),
      (form) => form.titles,
      ["Only until Sunday", "Come by today"],
    ],
    [
      "a row moved here and changed by nobody, another changed there",
      (form) => form.titles.reverse(),
      (form) => (form.titles[1] = "Only until Monday"),
      (form) => form.titles,
      ["Come by", "Only until Monday", "New this week"],
    ],
    [
      "rows added on both sides at the same place",
      (form) => form.titles.push("Mine"),
      (form) => form.titles.push("Theirs"),
      (form) => form.titles,
      [...base.titles, "Mine", "Theirs"],
    ],
    [
      "the same row added on both sides",
      (form) => form.titles.push("Same"),
      (form) => form.titles.push("Same"),
      (form) => form.titles,
      [...base.titles, "Same"],
    ],
    [
      "a group moved there and renamed here",
      (form) => {
        if (form.groups[2]) form.groups[2].name = "Finale";
      },
      (form) => form.groups.unshift(...form.groups.splice(2, 1)),
      (form) => form.groups.map(({ name }) => name).toSorted(),
      ["Finale", "Opening", "Products"],
    ],
    [
      "footage added to one group on both sides",
      (form) => form.groups[0]?.media.push(media("mine")),
      (form) => form.groups[0]?.media.unshift(media("theirs")),
      (form) => form.groups[0]?.media.map(({ mediaId }) => mediaId),
      ["theirs", "a", "b", "mine"],
    ],
    [
      "a group removed there and another changed here",
      (form) => form.groups[1]?.media.pop(),
      (form) => form.groups.shift(),
      (form) => form.groups.map(({ name, media: { length } }) => [name, length]),
      [
        ["Products", 1],
        ["End", 1],
      ],
    ],
    [
      "lines of sub-headings, each on one side",
      (form) => (form.subHeadings[0] = ["Mine"]),
      (form) => form.subHeadings.push(["Third line"]),
      (form) => form.subHeadings,
      [["Mine"], ["Free parking"], ["Third line"]],
    ],
    [
      "a sticker moved here and another added there",
      (form) => (form.look.stickers = [{ ...freshSticker("logo"), x: 0.5 }]),
      (form) => (form.look.stickers = [freshSticker("badge")]),
      (form) => form.look.stickers.map(({ mediaId }) => mediaId),
      ["logo", "badge"],
    ],
    [
      "kept draws of a wall",
      (form) => (form.wall = { ...freshWall("s", 3), kept: [0] }),
      (form) => (form.wall = { ...freshWall("s", 3), kept: [2] }),
      (form) => form.wall?.kept,
      [0, 2],
    ],
    [
      "cells of one row of a sheet",
      (form) => (form.sheet = { ...freshSheet, columns: ["title", "script"], rows: [["M", ""]] }),
      (form) => (form.sheet = { ...freshSheet, columns: ["title", "script"], rows: [["T", ""]] }),
      (form) => form.sheet?.rows,
      [
        ["M", ""],
        ["T", ""],
      ],
    ],
  ];
  it.each(cases)("merges by itself: %s", (_, mine, theirs, read, expected) => {
    const merged = merge(edited(mine), edited(theirs));
    expect(read(merged.form)).toEqual(expected);
    expect(merged.conflicts).toEqual([]);
  });

  const clashes: [string, Edit, Edit, unknown][] = [
    [
      "one field",
      (form) => (form.name = "Mine"),
      (form) => (form.name = "Theirs"),
      { path: ["name"], base: "Offers", mine: "Mine", theirs: "Theirs" },
    ],
    [
      "one title",
      (form) => (form.titles[1] = "Only until Monday"),
      (form) => (form.titles[1] = "Only today"),
      {
        path: ["titles", 1],
        base: "Only until Sunday",
        mine: "Only until Monday",
        theirs: "Only today",
      },
    ],
    [
      "a title that was removed here and changed there",
      (form) => form.titles.splice(1, 1),
      (form) => (form.titles[1] = "Only until Monday"),
      {
        path: ["titles", 1],
        base: "Only until Sunday",
        mine: undefined,
        theirs: "Only until Monday",
      },
    ],
    [
      "the stretch of a source",
      (form) => {
        form.groups[0]?.media.splice(0, 1, {
          mediaId: "a",
          range: { inSeconds: 1, outSeconds: 4 },
        });
      },
      (form) => {
        form.groups[0]?.media.splice(0, 1, {
          mediaId: "a",
          range: { inSeconds: 5, outSeconds: 9 },
        });
      },
      {
        path: ["groups", 0, "media", 0, "range"],
        base: null,
        mine: { inSeconds: 1, outSeconds: 4 },
        theirs: { inSeconds: 5, outSeconds: 9 },
      },
    ],
  ];
  it.each(clashes)("names both sides of %s", (_, mine, theirs, conflict) => {
    expect(merge(edited(mine), edited(theirs)).conflicts).toEqual([conflict]);
  });

  it("names two walls whose logs tell of different draws", () => {
    const wall = (instead: number) => ({
      ...freshWall("s", 3),
      draws: [{ instead, swap: [] }],
      outputs: [0, 1, 2].map((draw) => (draw === instead ? 3 : draw)),
    });
    const merged = merge(
      edited((form) => (form.wall = wall(0))),
      edited((form) => (form.wall = wall(1))),
    );
    expect(merged.conflicts.map(({ path }) => path)).toEqual([["wall"]]);
  });

  it("says what came from the other side", () => {
    const theirs = edited(
      (form) => (form.titles[0] = "New today"),
      (form) => form.groups.push(newGroup("More")),
    );
    expect(merge(edited(), theirs).theirs).toEqual([
      { path: ["groups", 3], what: "added" },
      { path: ["titles", 0], what: "changed" },
    ]);
  });

  it("takes, of what both changed, what is chosen, and both texts of a list", () => {
    const merged = merge(
      edited(
        (form) => (form.titles[0] = "New this week!"),
        (form) => (form.titles[2] = "Come by!"),
        (form) => form.titles.splice(1, 1),
      ),
      edited(
        (form) => (form.titles[0] = "Theirs 1"),
        (form) => (form.titles[1] = "Theirs 2"),
        (form) => (form.titles[2] = "Theirs 3"),
      ),
    );
    expect(merged.conflicts.map(canKeepBoth)).toEqual(merged.conflicts.map(({ mine }) => !!mine));
    const all = (side: "mine" | "theirs" | "both") =>
      chooseSides(
        merged,
        merged.conflicts.map(() => side),
      ).titles;
    expect(all("theirs")).toEqual(["Theirs 1", "Theirs 2", "Theirs 3"]);
    expect(all("mine")).toEqual(["New this week!", "Come by!"]);
    expect(all("both")).toEqual(["New this week!", "Theirs 1", "Come by!", "Theirs 3"]);
  });
});
