import { describe, expect, it } from "vitest";
import { emptyComposeForm } from "@/lib/model/form/compose-form";
import { composeFormSchema } from "@/lib/model/form/compose-form-schema";
import type { Voice } from "@/lib/model/voice";
import { newStoryShot } from "@/lib/model/form/kinds/match-form";
import { toRequest } from "../to-request";
import { mapColumns } from "./map-columns";
import { readTable } from "./read-table";
import { rowToForm, type SheetContext } from "./row-to-form";
import { shotsColumn } from "@/lib/model/sheet/sheet-form";

describe("readTable", () => {
  it("reads what is pasted from a spreadsheet, with line breaks inside cells", () => {
    expect(readTable('Title\tScript\n"Two\nlines"\t"say ""hi"""\n\t\nLast\t\n')).toEqual({
      headers: ["Title", "Script"],
      rows: [
        ["Two\nlines", 'say "hi"'],
        ["Last", ""],
      ],
      leftOut: 0,
    });
  });

  it.each([
    ["commas", '\uFEFFTitle,Script\r\n"a, b",c\r\n'],
    ["semicolons", "Title;Script\r\na, b;c\r\n"],
  ])("reads a CSV file with %s", (_, text) => {
    expect(readTable(text).rows).toEqual([["a, b", "c"]]);
  });

  it("leaves out blank columns, and says how many rows are too many", () => {
    const rows = Array.from({ length: 103 }, (_, at) => `t${at},,s`);
    const table = readTable(["Title,,Script", ...rows].join("\n"));
    expect(table.headers).toEqual(["Title", "Script"]);
    expect(table.rows).toHaveLength(100);
    expect(table.leftOut).toBe(3);
  });

  it("is empty for an empty text", () => {
    expect(readTable("  \n ")).toEqual({ headers: [], rows: [], leftOut: 0 });
  });
});

describe("mapColumns", () => {
  it("knows headers in both languages and in any spelling, and the names of groups", () => {
    const headers = [
      "Head-Line",
      "副标题",
      "VOICE OVER",
      "Product",
      "File_Name",
      "Colour",
      "title",
    ];
    expect(mapColumns(headers, ["Opening", "product"])).toEqual([
      "title",
      "subHeading1",
      "script",
      shotsColumn(1),
      "name",
      null,
      null,
    ]);
  });
});

const voice = (id: string, name: string): Voice => ({
  id,
  name,
  language: "en",
  gender: "",
  draft: false,
  online: null,
  family: null,
  manner: null,
});

function contextOf(): SheetContext {
  const fresh = emptyComposeForm({ name: "Sale", seed: "s", language: "en", groupName: "Open" });
  const range = { inSeconds: 1, outSeconds: 2 };
  return {
    form: {
      ...fresh,
      titles: ["from the form", "another"],
      groups: [
        { ...fresh.groups[0]!, media: [{ mediaId: "v1", range: null }] },
        {
          ...fresh.groups[0]!,
          name: "Product",
          media: [
            { mediaId: "v1", range: null },
            { mediaId: "v2", range },
          ],
        },
      ],
      output: { ...fresh.output, count: 20 },
    },
    voices: [voice("en-a", "Kelly"), voice("en-b", "Andy")],
    media: [
      { mediaId: "v1", title: "Shoe.mp4", kind: "video" },
      { mediaId: "v2", title: "bag.mov", kind: "video" },
      { mediaId: "p1", title: "Logo.png", kind: "image" },
      { mediaId: "m1", title: "Logo.mp3", kind: "audio" },
    ],
  };
}

describe("rowToForm", () => {
  it("takes what the row says and leaves the rest to the form", () => {
    const { form, errors } = rowToForm(
      ["title", "subHeading2", "script", "voice", "music", "sticker", shotsColumn(1)],
      ["Big sale", "Now", "Come in.", " kelly ", "logo", "LOGO.png", "bag; shoe.mp4"],
      contextOf(),
    );
    expect(errors).toEqual([]);
    expect(form.output.count).toBe(1);
    expect(form.titles).toEqual(["Big sale"]);
    expect(form.subHeadings).toEqual([[], ["Now"]]);
    expect(form.speech).toMatchObject({ mode: "whole", texts: ["Come in."], voices: ["en-a"] });
    expect(form.sound.music).toEqual(["m1"]);
    expect(form.look.stickers.map(({ mediaId }) => mediaId)).toEqual(["p1"]);
    expect(form.groups[1]?.media).toEqual([
      { mediaId: "v2", range: { inSeconds: 1, outSeconds: 2 } },
      { mediaId: "v1", range: null },
    ]);
    expect(form.groups[0]?.media).toEqual([{ mediaId: "v1", range: null }]);
    expect(composeFormSchema.safeParse(form).success).toBe(true);
  });

  it("takes all from the form for a row of blanks", () => {
    const context = contextOf();
    const { form } = rowToForm(["title", "script"], ["  "], context);
    expect(form).toEqual({ ...context.form, output: { ...context.form.output, count: 1 } });
  });

  it("names each wrong cell at its column, and keeps the right ones", () => {
    const { form, errors } = rowToForm(
      ["title", "voice", "music", "sticker", shotsColumn(0), shotsColumn(7)],
      ["x".repeat(51), "Nobody", "Shoe.mp4", "Shoe.mp4", "Shoe; lost.mp4", "Shoe"],
      contextOf(),
    );
    expect(errors.map(({ column, message, words }) => [column, message, words])).toEqual([
      [0, "text-long", "x".repeat(51)],
      [1, "voice-unknown", "Nobody"],
      [2, "music-unknown", "Shoe.mp4"],
      [3, "sticker-unknown", "Shoe.mp4"],
      [4, "shots-unknown", "lost.mp4"],
      [5, "group-gone", "Shoe"],
    ]);
    expect(form.titles).toEqual(["from the form", "another"]);
  });
});

describe("a row of another kind", () => {
  const destination = { bucket: "b", region: "cn-shanghai", clientToken: "t" };
  const inputOf = (kind: "match" | "film", script: "texts" | "shots") => {
    const context = contextOf();
    const { match } = context.form;
    const shots = [newStoryShot("a street")];
    const media = [{ mediaId: "v1", range: null }];
    const form = { ...context.form, kind, match: { ...match, script, shots, media } };
    const row = rowToForm(["title", "script"], ["Sale", "Rain falls."], { ...context, form });
    const parsed = composeFormSchema.parse(row.form);
    return toRequest(parsed, destination).input;
  };

  it.each([
    ["match", "texts"],
    ["match", "shots"],
    ["film", "texts"],
  ] as const)("of %s sends its script, also where the form has a list of %s", (kind, script) => {
    const sent = JSON.stringify(inputOf(kind, script));
    expect(sent).toContain("Rain falls.");
    expect(sent).not.toContain("a street");
    expect(sent).toContain("Sale");
  });

  it("has no groups whose footage could be pinned", () => {
    const context = contextOf();
    const form = { ...context.form, kind: "match" as const };
    const { errors } = rowToForm([shotsColumn(0)], ["Shoe"], { ...context, form });
    expect(errors).toMatchObject([{ column: 0, message: "group-gone" }]);
  });
});
