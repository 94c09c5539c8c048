import type { StickerClip, TextClip } from "@/lib/ims/schema/timeline";
import type { TextStyle } from "@/lib/ims/schema/config/text-style";
import { headingLooks } from "@/lib/lettering/heading-looks";
import { captionLook, type TextLook as LaidLook } from "@/lib/lettering/text-look";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import type { TextLook } from "@/lib/model/form/text-look";
import type { PreviewLayers } from "@/lib/model/lettering";
import { textLook } from "../fields/text-look";
import { writeFields } from "../fields/translate";
import { subHeadingLook } from "../sub-heading-look";
import { carryCaption } from "./carry-caption";

/** A text over the shots, and where in the form its look is. `level`: of a sub-heading, from 1. */
export type LiveText = { clip: TextClip; role: "title" | "subHeading" | "caption"; level: number };
export type LiveSticker = {
  clip: StickerClip;
  /** Of the form's list. */
  index: number;
  width: number;
  height: number;
};
export type LiveLayers = { texts: LiveText[]; stickers: LiveSticker[] };

/** A frame, with the form that it was made of. */
export type FrameOfForm = { form: ComposeForm; layers: PreviewLayers };

/**
 * What the form of now lays over the shots of an earlier frame; null when more than that has changed, or when
 * the engine decides something here that the form alone does not say (templates, own fonts, flower texts).
 */
export function liveLayers(shown: FrameOfForm, form: ComposeForm): LiveLayers | null {
  if (restOf(shown.form) !== restOf(form)) return null;
  const headings = liveHeadings(shown, form);
  const captions = liveCaptions(shown, form);
  const stickers = liveStickers(shown, form);
  if (!headings || !captions || !stickers) return null;
  return { texts: [...headings, ...captions], stickers };
}

const rests = new WeakMap<ComposeForm, string>();

/** All of a form but its name, its texts and how they look. */
function restOf(form: ComposeForm): string {
  const known = rests.get(form);
  if (known !== undefined) return known;
  const { name: _name, titles: _titles, subHeadings: _sub, look, speech, groups, ...rest } = form;
  const {
    title: _t,
    subHeading: _s,
    subHeadingLevels: _l,
    caption: _c,
    stickers: _k,
    ...seen
  } = look;
  const said = JSON.stringify([
    rest,
    seen,
    { ...speech, texts: [] },
    groups.map((group) => ({ ...group, speechTexts: [] })),
  ]);
  rests.set(form, said);
  return said;
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

const filled = (texts: readonly string[]) => texts.some((text) => text.trim() !== "");
const firstOf = (texts: readonly string[]) =>
  texts.find((text) => text.trim() !== "")?.trim() ?? "";
const indexOf = (texts: readonly string[], content: string) =>
  texts.findIndex((text) => text.trim() === content);

/** The text of now where an earlier one stood; null where that is not known. */
function textNow(before: readonly string[], content: string | null, now: readonly string[]) {
  if (content === null) return filled(before) ? null : firstOf(now);
  const index = indexOf(before, content);
  const text = now[index]?.trim() ?? "";
  // Where a blank text leaves others, the planner shows one of those.
  return index < 0 || (text === "" && filled(now)) ? null : text;
}

const levelsOf = ({ subHeadings }: ComposeForm) =>
  subHeadings.flatMap((texts, index) => (filled(texts) ? [index + 1] : []));

type Said = { title: string; subHeadings: { level: number; text: string }[] };

function looksOf(said: Said, form: ComposeForm) {
  const styleOf = (look: TextLook) => writeFields<TextLook, TextStyle>(textLook, look, form);
  const subHeadingStyles = Object.fromEntries(
    said.subHeadings.flatMap(({ level }) => {
      const style = styleOf(subHeadingLook(form, level));
      return style ? [[String(level), style]] : [];
    }),
  );
  const titleStyle = styleOf(form.look.title);
  return headingLooks({ ...said, titleStyle, subHeadingStyles }, form.output);
}

/** The look of a clip, without its text and times. */
function lookOf(clip: TextClip): Record<string, unknown> {
  const { Type: _t, Content: _c, TimelineIn: _i, TimelineOut: _o, Reelpress: _r, ...look } = clip;
  return Object.fromEntries(Object.entries(look).filter(([name]) => !name.startsWith("Aai")));
}

function agrees(clip: TextClip, look: LaidLook): boolean {
  const { Reelpress: _, ...laid } = look;
  const known = lookOf(clip);
  const names = new Set([...Object.keys(known), ...Object.keys(laid)]);
  return [...names].every((name) => isSame(known[name], (laid as Record<string, unknown>)[name]));
}

/** Own font files and flower texts are drawn by the engine alone. */
const isPlain = (look: LaidLook) => look.FontUrl === undefined && !look.EffectColorStyle;

const atRest = { Type: "Text", TimelineIn: 0, TimelineOut: 1 } as const;

function liveHeadings(shown: FrameOfForm, form: ComposeForm): LiveText[] | null {
  const { texts } = shown.layers;
  const title = texts.find(({ Reelpress }) => Reelpress.Role === "Title");
  const lines = texts.filter(({ Reelpress }) => Reelpress.Role === "SubHeading");
  const before = levelsOf(shown.form);
  if (lines.length !== before.length) return null;
  const saidBefore: Said = {
    title: title?.Content ?? "",
    subHeadings: lines.map(({ Content }, index) => ({ level: before[index] ?? 1, text: Content })),
  };
  const looksBefore = looksOf(saidBefore, shown.form);
  if (title && !(looksBefore.title && agrees(title, looksBefore.title))) return null;
  if (
    !lines.every((line, index) => {
      const look = looksBefore.subHeadings[index];
      return look !== undefined && agrees(line, look);
    })
  )
    return null;

  const titleNow = textNow(shown.form.titles, title?.Content ?? null, form.titles);
  const subHeadings = levelsOf(form).map((level) => ({
    level,
    text: textNow(
      shown.form.subHeadings[level - 1] ?? [],
      saidBefore.subHeadings.find((line) => line.level === level)?.text ?? null,
      form.subHeadings[level - 1] ?? [],
    ),
  }));
  if (titleNow === null) return null;
  const known = subHeadings.flatMap(({ level, text }) => (text === null ? [] : [{ level, text }]));
  if (known.length < subHeadings.length) return null;
  const looks = looksOf({ title: titleNow, subHeadings: known }, form);
  if (![looks.title, ...looks.subHeadings].every((look) => look === null || isPlain(look)))
    return null;
  const live: LiveText[] = looks.title
    ? [{ clip: { ...atRest, ...looks.title, Content: titleNow }, role: "title", level: 0 }]
    : [];
  known.forEach(({ level, text }, index) => {
    const look = looks.subHeadings[index];
    if (look) live.push({ clip: { ...atRest, ...look, Content: text }, role: "subHeading", level });
  });
  return live;
}

function liveCaptions(shown: FrameOfForm, form: ComposeForm): LiveText[] | null {
  const captions = shown.layers.texts.filter(({ Reelpress }) => Reelpress.Role === "Caption");
  const scripts = ({ speech, groups }: ComposeForm) => [
    ...speech.texts,
    ...groups.flatMap(({ speechTexts }) => speechTexts),
  ];
  const lookIn = (one: ComposeForm) =>
    captionLook(writeFields<TextLook, TextStyle>(textLook, one.look.caption, one), one.output);
  const [before, now] = [lookIn(shown.form), lookIn(form)];
  const live: LiveText[] = [];
  for (const clip of captions) {
    if (!agrees(clip, before) || !isPlain(now)) return null;
    const content = carryCaption(scripts(shown.form), scripts(form), clip.Content);
    if (content === null) return null;
    const { Reelpress } = clip;
    if (content !== "")
      live.push({
        clip: { ...atRest, ...now, Content: content, Reelpress },
        role: "caption",
        level: 0,
      });
  }
  return live;
}

function liveStickers(shown: FrameOfForm, form: ComposeForm): LiveSticker[] | null {
  const [before, now] = [shown.form.look.stickers, form.look.stickers];
  const ids = (stickers: typeof now) => stickers.map(({ mediaId }) => mediaId);
  if (!isSame(ids(before), ids(now))) return null;
  const live: LiveSticker[] = [];
  for (const { clip, width, height } of shown.layers.stickers) {
    const index = before.findIndex(
      ({ mediaId, x, y }) => mediaId === clip.MediaId && (x ?? 0) === clip.X && (y ?? 0) === clip.Y,
    );
    const sticker = now[index];
    if (!sticker) return null;
    const { Width: _w, Height: _h, ...rest } = clip;
    live.push({
      clip: {
        ...rest,
        X: sticker.x ?? 0,
        Y: sticker.y ?? 0,
        ...(sticker.width === null ? {} : { Width: sticker.width }),
        ...(sticker.height === null ? {} : { Height: sticker.height }),
        Opacity: sticker.opacity ?? 1,
      },
      index,
      width,
      height,
    });
  }
  return live;
}
