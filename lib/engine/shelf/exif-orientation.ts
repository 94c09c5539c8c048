const exifHeader = "Exif\0\0";
const orientationTag = 0x0112;

/** How a picture is brought upright: turned clockwise by so many degrees, then turned over. */
export type Uprighting = { rotationDegrees: 0 | 90 | 180 | 270; mirrored: boolean };

/** By the numbers of EXIF. Source: EXIF 2.32, section 4.6.4, tag Orientation. */
const orientations: Readonly<Record<number, Uprighting>> = {
  2: { rotationDegrees: 0, mirrored: true },
  3: { rotationDegrees: 180, mirrored: false },
  4: { rotationDegrees: 180, mirrored: true },
  5: { rotationDegrees: 90, mirrored: true },
  6: { rotationDegrees: 90, mirrored: false },
  7: { rotationDegrees: 270, mirrored: true },
  8: { rotationDegrees: 270, mirrored: false },
};

export const asItStands: Uprighting = { rotationDegrees: 0, mirrored: false };

/** How a JPEG is to be shown, from its EXIF; anything unreadable is shown as it stands. */
export function exifUprighting(jpeg: Buffer): Uprighting {
  const exif = jpeg.indexOf(exifHeader, 0, "latin1");
  if (exif < 0) return asItStands;
  return orientations[readOrientation(jpeg.subarray(exif + exifHeader.length))] ?? asItStands;
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
