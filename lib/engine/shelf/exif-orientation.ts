import { asItStands, type Uprighting, uprightingOfExif } from "./uprighting";

const exifHeader = "Exif\0\0";
const orientationTag = 0x0112;

/** How a JPEG is to be shown, from its EXIF; anything unreadable is shown as it stands. */
export function exifUprighting(jpeg: Buffer): Uprighting {
  const exif = jpeg.indexOf(exifHeader, 0, "latin1");
  if (exif < 0) return asItStands;
  return uprightingOfExif(readOrientation(jpeg.subarray(exif + exifHeader.length)));
}

function readOrientation(tiff: Buffer): number {
  if (tiff.length < 14) return 1;
  const littleEndian = tiff.toString("latin1", 0, 2) === "II";
  const word = (at: number) => (littleEndian ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (littleEndian ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const first = long(4);
  if (first + 2 > tiff.length) return 1;
  const count = word(first);
  for (let index = 0; index < count; index += 1) {
    const entry = first + 2 + index * 12;
    if (entry + 12 > tiff.length) return 1;
    if (word(entry) === orientationTag) return word(entry + 8);
  }
  return 1;
}
