import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import * as fontkit from "fontkit";
import decompress from "woff2-encoder/decompress";
import { emojiPictures } from "./emoji-pictures";
import { readMetrics, type TextFont, withFallback } from "./fonts";

/** Largest font file: the largest fonts in use hold all of Chinese and have about 20 MB. */
const mostBytes = 40 * 1024 ** 2;
const kept = 16;

/** Formats that every build of ffmpeg reads. WOFF2 is unpacked first, because only some builds read it. */
const endings: Readonly<Record<string, string>> = { TTF: "ttf", WOFF: "woff" };

/** `familyName` is the name in the file, shown to people; `family` is the name that libass looks up. */
export type OwnFont = TextFont & { familyName: string };

/** A file is read and checked once. */
const fonts = oncePerProcess("own fonts", () => new Map<string, Promise<OwnFont>>());

/**
 * Reads a font file of the user. The font has a single weight and is never made bold, because
 * `FontUrl` takes precedence over `FontFace`.
 * @throws FontError that says what is wrong with the file
 */
export async function ownFont(file: string): Promise<OwnFont> {
  const { size, mtimeMs } = await stat(file);
  if (size > mostBytes) throw refuse(`the font has ${size} bytes; ${mostBytes} are the most`);
  const key = `${file}\0${size}\0${mtimeMs}`;
  const known = fonts.get(key);
  if (known) return known;
  const font = readOwnFont(file);
  fonts.set(key, font);
  font.catch(() => fonts.delete(key));
  const [oldest] = fonts.keys();
  if (fonts.size > kept && oldest !== undefined) fonts.delete(oldest);
  return font;
}

/** Why a font file cannot be used: a sentence for the person who named the file. */
export class FontError extends Error {
  override readonly name = "FontError";
}

const refuse = (message: string, cause?: unknown) =>
  new FontError(message, cause === undefined ? undefined : { cause });

async function readOwnFont(file: string): Promise<OwnFont> {
  const bytes = await readFile(file);
  const unpacked = signatureOf(bytes) === "wOF2" ? await unpack(bytes) : null;
  const font = parse(unpacked ?? bytes);
  const ending = endings[font.type];
  if (ending === undefined)
    throw refuse(`a font of the kind ${font.type} is not read here; ${give}`);
  const metrics = readMetrics(font);
  const family = nameOf(font, unpacked ?? bytes);
  const key = createHash("sha256").update(bytes).digest("hex").slice(0, 40);
  const folder = {
    name: `faces-${key}`,
    files: [{ name: `own.${ending}`, path: file, copied: { unpacked } }],
  };
  const face = { family, isBold: false, metrics, scale: 1, placesMarks: true, shipped: null };
  return {
    ...face,
    key,
    familyName: font.familyName || family,
    folder,
    pictures: emojiPictures,
    faces: withFallback(face, [], "regular"),
  };
}

const give = "give a TTF, OTF, WOFF or WOFF2 file";
const signatureOf = (bytes: Buffer) => bytes.toString("latin1", 0, 4);

/** Unpacks a WOFF2 file. Its header states the unpacked size. Source: W3C WOFF 2.0, 4.1. */
async function unpack(bytes: Buffer): Promise<Buffer> {
  const size = bytes.length < 20 ? 0 : bytes.readUInt32BE(16);
  if (size > mostBytes)
    throw refuse(`unpacked, the font has ${size} bytes; ${mostBytes} are the most`);
  try {
    return Buffer.from(await decompress(bytes));
  } catch (error) {
    throw refuse(`this is no font that can be read; ${give}`, error);
  }
}

function parse(bytes: Buffer): fontkit.Font {
  let font: fontkit.Font | fontkit.FontCollection;
  try {
    font = fontkit.create(bytes);
    if ("unitsPerEm" in font) {
      // Read the tables that are needed later, so that a broken file fails here and not in a clip.
      font.glyphForCodePoint(0x41);
      readMetrics(font);
    }
  } catch (error) {
    throw refuse(`this is no font that can be read; ${give}`, error);
  }
  if (!("unitsPerEm" in font)) {
    throw refuse(`this is a collection of fonts; ${give} of one font`);
  }
  return font;
}

/**
 * The name by which libass finds a font: the PostScript name for PostScript outlines, else the full
 * name. (libass also accepts the family name, but several fonts may share it.) Commas and colons would
 * end the name in a script.
 */
function nameOf(font: fontkit.Font, bytes: Buffer): string {
  const isWoff = bytes.toString("latin1", 0, 4) === "wOFF";
  const flavor = bytes.toString("latin1", isWoff ? 4 : 0, isWoff ? 8 : 4);
  const own = flavor === "OTTO" ? font.postscriptName : font.fullName;
  const name = [own, font.familyName].find(
    (one) => typeof one === "string" && /^[^\p{Cc},:;{}\\]{1,200}$/u.test(one),
  );
  if (!name) throw refuse("the font has no name to find it by; give another file");
  return name;
}

/** Why a font file cannot be used, or null. */
export async function fontProblem(file: string): Promise<string | null> {
  try {
    await ownFont(file);
    return null;
  } catch (error) {
    if (error instanceof FontError) return error.message;
    throw error;
  }
}
