import type { GroupMedia } from "@/lib/model/form/compose-form";
import type { FocusForm } from "@/lib/model/form/look-form";
import { isUploading } from "@/lib/model/form/uploads/uploading";
import type { Codec } from "./field";

/**
 * Everywhere in the form, null, an empty text and an empty list mean "not set": the field is then
 * absent from the request.
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

/** A typed word; blanks around it are trimmed. */
export const trimmed: Codec<string, string> = {
  ...word,
  write: (value) => word.write(value.trim()),
};

export const list: Codec<string[], string[]> = {
  write: (value) => (value.length > 0 ? [...value] : undefined),
  read: (sent) => sent ?? [],
};

/** A list of texts, one per row; blank rows are left out. */
export const texts: Codec<string[], string[]> = {
  write: (value) => list.write(value.map((text) => text.trim()).filter((text) => text !== "")),
  read: list.read,
};

/** A list that IMS takes as one comma-separated text. */
export const commaList: Codec<string[], string> = {
  write: (value) => (value.length > 0 ? value.join(",") : undefined),
  read: (sent) => sent?.split(",").filter(Boolean) ?? [],
};

/** Is always sent; a request without the field changes nothing in the form. */
export const always = <T>(): Codec<T, T> => ({
  write: (value) => value,
  read: (sent, before) => sent ?? before,
});

/** A choice: the form's own word for each option, and IMS's word for it. */
export const oneOf = <Ours extends string, const Theirs extends string | number>(
  words: Readonly<Record<Ours, Theirs>>,
): Codec<Ours | null, Theirs> => ({
  write: (value) => (value === null ? undefined : words[value]),
  read: (sent) => (Object.keys(words) as Ours[]).find((ours) => words[ours] === sent) ?? null,
});

/**
 * A length in a text's look, which grows with the frame. `digits` is the number of decimals that
 * IMS takes; values beyond the limits are clamped.
 */
export function scaled(
  limits: { min: number; max: number },
  digits: number,
): Codec<number | null, number> {
  const rounded = (value: number, decimals: number) =>
    Math.round(value * 10 ** decimals) / 10 ** decimals;
  const send = (value: number, scale: number) =>
    Math.min(limits.max, Math.max(limits.min, rounded(value * scale, digits)));
  return {
    write: (value, scale = 1) => (value === null ? undefined : send(value, scale)),
    read: (sent, _before, scale = 1) => {
      if (sent === undefined) return null;
      // Finds the shortest number that is sent as the given one, so that reading and writing a
      // request again changes nothing.
      for (let decimals = 0; decimals <= 4; decimals++) {
        const value = rounded(sent / scale, decimals);
        if (send(value, scale) === sent) return value;
      }
      return sent / scale;
    },
  };
}

/** Files by their ids; what is still being uploaded is left out. */
export const references: Codec<string[], string[]> = {
  write: (value) => list.write(value.filter((mediaId) => !isUploading(mediaId))),
  read: list.read,
};

/**
 * Media as their ids, each once. The parts of them that may be used are sent in another field. What is still
 * being uploaded is left out.
 */
export const mediaIds: Codec<GroupMedia[], string[]> = {
  write: (value) => [
    ...new Set(value.map(({ mediaId }) => mediaId).filter((mediaId) => !isUploading(mediaId))),
  ],
  read: (sent = []) => sent.map((mediaId) => ({ mediaId, range: null })),
};

type SentPoint = { Media: string; X: number; Y: number };

/** Points of footage that stay in the frame; those of files that are still being uploaded are left out. */
export const focusPoints: Codec<FocusForm[], SentPoint[]> = {
  write: (value) => {
    const ready = value.filter(({ mediaId }) => !isUploading(mediaId));
    const sent = ready.map(({ mediaId, x, y }) => ({ Media: mediaId, X: x, Y: y }));
    return sent.length > 0 ? sent : undefined;
  },
  read: (sent = []) => sent.map(({ Media, X, Y }) => ({ mediaId: Media, x: X, y: Y })),
};
