import { describe, expect, it } from "vitest";
import { z } from "zod";
import { isConfirmed } from "@/lib/ims/schema/fields/confirmed";
import { editingConfigSchema } from "@/lib/ims/schema/config/editing-config";
import { anyInputConfigSchema } from "@/lib/ims/schema/config/input-config";
import { outputConfigSchema } from "@/lib/ims/schema/config/output-config";
import { unwrapSchema } from "@/lib/ims/schema/fields/unwrap-schema";
import { userDataSchema } from "@/lib/ims/schema/config/user-data";
import { composeFields } from "@/lib/model/form/compose-form";
import { fieldMap } from "../fields/derive";
import { toFieldErrors } from "./to-field-errors";

describe("toFieldErrors", () => {
  it.each([
    ["InputConfig.MediaGroupArray[1].MediaArray", "groups.1.media"],
    ["InputConfig.MediaGroupArray[1].MediaArray[3]", "groups.1.media"],
    ["InputConfig.MediaGroupArray[0].GroupName", "groups.0.name"],
    ["InputConfig.MediaGroupArray[2].SpeechTextArray[4]", "groups.2.speechTexts.4"],
    ["InputConfig.MediaGroupArray", "groups"],
    ["InputConfig.TitleArray[7]", "titles.7"],
    ["InputConfig.SubHeadingArray[1].TitleArray[0]", "subHeadings.1.0"],
    ["OutputConfig.Count", "output.count"],
    ["OutputConfig.Video.Crf", "output.crf"],
    ["EditingConfig.SpeechConfig.Voice", "speech.voices"],
    ["EditingConfig.SubHeadingConfig.1.FontSize", "look.subHeading.fontSize"],
    ["EditingConfig.SubHeadingConfig.3.Y", "look.subHeadingLevels.2.y"],
    ["EditingConfig.SpeechConfig.AsrConfig.AaiMotionInEffect", "look.caption.motionIn"],
    [
      "EditingConfig.SpeechConfig.SpecialWordsConfig[1].WordsList[2]",
      "speech.specialWords.1.words.2",
    ],
    ["EditingConfig.ProcessConfig.TransitionList[0]", "look.transitions.list"],
    ["InputConfig.StickerArray[2].DyncFrames", "look.stickers.2.frames"],
    ["OutputConfig.MediaURL", "output.target.address"],
    ["UserData", "userData.own"],
    ["EditingConfig.ProcessConfig.Reelpress.Wall", "wall.outputs"],
    ["EditingConfig.ProcessConfig.Reelpress.Wall.Draws[3].Swap[0].MediaId", "wall.draws"],
    ["EditingConfig.ProcessConfig.Reelpress.Likeness.Before[0]", "likeness.before"],
    ["TemplateConfig[0]", "templates"],
  ])("%s → %s", (parameter, path) => {
    expect(toFieldErrors([{ path: parameter, message: "too long" }])).toEqual([
      { path, message: "too long" },
    ]);
  });

  it("names the reason, so that the page has words of its own for it", () => {
    const path = "InputConfig.MediaGroupArray[0].MediaArray[0]";
    const problem = { path, message: "there is no such media", reason: "media-gone" };
    expect(toFieldErrors([problem])).toEqual([
      { path: "groups.0.media", message: "rule:media-gone:there is no such media" },
    ]);
  });

  it("returns each field once, with the first message about it", () => {
    const problems = [
      { path: "OutputConfig.Count", message: "at most 100" },
      { path: "InputConfig.MediaGroupArray[0].MediaArray[0]", message: "is gone" },
      { path: "InputConfig.MediaGroupArray[0].MediaArray[1]", message: "is gone too" },
    ];
    expect(toFieldErrors(problems)).toEqual([
      { path: "output.count", message: "at most 100" },
      { path: "groups.0.media", message: "is gone" },
    ]);
  });

  it("returns nothing for a parameter that the form does not show", () => {
    expect(toFieldErrors([{ path: "ClientToken", message: "x" }])).toEqual([]);
    expect(toFieldErrors([])).toEqual([]);
  });

  it("knows only fields that the form has, and every field that a request can name", () => {
    const own = ["name", "kind", "seed", "kept", "sound.publicMusic", "output.platform"];
    // What was kept and made is only known to the form; one row each covers the lists of the wall.
    own.push(
      "leftToTemplates",
      "likeness.recent",
      "likeness.until",
      "wall.seed",
      "wall.kept",
      "wall.made",
    );
    own.push("wall.looks.#.draw", "wall.looks.#.look", "wall.jobs.#.jobId", "wall.jobs.#.draws");
    own.push("sheet.columns", "sheet.rows.#", "sheet.names");
    const unsaid = [
      // Several fields share one parameter.
      "match.source",
      "match.script",
      "output.length.mode",
      "output.target.kind",
      "userData.own.#.key",
      "userData.own.#.value",
      // Parts of a media: the list of media shows their errors.
      "mediaId",
      "range.inSeconds",
      "range.outSeconds",
    ];
    const fields = schemaLeaves(composeFields);
    const known = new Set(fieldMap.map(([field]) => field.replace(/\.#$/, "")));
    const missing = fields.filter(
      (field) =>
        !known.has(field) &&
        !own.includes(field) &&
        !field.startsWith("kept") &&
        !/^wall\.(draws|open|never)\./.test(field) &&
        // No request names what was planned by another job.
        !field.startsWith("planned.") &&
        !unsaid.some((end) => field.endsWith(end)) &&
        !field.startsWith("look.subHeadingLevels"),
    );
    expect(missing).toEqual([]);
    const inForm = new Set(
      fields.flatMap((field) =>
        field.split(".").map((_, at, parts) => parts.slice(0, at + 1).join(".")),
      ),
    );
    expect([...known].filter((field) => !inForm.has(field))).toEqual([]);
  });

  it("has a field of the form for every documented field of the request", () => {
    const documented = [
      ...documentedPaths(anyInputConfigSchema, "InputConfig"),
      ...documentedPaths(editingConfigSchema, "EditingConfig"),
      ...documentedPaths(outputConfigSchema, "OutputConfig"),
      ...documentedPaths(userDataSchema, "UserData"),
    ];
    expect(documented.length).toBeGreaterThan(100);
    const exact = new Set(fieldMap.map(([, parameter]) => plain(parameter)));
    // Objects that one row of the form covers: a line's level, a legacy sticker, the part of a
    // media, a shot of a storyboard, an entry of the wall. Shots chosen by hand belong to a plan, not to the form.
    const whole =
      /^InputConfig\.(Sticker\.|SubHeadingArray\.Level|ReelpressChosen\.)|(MediaMetaDataArray|ShotScripts|Wall\.Draws|Wall\.Open|Wall\.Never)\./;
    expect(documented.map(plain).filter((path) => !exact.has(path) && !whole.test(path))).toEqual(
      [],
    );
  });
});

/** As `schemaPaths`, without the fields that no official source confirms. */
function documentedPaths(schema: z.core.$ZodType, path: string): string[] {
  if (!isConfirmed(schema)) return [];
  const shape = unwrapSchema(schema);
  if (shape instanceof z.ZodObject) {
    return Object.entries(shape.shape).flatMap(([key, field]) =>
      documentedPaths(field as z.core.$ZodType, `${path}.${key}`),
    );
  }
  if (shape instanceof z.ZodArray) return documentedPaths(shape.def.element, `${path}[#]`);
  if (shape instanceof z.ZodRecord) return documentedPaths(shape.def.valueType, `${path}.#`);
  return [path];
}

/** Every leaf of the form, with `#` for an index in a list. */
const schemaLeaves = (schema: z.core.$ZodType): string[] =>
  documentedPaths(schema, "")
    .map((path) => path.replace(/\[#\]/g, ".#").replace(/^\./, ""))
    .map((path) => path.replace(/\.#$/, ""));

const plain = (path: string) => path.replace(/\[#?\]|\{\}|\.#/g, "");
