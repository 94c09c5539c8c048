import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ComposeForm, emptyComposeForm, newGroup } from "../form/compose-form";
import { freshSticker } from "../form/look-form";
import { freshWall } from "../form/wall-form";
import { freshSheet } from "../sheet/sheet-form";
import {
  type FormHistory,
  historyOf,
  mostSteps,
  noHistory,
  noteChange,
  putBack,
  redoChange,
  removedBy,
  undoChange,
  whatChanged,
} from "./form-history";

const fresh = emptyComposeForm({ name: "Offers", seed: "s", language: "en", groupName: "G" });

type Edit = (form: ComposeForm) => unknown;
const media = (mediaId: string) => ({ mediaId, range: null });

/** One edit of every kind of thing that the form holds. */
const edits: [string, Edit][] = [
  ["a text of the form", (form) => (form.name = `${form.name}!`)],
  ["a number", (form) => (form.output.count += 1)],
  ["a number that was cleared", (form) => (form.output.count = Number.NaN)],
  ["a title added", (form) => form.titles.push(`T${form.titles.length}`)],
  ["a title put first", (form) => form.titles.unshift("First")],
  ["a title removed", (form) => form.titles.splice(1, 1)],
  ["all titles removed", (form) => (form.titles = [])],
  ["titles moved", (form) => form.titles.reverse()],
  ["a line of sub-headings", (form) => form.subHeadings.push(["a", "b"])],
  ["a group added", (form) => form.groups.splice(1, 0, newGroup("New", [media("m")]))],
  ["a group removed", (form) => form.groups.shift()],
  ["footage added", (form) => form.groups[0]?.media.push(media("n"))],
  [
    "a stretch",
    (form) =>
      form.groups[0]?.media.splice(0, 1, { mediaId: "m", range: { inSeconds: 1, outSeconds: 2 } }),
  ],
  ["a look", (form) => (form.look.title.fontSize = (form.look.title.fontSize ?? 0) + 1)],
  ["a look of a line", (form) => form.look.subHeadingLevels.push(null, form.look.title)],
  ["a sticker", (form) => form.look.stickers.push(freshSticker("s"))],
  ["a kind", (form) => (form.kind = form.kind === "match" ? "groups" : "match")],
  ["a wall", (form) => (form.wall = form.wall ? null : freshWall("s", 3))],
  ["a draw of a wall", (form) => form.wall?.draws.push({ instead: 0, swap: [] })],
  ["a sheet", (form) => (form.sheet = form.sheet ? null : { ...freshSheet, rows: [["a", "b"]] })],
  ["a value that is left out", (form) => (form.kept = [{ path: ["x"], kept: 1 }])],
];

const json = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

function edit(form: ComposeForm, change: Edit): ComposeForm {
  const next = structuredClone(form);
  change(next);
  return json(next);
}

const play = (changes: readonly Edit[]) => {
  let form = json(fresh);
  let history: FormHistory = noHistory;
  for (const change of changes) {
    const next = edit(form, change);
    history = noteChange(history, form, next);
    form = next;
  }
  return { form, history };
};

describe("the history of a form", () => {
  it.each(edits)("takes back, and does again: %s", (_, change) => {
    const before = play([edits[3]?.[1] ?? change, edits[9]?.[1] ?? change]).form;
    const after = edit(before, change);
    const history = noteChange(noHistory, before, after);
    if (history.done === 0) return expect(after).toEqual(before);
    const undone = undoChange(history, after);
    expect(undone?.form).toEqual(before);
    expect(undone && redoChange(undone.history, undone.form)?.form).toEqual(after);
  });

  it("returns exactly to the start from any sequence, and forth again", () => {
    const some = fc.array(fc.constantFrom(...edits.map(([, change]) => change)), { maxLength: 12 });
    fc.assert(
      fc.property(some, (changes) => {
        let { form, history } = play(changes);
        const end = form;
        for (let step = undoChange(history, form); step; step = undoChange(history, form)) {
          ({ form, history } = step);
        }
        expect(form).toEqual(json(fresh));
        for (let step = redoChange(history, form); step; step = redoChange(history, form)) {
          ({ form, history } = step);
        }
        expect(form).toEqual(end);
      }),
      { numRuns: 60 },
    );
  });

  it("has no redo after a new change, and at most so many steps", () => {
    const grow: Edit = (form) => form.titles.push("T");
    const { form, history } = play(Array.from({ length: mostSteps + 20 }, () => grow));
    expect(history.done).toBe(mostSteps);
    const undone = undoChange(history, form);
    const next = undone && edit(undone.form, (one) => (one.name = "Other"));
    const noted = undone && next && noteChange(undone.history, undone.form, next);
    expect(noted && next && redoChange(noted, next)).toBeNull();
  });

  it("keeps what was made, and making is no step", () => {
    const chosen = edit(fresh, (form) => (form.wall = { ...freshWall("s", 3), kept: [1] }));
    const made = edit(chosen, (form) => {
      form.wall?.made.push(1);
      form.wall?.jobs.push({ jobId: "j", draws: [1] });
    });
    const history = noteChange(noteChange(noHistory, json(fresh), chosen), chosen, made);
    expect(history.done).toBe(1);
    expect(undoChange(history, made)?.form.wall).toMatchObject({ kept: [], made: [1] });
  });

  it("is stored small: a title of fifty is one title", () => {
    const many = edit(
      fresh,
      (form) => (form.titles = Array.from({ length: 50 }, (_, n) => `T${n}`)),
    );
    const fewer = edit(many, (form) => form.titles.splice(20, 1));
    const [patches] = noteChange(noHistory, many, fewer).steps;
    expect(patches).toEqual([{ path: ["titles"], at: 20, removed: ["T20"], inserted: [] }]);
    expect(whatChanged(patches ?? [])).toEqual([{ path: ["titles", 20], what: "removed" }]);
  });

  const removals: [string, Edit, Edit, string | null][] = [
    ["a title", (form) => form.titles.push("Gone"), (form) => form.titles.pop(), "Gone"],
    [
      "a script",
      (form) => form.speech.texts.push("Said"),
      (form) => form.speech.texts.pop(),
      "Said",
    ],
    [
      "a script of a group",
      (form) => form.groups[0]?.speechTexts.push("G"),
      (form) => form.groups[0]?.speechTexts.pop(),
      "G",
    ],
    [
      "a group",
      (form) => form.groups.push(newGroup("Extra")),
      (form) => form.groups.pop(),
      "Extra",
    ],
    [
      "a sticker",
      (form) => form.look.stickers.push(freshSticker("s")),
      (form) => form.look.stickers.pop(),
      null,
    ],
    ["music", (form) => form.sound.music.push("m"), (form) => form.sound.music.pop(), "m"],
    [
      "a face",
      (form) => form.sports.faces.push({ name: "Ann", pictures: [] }),
      (form) => form.sports.faces.pop(),
      "Ann",
    ],
    [
      "a line of sub-headings",
      (form) => form.subHeadings.push(["a"]),
      (form) => form.subHeadings.pop(),
      null,
    ],
    [
      "own data",
      (form) => form.userData.own.push({ key: "k", value: "v" }),
      (form) => form.userData.own.pop(),
      "k",
    ],
  ];
  it.each(removals)(
    "offers %s that was removed, and puts it back after other changes",
    (_, add, take, name) => {
      const before = edit(fresh, add);
      const after = edit(before, take);
      const [patches] = noteChange(noHistory, before, after).steps;
      expect(removedBy(patches ?? [])).toMatchObject([{ name, count: 1 }]);
      const later = edit(after, (form) => (form.name = "Later"));
      expect(putBack(later, patches ?? [])).toEqual({ ...before, name: "Later" });
    },
  );

  it.each<[string, Edit, Edit]>([
    ["a blank row", (form) => form.titles.push(" "), (form) => form.titles.pop()],
    [
      "an empty line of sub-headings",
      (form) => form.subHeadings.push([""]),
      (form) => form.subHeadings.pop(),
    ],
    ["a transition that was unticked", () => undefined, (form) => form.look.transitions.list.pop()],
    ["a row that was changed", (form) => form.titles.push("a"), (form) => (form.titles = ["b"])],
  ])("says nothing of %s", (_, add, take) => {
    const before = edit(fresh, add);
    const [patches] = noteChange(noHistory, before, edit(before, take)).steps;
    expect(removedBy(patches ?? [])).toEqual([]);
  });

  it("is that of one form only", () => {
    const { form, history } = play([(one) => (one.name = "X")]);
    expect(historyOf({ form, history }, form)).toBe(history);
    expect(historyOf({ form, history }, json(fresh))).toBe(noHistory);
    expect(historyOf(null, form)).toBe(noHistory);
  });
});
