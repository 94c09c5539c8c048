import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ComposeForm, composeLimits, emptyComposeForm, newGroup } from "../compose-form";
import { type ComingFile, placeFiles } from "./place-files";

const nameOf = (number: number) => `Group ${number}`;
const fresh = emptyComposeForm({ name: "n", seed: "s", language: "en", groupName: nameOf(1) });
const file = (mediaId: string, folder: string | null = null, isSound = false): ComingFile => ({
  mediaId,
  folder,
  isSound,
});
const seen = ({ groups }: ComposeForm) =>
  groups.map(({ name, media }) => [name, media.map(({ mediaId }) => mediaId).join()]);
const withGroups = (...groups: [string, string][]): ComposeForm => ({
  ...fresh,
  groups: groups.map(([name, ids]) =>
    newGroup(name, ids ? ids.split(",").map((mediaId) => ({ mediaId, range: null })) : []),
  ),
});

describe("where dropped files go", () => {
  it.each<[string, ComposeForm, ComingFile[], number | null, unknown]>([
    [
      "each folder is a group, the first in place of the empty one",
      fresh,
      [file("a", "Hook"), file("b", "Product"), file("c", "Hook")],
      null,
      [
        ["Hook", "a,c"],
        ["Product", "b"],
      ],
    ],
    ["loose files fill the empty group", fresh, [file("a"), file("b")], null, [["Group 1", "a,b"]]],
    [
      "loose files beside filled groups make a group",
      withGroups(["Hook", "x"]),
      [file("a")],
      null,
      [
        ["Hook", "x"],
        ["Group 2", "a"],
      ],
    ],
    [
      "a folder joins the group of its name, in any letters",
      withGroups(["Hook", ""], ["Offer", "x"]),
      [file("a", "offer"), file("b", "HOOK ")],
      null,
      [
        ["Hook", "b"],
        ["Offer", "x,a"],
      ],
    ],
    [
      "all that is dropped on a group goes into it",
      withGroups(["Hook", "x"], ["Offer", ""]),
      [file("a", "Other"), file("b")],
      1,
      [
        ["Hook", "x"],
        ["Offer", "a,b"],
      ],
    ],
    [
      "of two empty groups none is guessed",
      withGroups(["Group 1", ""], ["Group 2", ""]),
      [file("a")],
      null,
      [
        ["Group 1", ""],
        ["Group 2", ""],
        ["Group 3", "a"],
      ],
    ],
    [
      "a group that a person named is not renamed",
      withGroups(["Mine", ""]),
      [file("a", "Hook")],
      null,
      [
        ["Mine", ""],
        ["Hook", "a"],
      ],
    ],
    ["a name is freed of emoji", fresh, [file("a", "🔥 Hook")], null, [["Hook", "a"]]],
    [
      "a folder of emoji only gets a default name",
      fresh,
      [file("a", "🔥")],
      null,
      [["Group 1", "a"]],
    ],
  ])("%s", (_, form, files, target, expected) => {
    const { form: next, left } = placeFiles(form, files, target, nameOf);
    expect(seen(next)).toEqual(expected);
    expect(left).toEqual([]);
  });

  it("takes sound as music, wherever it is dropped", () => {
    const { form } = placeFiles(fresh, [file("m", "Hook", true), file("a", "Hook")], 0, nameOf);
    expect(form.sound.music).toEqual(["m"]);
    expect(seen(form)).toEqual([["Group 1", "a"]]);
  });

  it("fills the list of a kind without groups, and chooses from it", () => {
    const match = { ...fresh.match, source: "search" as const };
    const { form } = placeFiles({ ...fresh, kind: "match", match }, [file("a", "x")], null, nameOf);
    expect(form.match).toMatchObject({
      source: "pool",
      media: [{ mediaId: "a", range: null }],
    });
    const sports = placeFiles({ ...fresh, kind: "sports" }, [file("a"), file("b")], null, nameOf);
    expect(sports.form.sports.media).toHaveLength(1);
    expect(sports.left).toEqual(["b"]);
  });

  it("loses no file, breaks no limit and no name, whatever is dropped", () => {
    const folder = fc.option(fc.constantFrom("Hook", "hook", "Offer", "", "🔥", "x".repeat(90)));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(folder, fc.boolean()), { maxLength: 300 }),
        fc.option(fc.integer({ min: 0, max: 3 })),
        fc.array(fc.constantFrom("Hook", "Group 1", "Group 2", "Mine"), { maxLength: 3 }),
        (dropped, target, names) => {
          const before = withGroups(
            ...[...new Set(names)].map((name): [string, string] => [name, ""]),
          );
          const files = dropped.map(([name, isSound], at) => file(`f${at}`, name, isSound));
          const { form, left } = placeFiles(before, files, target, nameOf);
          const inForm = [
            ...form.groups.flatMap(({ media }) => media.map(({ mediaId }) => mediaId)),
            ...form.sound.music,
          ];
          expect([...inForm, ...left].toSorted()).toEqual(
            files.map(({ mediaId }) => mediaId).toSorted(),
          );
          expect(new Set(form.groups.map(({ name }) => name)).size).toBe(form.groups.length);
          for (const { name, media } of form.groups) {
            expect(name.trim()).not.toBe("");
            expect(name.length).toBeLessThanOrEqual(composeLimits.groupNameLength);
            expect(media.length).toBeLessThanOrEqual(composeLimits.mediaPerGroup);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
