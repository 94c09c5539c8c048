import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { inflate } from "node:zlib";
import { oncePerProcess } from "@/lib/base/once-per-process";
import { fallbackFonts, shippedFonts } from "@/lib/ims/schema/effects/shipped-fonts";
import { emojiParts } from "@/lib/lettering/emoji";
import { readAdvances } from "@/lib/lettering/read-advances";
import { emojiPictures } from "./render/glyphs/emoji-pictures";
import {
  fontFaces,
  fontNamed,
  shippedPath,
  type TextFont,
  textVersion,
} from "./render/glyphs/fonts";
import { unpackWoff } from "./render/glyphs/unpack-woff";

const inflated = promisify(inflate);

const base = "/api/ims/lettering";
/** Part of the addresses of files, which browsers may keep: other fonts get other addresses. */
const version = textVersion.replaceAll(/[^\w.-]/g, "-");
const mostText = 4000;

const forYears = "public, max-age=31536000, immutable, no-transform";

/** Every file that is served, by its address below `files/`. */
const files = new Map(
  [...shippedFonts, ...fallbackFonts]
    .flatMap((font) => fontFaces.map((face) => font.files[face]))
    .map((file) => [`${version}/${file}`, file]),
);

/**
 * What a browser needs to set a text as the engine does: `fonts/bold?name=` (how wide the letters of a font are),
 * `files/…` (the font files themselves), `pictures?text=` (the emoji of a text as outlines).
 */
export async function serveLettering(request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const [kind, ...rest] = pathname.slice(base.length + 1).split("/");
  const name = rest.join("/");
  if (kind === "fonts" && (name === "regular" || name === "bold"))
    return json(await fontOf(fontNamed(searchParams.get("name") ?? "", name === "bold")));
  if (kind === "pictures") return json(picturesOf(searchParams.get("text") ?? ""));
  const file = kind === "files" ? files.get(name) : undefined;
  if (file === undefined) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(await readFile(shippedPath(file))), {
    headers: {
      "content-type": `font/${path.extname(file).slice(1)}`,
      "cache-control": forYears,
    },
  });
}

const json = (body: unknown) => Response.json(body, { headers: { "cache-control": "no-cache" } });

const read = oncePerProcess("letters for browsers", () => new Map<string, Promise<Advances>>());
type Advances = ReturnType<typeof readAdvances>;

function advancesIn(file: string): Promise<Advances> {
  const known = read.get(file) ?? readFileAdvances(file);
  read.set(file, known);
  known.catch(() => read.delete(file));
  return known;
}

async function readFileAdvances(file: string): Promise<Advances> {
  const bytes = await readFile(shippedPath(file));
  return readAdvances(await unpackWoff(bytes, (packed) => inflated(packed)));
}

type SaidFont = {
  key: string;
  faces: (Advances & {
    file: string;
    isBold: boolean;
    placesMarks: boolean;
    scale: number;
    lineHeight: number;
    ascent: number;
  })[];
};

async function fontOf({ key, faces }: TextFont): Promise<SaidFont> {
  const said: SaidFont["faces"] = [];
  for (const { isBold, placesMarks, scale, metrics, shipped } of faces) {
    if (shipped === null) continue;
    said.push({
      file: `${base}/files/${version}/${shipped}`,
      isBold,
      placesMarks,
      scale,
      lineHeight: metrics.lineHeight,
      ascent: metrics.ascent,
      ...(await advancesIn(shipped)),
    });
  }
  return { key, faces: said };
}

function picturesOf(text: string) {
  const emoji = emojiParts(text.slice(0, mostText)).filter(({ kind }) => kind === "emoji");
  return Object.fromEntries(emoji.map((part) => [part.text, emojiPictures(part.text)]));
}
