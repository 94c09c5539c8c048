import type { GroupMedia } from "@/lib/model/form/compose-form";
import type { Codec } from "./field";

/**
 * In all of the form null, an empty text and an empty list mean that nothing is said: the field is
 * then absent in the request.
 */

const open = <T>(): Codec<T | null, T> => ({
  write: (value) => value ?? undefined,
  read: (sent) => sent ?? null,
});
export const number = open<number>();
export const choice = open<boolean>();

export const word: Codec<string, string> = {
  write: (value) => value || undefined,
  read: (sent) => sent ?? "",
};

/** A word that is typed, so that blanks may stand around it. */
export const trimmed: Codec<string, string> = {
  ...word,
  write: (value) => word.write(value.trim()),
};

export const list: Codec<string[], string[]> = {
  write: (value) => (value.length > 0 ? [...value] : undefined),
  read: (sent) => sent ?? [],
};

/** Texts, one a row; blank rows are left out. */
export const texts: Codec<string[], string[]> = {
  write: (value) => list.write(value.map((text) => text.trim()).filter((text) => text !== "")),
  read: list.read,
};

/** A list that IMS takes as one text with commas. */
export const commaList: Codec<string[], string> = {
  write: (value) => (value.length > 0 ? value.join(",") : undefined),
  read: (sent) => sent?.split(",").filter(Boolean) ?? [],
};

/** Is always said; a request that does not changes nothing in the form. */
export const always = <T>(): Codec<T, T> => ({
  write: (value) => value,
  read: (sent, before) => sent ?? before,
});

/** One of several words of ours, and IMS's word for each. */
export const oneOf = <Ours extends string, const Theirs extends string>(
  words: Readonly<Record<Ours, Theirs>>,
): Codec<Ours | null, Theirs> => ({
  write: (value) => (value === null ? undefined : words[value]),
  read: (sent) => (Object.keys(words) as Ours[]).find((ours) => words[ours] === sent) ?? null,
});

/**
 * A length of a text, which grows with the frame. IMS takes so many `digits` of it, and none beyond
 * the limits.
 */
export function scaled(
  limits: { min: number; max: number },
  digits: number,
): Codec<number | null, number> {
  const rounded = (value: number, places: number) =>
    Math.round(value * 10 ** places) / 10 ** places;
  const send = (value: number, scale: number) =>
    Math.min(limits.max, Math.max(limits.min, rounded(value * scale, digits)));
  return {
    write: (value, scale = 1) => (value === null ? undefined : send(value, scale)),
    read: (sent, _before, scale = 1) => {
      if (sent === undefined) return null;
      // The roundest number that is sent as the given one, so that a request comes back as it was.
      for (let places = 0; places <= 4; places++) {
        const value = rounded(sent / scale, places);
        if (send(value, scale) === sent) return value;
      }
      return sent / scale;
    },
  };
}

/** Media by their ids, each once; the parts that may be used of them travel apart. */
export const mediaIds: Codec<GroupMedia[], string[]> = {
  write: (value) => [...new Set(value.map(({ mediaId }) => mediaId))],
  read: (sent = []) => sent.map((mediaId) => ({ mediaId, range: null })),
};
