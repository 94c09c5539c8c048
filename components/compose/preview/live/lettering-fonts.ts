"use client";

import { AppError } from "@/lib/base/pure/errors";
import { paths } from "@/lib/base/pure/paths";
import { toTextFont } from "@/lib/compose/preview/to-text-font";
import { emojiParts } from "@/lib/lettering/emoji";
import type { EmojiPicture, TextFont } from "@/lib/lettering/text-font";
import { letteringFontSchema, letteringPicturesSchema } from "@/lib/model/lettering";

const fonts = new Map<string, Promise<TextFont>>();
const files = new Map<string, FontFace>();
const pictures = new Map<string, readonly EmojiPicture[] | null>();

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new AppError("unexpected", `${url} answered ${response.status}`);
  return await response.json();
}

/** How wide the letters of a font are; its files come when a text needs them. */
export function letteringFont(name: string, isBold: boolean): Promise<TextFont> {
  const key = `${name} ${isBold}`;
  const known = fonts.get(key) ?? readFont(name, isBold ? "bold" : "regular");
  fonts.set(key, known);
  known.catch(() => fonts.delete(key));
  return known;
}

async function readFont(name: string, weight: "regular" | "bold"): Promise<TextFont> {
  const said = letteringFontSchema.parse(await fetchJson(paths.api.letteringFont(name, weight)));
  // A file that several fonts share is loaded once.
  const names = said.faces.map(({ file }) => {
    const family = `reelpress ${file.split("/").at(-1)}`;
    files.set(family, files.get(family) ?? new FontFace(family, `url("${file}")`));
    return family;
  });
  return toTextFont(said, names, (emoji) => pictures.get(emoji) ?? null);
}

/** Loads the files of faces, those that are not there yet. */
export async function loadFaces(families: Iterable<string>): Promise<void> {
  const wanted = [...families].flatMap((family) => files.get(family) ?? []);
  await Promise.all(
    wanted.map(async (file) => {
      if (file.status === "unloaded") document.fonts.add(file);
      await file.load();
    }),
  );
}

/** Loads the emoji of texts, so that `pictures` of every font knows them. */
export async function loadEmoji(texts: readonly string[]): Promise<void> {
  const wanted = emojiOf(texts).filter((emoji) => !pictures.has(emoji));
  if (wanted.length === 0) return;
  const answer = await fetchJson(paths.api.letteringPictures(wanted.join(" ")));
  for (const [emoji, found] of Object.entries(letteringPicturesSchema.parse(answer)))
    pictures.set(emoji, found);
  for (const emoji of wanted) if (!pictures.has(emoji)) pictures.set(emoji, null);
}

const emojiOf = (texts: readonly string[]): string[] => [
  ...new Set(
    texts.flatMap((text) =>
      emojiParts(text).flatMap((part) => (part.kind === "emoji" ? [part.text] : [])),
    ),
  ),
];
