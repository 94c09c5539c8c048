import { z } from "zod";
import { jobKindSchema } from "./form/kinds/job-kind-schema";
import { isAddress } from "./form/form-values";
import { isUploading } from "./form/uploads/uploading";

/**
 * A form kept under a name. The form may be unfinished, name media that are gone, and is in the shape
 * of the day it was kept: whoever opens it makes it whole (`fitDraft`).
 */
const presetSchema = z.object({
  presetId: z.string(),
  name: z.string(),
  form: z.unknown(),
  /** Media id of the still. */
  coverMediaId: z.string().nullable(),
  /** Names of the preset's media when it was saved, by id: deleted media can still be shown by name. */
  mediaNames: z.record(z.string(), z.string()),
  createdAt: z.iso.datetime(),
  usedAt: z.iso.datetime().nullable(),
});
export type Preset = z.infer<typeof presetSchema>;

export const presetNameSchema = z.string().trim().min(1, "name-empty").max(80, "name-long");

const references = z.array(z.object({ mediaId: z.string() })).catch([]);
const ids = z.array(z.string()).catch([]);

const figure = z.number().catch(0);
const several = z.array(z.unknown()).catch([]);
const factsSchema = z.object({
  kind: jobKindSchema.catch("groups"),
  output: z
    .object({ count: figure, width: figure, height: figure })
    .catch({ count: 0, width: 0, height: 0 }),
  groups: several,
  match: z
    .object({
      source: z.string().catch(""),
      script: z.string().catch(""),
      media: several,
      shots: several,
    })
    .catch({ source: "", script: "", media: [], shots: [] }),
  sports: z.object({ media: several }).catch({ media: [] }),
  mashup: z.object({ media: several }).catch({ media: [] }),
});

/** What a form is made of, by its kind: groups, clips to choose from, shots of a storyboard, films, matches. */
export const formPartsSchema = z.object({
  what: z.enum(["groups", "pool", "shots", "films", "matches"]),
  count: z.number(),
});
export type FormParts = z.infer<typeof formPartsSchema>;

function partsOf(facts: z.infer<typeof factsSchema>): FormParts | null {
  const { kind, groups, match, sports, mashup } = facts;
  switch (kind) {
    case "groups":
      return { what: "groups", count: groups.length };
    case "match":
      if (match.script === "shots") return { what: "shots", count: match.shots.length };
      // What a search library holds is not counted.
      return match.source === "search" ? null : { what: "pool", count: match.media.length };
    case "film":
      return match.source === "search" ? null : { what: "films", count: match.media.length };
    case "sports":
      return { what: "matches", count: sports.media.length };
    case "mashup":
      return { what: "films", count: mashup.media.length };
  }
}

/** The kind and the numbers that a card shows of a form; 0 where the form, possibly an old one, has none. */
export function presetFacts(form: unknown) {
  const facts = factsSchema.safeParse(form).data;
  const output = facts?.output ?? { count: 0, width: 0, height: 0 };
  return {
    ...output,
    kind: facts?.kind ?? ("groups" as const),
    parts: facts ? partsOf(facts) : null,
  };
}

/** The fields of a form that name media. Tolerant: a draft may lack any of them. */
const mediaFieldsSchema = z.object({
  kind: jobKindSchema.catch("groups"),
  groups: z.array(z.object({ name: z.string().catch(""), media: references })).catch([]),
  sound: z.object({ music: ids }).catch({ music: [] }),
  speech: z.object({ recordings: references }).catch({ recordings: [] }),
  look: z
    .object({
      background: z.object({ images: ids }).catch({ images: [] }),
      stickers: references,
    })
    .catch({ background: { images: [] }, stickers: [] }),
  match: z.object({ media: references }).catch({ media: [] }),
  sports: z
    .object({
      media: references,
      logos: ids,
      faces: z.array(z.object({ pictures: ids })).catch([]),
    })
    .catch({ media: [], logos: [], faces: [] }),
  mashup: z
    .object({ media: references, openings: ids, endings: ids })
    .catch({ media: [], openings: [], endings: [] }),
});

/** Whether an id names media of the library, and neither an address nor a file on its way. */
const isOfLibrary = (id: string) => id !== "" && !isAddress(id) && !isUploading(id);

type MediaFields = z.infer<typeof mediaFieldsSchema>;

/** The footage of the kinds that have no groups. */
const poolOf = ({ match, sports, mashup }: MediaFields) => [
  ...match.media,
  ...sports.media,
  ...mashup.media,
];

/**
 * Ids of all library media that a form names, each once, footage first, because the first one gives the
 * still.
 */
export function mediaIdsOfForm(form: unknown): string[] {
  const fields = mediaFieldsSchema.safeParse(form);
  if (!fields.success) return [];
  const { groups, sound, speech, look, sports, mashup } = fields.data;
  return [
    ...new Set([
      ...groups.flatMap((group) => group.media.map((media) => media.mediaId)),
      ...poolOf(fields.data).map((media) => media.mediaId),
      ...mashup.openings,
      ...mashup.endings,
      ...sports.logos,
      ...sports.faces.flatMap(({ pictures }) => pictures),
      ...look.background.images,
      ...look.stickers.map((sticker) => sticker.mediaId),
      ...sound.music,
      ...speech.recordings.map(({ mediaId }) => mediaId),
    ]),
  ].filter(isOfLibrary);
}

/** Footage of a form in order: candidates for its still (music has no picture). */
export function firstFootageOfForm(form: unknown): string | null {
  const fields = mediaFieldsSchema.safeParse(form);
  if (!fields.data) return null;
  const { kind, groups, match, sports, mashup } = fields.data;
  const inGroups = groups.flatMap((group) => group.media);
  const ofKind = {
    groups: inGroups,
    match: match.media,
    film: match.media,
    sports: sports.media,
    mashup: mashup.media,
  }[kind];
  // A form keeps the footage of other kinds, which is only better than no still.
  const media = [...ofKind, ...inGroups, ...poolOf(fields.data)];
  return media.find(({ mediaId }) => isOfLibrary(mediaId))?.mediaId ?? null;
}

/** Media of a form that are gone, by the part of the form in which they are missing. */
export type MissingMedia = {
  part: "group" | "footage" | "background" | "sticker" | "music" | "recording";
  /** Name of the group, for `group`. */
  groupName: string;
  mediaIds: string[];
};

/** Where a form names media that are gone; empty when it names none. */
export function missingMediaOfForm(form: unknown, gone: ReadonlySet<string>): MissingMedia[] {
  const fields = mediaFieldsSchema.safeParse(form).data;
  if (!fields) return [];
  const { groups, sound, speech, look, sports, mashup } = fields;
  const missing = (part: MissingMedia["part"], ids: string[], groupName = ""): MissingMedia => ({
    part,
    groupName,
    mediaIds: [...new Set(ids)].filter((id) => gone.has(id)),
  });
  const idsOf = (media: { mediaId: string }[]) => media.map(({ mediaId }) => mediaId);
  return [
    ...groups.map((group) => missing("group", idsOf(group.media), group.name)),
    missing("footage", [
      ...idsOf(poolOf(fields)),
      ...mashup.openings,
      ...mashup.endings,
      ...sports.logos,
      ...sports.faces.flatMap(({ pictures }) => pictures),
    ]),
    missing("background", look.background.images),
    missing("sticker", idsOf(look.stickers)),
    missing("music", sound.music),
    missing("recording", idsOf(speech.recordings)),
  ].filter((entry) => entry.mediaIds.length > 0);
}
