/**
 * Reads one still for the engine with libvips (sharp): describes it, or makes a plain copy of it.
 * picture-process.ts starts this script as its own process, so that a malicious picture cannot harm the
 * engine. The input comes as JSON on stdin; a description goes to stdout.
 */
import { readFileSync, writeFileSync } from "node:fs";
import sharp from "sharp";
import { writeApng } from "./apng.mjs";

/** @typedef {{ file: string, maxPixels: number }} Described */
/** @typedef {Described & { output: string, side: number, as: "png" | "apng" | "jpeg" }} Drawn */

/** @type {(Described & { output?: undefined }) | Drawn} */
const input = JSON.parse(readFileSync(0, "utf8"));

sharp.cache(false);
sharp.concurrency(1);
// Only these formats are read: libvips must not choose another loader by the content of a file.
sharp.block({ operation: ["VipsForeignLoad"] });
const readers = ["Jpeg", "Png", "Webp", "Tiff", "Heif", "Nsgif"];
sharp.unblock({
  operation: readers.flatMap((name) => [
    `VipsForeignLoad${name}File`,
    `VipsForeignLoad${name}Buffer`,
    `VipsForeignLoad${name}Source`,
  ]),
});

/** @type {import("sharp").SharpOptions} */
const reading = { limitInputPixels: input.maxPixels, failOn: "truncated" };
if (input.output === undefined) process.stdout.write(JSON.stringify(await describe()));
else await draw(input);

async function describe() {
  const metadata = await sharp(input.file, reading).metadata();
  // Decodes the whole file at a small size, which fails if the file is cut off.
  await sharp(input.file, reading).resize(16, 16, { fit: "fill" }).raw().toBuffer();
  const { width, height } = metadata.autoOrient;
  return {
    format: metadata.format,
    width,
    height: metadata.pageHeight ?? height,
    orientation: metadata.orientation ?? 1,
    space: metadata.space,
    hasProfile: metadata.icc !== undefined,
    isSrgb: metadata.icc === undefined || namesSrgb(metadata.icc),
    pages: metadata.pages ?? 1,
    delays: metadata.delay ?? [],
    plays: metadata.loop ?? 0,
  };
}

/** Whether a profile is sRGB by name; the name is stored as bytes or as UTF-16. @param {Buffer} profile */
function namesSrgb(profile) {
  const text = profile.toString("latin1").replaceAll("\0", "");
  return /sRGB/.test(text) && !/Display P3|Adobe RGB|ProPhoto/.test(text);
}

/** @param {Drawn} input */
async function draw(input) {
  if (input.as === "apng") return await drawMoving(input);
  /** @type {import("sharp").ResizeOptions} */
  const box = { width: input.side, height: input.side, fit: "inside", withoutEnlargement: true };
  const plain = sharp(input.file, reading).autoOrient().resize(box).toColourspace("srgb");
  const drawn =
    input.as === "jpeg"
      ? plain.flatten({ background: "#ffffff" }).jpeg({ quality: 82 })
      : plain.png({ compressionLevel: 1 });
  await drawn.toFile(input.output);
}

/** @param {Drawn} input */
async function drawMoving(input) {
  const metadata = await sharp(input.file, { ...reading, animated: true }).metadata();
  const pages = metadata.pages ?? 1;
  const height = metadata.pageHeight ?? metadata.height;
  const share = Math.min(
    1,
    input.side / Math.max(metadata.width, height),
    Math.sqrt(input.maxPixels / (metadata.width * height * pages)),
  );
  const { data, info } = await sharp(input.file, { ...reading, animated: true })
    .resize(
      Math.max(1, Math.round(metadata.width * share)),
      Math.max(1, Math.round(height * share)),
      {
        fit: "fill",
      },
    )
    .toColourspace("srgb")
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  /** @type {import("sharp").CreateRaw} */
  const size = { width: info.width, height: info.pageHeight ?? info.height / pages, channels: 4 };
  const bytes = size.width * size.height * size.channels;
  const pictures = [];
  for (let page = 0; page < pages; page += 1) {
    const raw = data.subarray(page * bytes, (page + 1) * bytes);
    const png = await sharp(raw, { raw: size }).png({ compressionLevel: 3 }).toBuffer();
    // Browsers show a frame of 10 ms or less for a tenth of a second.
    const delay = metadata.delay?.[page] ?? 100;
    pictures.push({ png, milliseconds: delay <= 10 ? 100 : delay });
  }
  writeFileSync(input.output, writeApng(pictures, metadata.loop ?? 0));
}
