const exifHeader = "Exif\0\0";
const orientationTag = 0x0112;

/**
 * Degrees, clockwise, by which a JPEG must be turned to stand upright, from its EXIF orientation.
 * Mirrored orientations are turned but not mirrored; anything unreadable is 0.
 * Source: EXIF 2.32, section 4.6.4, tag Orientation.
 */
export function exifRotation(jpeg: Buffer): 0 | 90 | 180 | 270 {
  const exif = jpeg.indexOf(exifHeader, 0, "latin1");
  if (exif < 0) return 0;
  const tiff = jpeg.subarray(exif + exifHeader.length);
  switch (readOrientation(tiff)) {
    case 3:
    case 4:
      return 180;
    case 5:
    case 6:
      return 90;
    case 7:
    case 8:
      return 270;
    default:
      return 0;
  }
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
