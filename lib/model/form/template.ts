import { z } from "zod";

/** The parts of a look that a template can decide, as a person names them. */
export const templateParts = [
  "size",
  "quality",
  "title",
  "subHeading",
  "captions",
  "voice",
  "music",
  "musicSound",
  "background",
  "stickers",
] as const;
export type TemplatePart = (typeof templateParts)[number];

const asr = "EditingConfig.SpeechConfig.AsrConfig";

/** Maps parameters of a request to parts; the first row that matches counts. */
const partRows: readonly (readonly [string, TemplatePart])[] = [
  ["OutputConfig.Width", "size"],
  ["OutputConfig.Height", "size"],
  ["OutputConfig.Video", "quality"],
  ["EditingConfig.TitleConfig", "title"],
  ["EditingConfig.SubHeadingConfig", "subHeading"],
  [asr, "captions"],
  ["EditingConfig.SpeechConfig", "voice"],
  ["InputConfig.BackgroundMusicArray", "music"],
  ["EditingConfig.BackgroundMusicConfig", "musicSound"],
  ["InputConfig.BackgroundImageArray", "background"],
  ["EditingConfig.BackgroundImageConfig", "background"],
  ["InputConfig.StickerArray", "stickers"],
];

/** The part that a path of a request belongs to: `EditingConfig.TitleConfig.FontSize`. */
export function partOfPath(path: string): TemplatePart | null {
  const row = partRows.find(([start]) => path === start || path.startsWith(`${start}.`));
  return row?.[1] ?? null;
}

/** A template as it is shown and chosen. */
const templateViewSchema = z.object({
  templateId: z.string(),
  name: z.string(),
  /** Only a ready template can be used; `unreadable`: its content is no batch template. */
  state: z.enum(["ready", "preparing", "failed", "unreadable"]),
  createdAt: z.iso.datetime().nullable(),
  /** The parts that the template sets, in the order of `templateParts`. */
  sets: z.array(z.enum(templateParts)),
  size: z.object({ width: z.number(), height: z.number() }).nullable(),
  /** JSON text; what cannot be read is empty. */
  config: z.string(),
});
export type TemplateView = z.infer<typeof templateViewSchema>;

/** A page of templates, newest first; `nextPage` asks for the page after. */
export const templatePageSchema = z.object({
  items: z.array(templateViewSchema),
  total: z.number().nullable(),
  nextPage: z.number().int().nullable(),
});
export type TemplatePage = z.infer<typeof templatePageSchema>;

/** Templates by their ids; `missing` are those that are gone. */
export const templatesByIdSchema = z.object({
  items: z.array(templateViewSchema),
  missing: z.array(z.string()),
});
export type TemplatesById = z.infer<typeof templatesByIdSchema>;

/** At most 128 bytes, as this engine keeps them. Messages are keys of `compose.templates.errors`. */
export const templateNameSchema = z
  .string()
  .trim()
  .min(1, "nameEmpty")
  .refine((name) => new TextEncoder().encode(name).length <= 128, "nameLong");

/** Names of the presets that use a template. */
export const templateUsageSchema = z.object({ presets: z.array(z.string()) });
