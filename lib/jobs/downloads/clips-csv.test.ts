import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { ClipSnapshot } from "@/lib/model/job";
import { clipsCsv } from "./clips-csv";

const headers = {
  file: "File",
  title: "Title",
  subHeadings: "Sub-headings",
  script: "Script",
  voice: "Voice",
  shots: "Shots",
  seed: "Seed",
  duration: "Seconds",
  check: "Check",
  note: "Note",
};

function clip(content: Partial<NonNullable<ClipSnapshot["content"]>> | null): ClipSnapshot {
  return {
    subJobId: "s",
    index: 0,
    state: "ready",
    stage: "done",
    progress: 1,
    secondsLeft: null,
    projectId: null,
    mediaId: "m",
    durationSeconds: 14.964,
    error: null,
    content: content && {
      title: "",
      subHeadings: [],
      script: "",
      voice: "",
      shots: [],
      warnings: [],
      ...content,
    },
  };
}

function csv(content: Parameters<typeof clip>[0], seed = "abc") {
  return clipsCsv({
    clips: [{ clip: clip(content), fileName: "01.mp4", note: "", check: "as planned" }],
    seed,
    headers,
    mediaName: (id) => `name of ${id}`,
  });
}
const firstRow = (text: string) => Papa.parse<string[]>(text.slice(1)).data[1];

describe("clipsCsv", () => {
  it("begins with the byte-order mark that Excel needs, and ends lines with CRLF", () => {
    const text = csv({ title: "春" });
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(text.split("\r\n")).toHaveLength(3);
  });

  it("keeps every cell intact, with commas, quotes and line breaks", () => {
    const row = firstRow(
      csv({
        title: 'a, "b"\nc',
        subHeadings: ["x", "y"],
        script: "说一句。",
        voice: "v1",
        shots: [{ mediaId: "m1", groupName: "Open", inSeconds: 0, outSeconds: 2.5 }],
      }),
    );
    expect(row).toEqual([
      "01.mp4",
      'a, "b"\nc',
      "x / y",
      "说一句。",
      "v1",
      "Open: name of m1 0.00–2.50 s",
      "abc",
      "14.96",
      "as planned",
      "",
    ]);
  });

  it.each(["=1+1", "+49 170", "-cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", " =1", "＝1"])(
    "does not let %j run as a formula",
    (title) => {
      expect(firstRow(csv({ title }))?.[1]).toBe(`'${title}`);
    },
  );

  it("guards every column a person can write into", () => {
    const evil = "=HYPERLINK(1)";
    const row = firstRow(
      csv({ title: evil, subHeadings: [evil], script: evil, voice: evil }, evil),
    );
    expect(row?.filter((cell) => cell.startsWith("'="))).toHaveLength(5);
  });

  it("writes a row for a clip without known content", () => {
    expect(firstRow(csv(null))).toEqual([
      "01.mp4",
      "",
      "",
      "",
      "",
      "",
      "abc",
      "14.96",
      "as planned",
      "",
    ]);
  });

  it("adds the columns of a test, guarded like the others", () => {
    const text = clipsCsv({
      clips: [{ clip: clip(null), fileName: "01.mp4", note: "", check: "" }],
      seed: "",
      headers,
      mediaName: String,
      more: { headers: ["Variant", "Clicks"], cellsOf: (index) => [`=A${index}`, "7"] },
    });
    const [titles, row] = Papa.parse<string[]>(text.slice(1)).data;
    expect([titles?.slice(-2), row?.slice(-2)]).toEqual([
      ["Variant", "Clicks"],
      ["'=A0", "7"],
    ]);
  });
});
