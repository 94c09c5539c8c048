import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { EmojiPicture } from "@/lib/lettering/text-font";
import { svgShapes } from "./svg-shapes";

type IconSet = { icons: Record<string, { body: string }>; chars: Record<string, string> };
type Sets = {
  emoji: IconSet;
  flags: IconSet;
  moreFlags: IconSet;
  /** Read when the other sets of flags lack one. */
  lastFlags?: IconSet;
  known: Map<string, EmojiPicture[] | null>;
};

function readSet(name: string, file: string): unknown {
  const setFile = path.join(
    /* turbopackIgnore: true */ process.cwd(),
    "node_modules/@iconify-json",
    name,
    file,
  );
  return JSON.parse(readFileSync(setFile, "utf8"));
}

const readIcons = (name: string): IconSet => ({
  icons: (readSet(name, "icons.json") as IconSet).icons,
  chars: readSet(name, "chars.json") as Record<string, string>,
});

/** Read on first use, because the sets are 9 MB. */
const sets = (): Sets =>
  oncePerProcess("emoji pictures", () => ({
    emoji: readIcons("fluent-emoji-flat"),
    flags: { icons: (readSet("flag", "icons.json") as IconSet).icons, chars: {} },
    moreFlags: { icons: (readSet("flagpack", "icons.json") as IconSet).icons, chars: {} },
    known: new Map(),
  }));

const codesOf = (emoji: string) =>
  Array.from(emoji, (character) => (character.codePointAt(0) ?? 0).toString(16).padStart(4, "0"));
const selector = /^fe0[ef]$/;
const skinTone = /^1f3f[b-f]$/;

function picture(set: IconSet, name: string | undefined, width: number, height: number) {
  const body = name === undefined ? undefined : set.icons[name]?.body;
  if (name === undefined || body === undefined) return null;
  return { name, width, height, shapes: svgShapes(body, { width, height }) };
}

/** The flag's name, from two regional indicators or from the tags of a part of the United Kingdom. */
function flagName(emoji: string): string | undefined {
  const codes = Array.from(emoji, (character) => character.codePointAt(0) ?? 0);
  if (codes.length === 2 && codes.every((code) => code >= 0x1f1e6 && code <= 0x1f1ff)) {
    return codes.map((code) => String.fromCharCode(code - 0x1f1e6 + 97)).join("");
  }
  const tags = codes
    .slice(1, -1)
    .map((code) => String.fromCharCode(code - 0xe0000))
    .join("");
  return codes[0] === 0x1f3f4 && /^gb[a-z]{3}$/.test(tags) ? `gb-${tags.slice(2)}` : undefined;
}

/** Whether a flag is made of filled outlines only: without its strokes it could be another country's. */
const isFilled = (body: string) => !/stroke=|<use|<marker|fill="url|clip-path=|<mask/.test(body);
/** Strokes thinner than a thirtieth of the flag may be left out: they belong to coats of arms. */
const hasThinLines = (body: string) =>
  !/<marker/.test(body) &&
  (body.match(/<path[^>]*stroke=[^>]*>/g) ?? []).every((path) => {
    const width = Number(/stroke-width="([^"]*)"/.exec(path)?.[1] ?? 1);
    return width < 1;
  });

function flagPicture(emoji: string): EmojiPicture | null {
  const name = flagName(emoji);
  if (name === undefined) return null;
  const { flags, moreFlags } = sets();
  const simple = flags.icons[`${name}-4x3`]?.body;
  if (simple !== undefined && isFilled(simple)) return picture(flags, `${name}-4x3`, 640, 480);
  const other = moreFlags.icons[name]?.body;
  // The strokes of Spain's flag belong to its coat of arms.
  if (other !== undefined && (name === "es" || hasThinLines(other))) {
    return picture(moreFlags, name, 32, 24);
  }
  return simplestFlag(emoji);
}

/** Flags that the other sets draw with lines or clipped: here each is made of filled outlines. */
function simplestFlag(emoji: string): EmojiPicture | null {
  const all = sets();
  const set = (all.lastFlags ??= readIcons("twemoji"));
  const name = set.chars[codesOf(emoji).join("-")];
  const body = name === undefined ? undefined : set.icons[name]?.body;
  return body !== undefined && isFilled(body) ? picture(set, name, 36, 36) : null;
}

function find(emoji: string): EmojiPicture[] | null {
  const { emoji: set } = sets();
  const flag = flagPicture(emoji);
  if (flag) return [flag];
  const codes = codesOf(emoji).filter((code) => !selector.test(code));
  const bare = codes.filter((code) => !skinTone.test(code));
  for (const sequence of [codes, bare]) {
    const whole = picture(set, set.chars[sequence.join("-")], 32, 32);
    if (whole) return [whole];
  }
  if (!emoji.includes("\u200d")) return null;
  // A joined emoji without a picture is shown as its parts, side by side. Source: UTS #51, 2.2.
  const parts = emoji.split("\u200d").map(emojiPictures);
  const drawn = parts.filter((part) => part !== null);
  return drawn.length === parts.length ? drawn.flat() : null;
}

/**
 * The pictures that an emoji is drawn with: one, or several side by side when a joined emoji has no
 * picture of its own. Null when the sets have no picture.
 */
export function emojiPictures(emoji: string): EmojiPicture[] | null {
  const { known } = sets();
  const found = known.get(emoji);
  if (found !== undefined) return found;
  const pictures = find(emoji);
  known.set(emoji, pictures);
  return pictures;
}
