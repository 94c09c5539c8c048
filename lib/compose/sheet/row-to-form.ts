import { composeLimits, type ComposeForm } from "@/lib/model/form/compose-form";
import { freshSticker } from "@/lib/model/form/look-form";
import type { Voice } from "@/lib/model/voice";
import {
  groupOfColumn,
  namesInCell,
  type PlainColumn,
  type SheetColumn,
} from "@/lib/model/sheet/sheet-form";

import { settleRowTexts } from "./row-texts";

/** A file of the library as a cell may name it. */
export type SheetMedia = { mediaId: string; title: string; kind: "video" | "image" | "audio" };

export type SheetContext = {
  /** What a row leaves out comes from this form. */
  form: ComposeForm;
  voices: readonly Voice[];
  media: readonly SheetMedia[];
};

/** Message keys of `sheet.errors`, with the words that the message quotes. */
export type CellError = {
  column: number;
  message:
    | "text-long"
    | "speech-long"
    | "voice-unknown"
    | "music-unknown"
    | "sticker-unknown"
    | "shots-unknown"
    | "group-gone";
  words: string;
};

export type RowForm = { form: ComposeForm; errors: CellError[] };

type Cell = { text: string; column: number };
type Filled = { form: ComposeForm; error?: Omit<CellError, "column"> };
type Fill = (form: ComposeForm, text: string, context: SheetContext) => Filled;

const fold = (text: string) => text.normalize("NFKC").trim().toLowerCase();
const withoutEnding = (name: string) => name.replace(/\.[a-z0-9]{2,5}$/i, "");

/**
 * The form of one video: the form of the sheet with what the row says instead. One video is made of it. A cell
 * that cannot be read is an error at its column; the rest of the row still counts.
 */
export function rowToForm(
  columns: readonly SheetColumn[],
  row: readonly string[],
  context: SheetContext,
): RowForm {
  const errors: CellError[] = [];
  const once: ComposeForm = {
    ...context.form,
    output: { ...context.form.output, count: 1, previewOnly: null },
  };
  const cells = columns.flatMap((name, column): (Cell & { name: SheetColumn })[] => {
    const text = (row[column] ?? "").trim();
    return text ? [{ name, text, column }] : [];
  });
  const form = cells.reduce((before, { name, text, column }) => {
    const group = groupOfColumn(name);
    const { form: after, error } =
      group === null
        ? fills[name as PlainColumn](before, text, context)
        : pinShots(before, group, text, context);
    if (error) errors.push({ column, ...error });
    return after;
  }, once);
  const says = (column: PlainColumn) => cells.some(({ name }) => name === column);
  const texts = { title: says("title"), script: says("script") };
  return { form: settleRowTexts(form, context.form, texts), errors };
}

const tooLong = (text: string, most: number) => Array.from(text).length > most;

const subHeading =
  (level: number): Fill =>
  (form, text) => {
    if (tooLong(text, composeLimits.textLength))
      return { form, error: { message: "text-long", words: text } };
    const levels = Array.from({ length: Math.max(level + 1, form.subHeadings.length) }, (_, at) =>
      at === level ? [text] : (form.subHeadings[at] ?? []),
    );
    return { form: { ...form, subHeadings: levels } };
  };

const fills: Record<PlainColumn, Fill> = {
  title: (form, text) =>
    tooLong(text, composeLimits.textLength)
      ? { form, error: { message: "text-long", words: text } }
      : { form: { ...form, titles: [text] } },
  subHeading1: subHeading(0),
  subHeading2: subHeading(1),
  script: (form, text) =>
    tooLong(text, composeLimits.speechTextLength)
      ? { form, error: { message: "speech-long", words: text } }
      : {
          form: {
            ...form,
            speech: { ...form.speech, mode: "whole", texts: [text] },
            // A storyboard would be sent instead of the text.
            match: { ...form.match, script: "texts" },
          },
        },
  voice(form, text, { voices }) {
    const voice = voices.find(
      ({ id, name }) => fold(id) === fold(text) || fold(name) === fold(text),
    );
    if (!voice) return { form, error: { message: "voice-unknown", words: text } };
    return { form: { ...form, speech: { ...form.speech, voices: [voice.id], clonedVoice: "" } } };
  },
  music(form, text, { media }) {
    const track = findMedia(text, media, "audio");
    if (!track) return { form, error: { message: "music-unknown", words: text } };
    return {
      form: { ...form, sound: { ...form.sound, music: [track.mediaId], publicMusic: false } },
    };
  },
  sticker(form, text, { media }) {
    const picture = findMedia(text, media, "image");
    if (!picture) return { form, error: { message: "sticker-unknown", words: text } };
    const [first] = form.look.stickers;
    const sticker = { ...(first ?? freshSticker(picture.mediaId)), mediaId: picture.mediaId };
    return { form: { ...form, look: { ...form.look, stickers: [sticker] } } };
  },
  name: (form) => ({ form }),
};

/** The named files take the place of the footage of a group. */
function pinShots(form: ComposeForm, group: number, text: string, { media }: SheetContext): Filled {
  const target = form.kind === "groups" ? form.groups[group] : undefined;
  if (!target) return { form, error: { message: "group-gone", words: text } };
  const found = namesInCell(text).map((name) => ({
    name,
    item: findMedia(name, media, "picture"),
  }));
  const missing = found.find(({ item }) => !item);
  if (missing) return { form, error: { message: "shots-unknown", words: missing.name } };
  const pinned = found.flatMap(({ item }) => (item ? [item.mediaId] : []));
  const groups = form.groups.map((each, at) =>
    at === group ? { ...each, media: pinned.map((id) => mediaIn(each.media, id)) } : each,
  );
  return { form: { ...form, groups } };
}

/** A file keeps what the form says about it, such as a range of its length. */
function mediaIn(
  media: ComposeForm["groups"][number]["media"],
  mediaId: string,
): ComposeForm["groups"][number]["media"][number] {
  return media.find((each) => each.mediaId === mediaId) ?? { mediaId, range: null };
}

/** By id, then by title, then by title without its ending. */
function findMedia(
  text: string,
  media: readonly SheetMedia[],
  kind: "audio" | "image" | "picture",
): SheetMedia | undefined {
  const fits = media.filter((item) =>
    kind === "picture" ? item.kind !== "audio" : item.kind === kind,
  );
  const wanted = fold(text);
  return (
    fits.find(({ mediaId }) => mediaId === text) ??
    fits.find(({ title }) => fold(title) === wanted) ??
    fits.find(({ title }) => fold(withoutEnding(title)) === fold(withoutEnding(text)))
  );
}
