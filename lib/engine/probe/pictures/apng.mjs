import { crc32 } from "node:zlib";

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * Combines PNGs of one size and colour type into an APNG. Source: W3C PNG, third edition, 11.3.6.
 * @param {ReadonlyArray<{ png: Buffer, milliseconds: number }>} pictures
 * @param {number} plays how often the animation is played; 0 is forever
 * @returns {Buffer}
 */
export function writeApng(pictures, plays) {
  let sequence = 0;
  const [first] = pictures;
  if (!first) throw new RangeError("a moving picture has pictures");
  const header = chunksOf(first.png).find(({ type }) => type === "IHDR");
  if (!header) throw new RangeError("a PNG begins with its header");
  const parts = [
    signature,
    chunk("IHDR", header.data),
    chunk("acTL", longs(pictures.length, plays)),
  ];
  pictures.forEach(({ png, milliseconds }, index) => {
    const control = Buffer.alloc(26);
    control.writeUInt32BE((sequence += 1) - 1, 0);
    header.data.copy(control, 4, 0, 8);
    control.writeUInt16BE(Math.min(65_535, Math.max(1, Math.round(milliseconds))), 20);
    control.writeUInt16BE(1000, 22);
    parts.push(chunk("fcTL", control));
    for (const { type, data } of chunksOf(png)) {
      if (type !== "IDAT") continue;
      if (index === 0) parts.push(chunk("IDAT", data));
      else parts.push(chunk("fdAT", Buffer.concat([longs((sequence += 1) - 1), data])));
    }
  });
  parts.push(chunk("IEND", Buffer.alloc(0)));
  return Buffer.concat(parts);
}

/** @param {...number} values */
function longs(...values) {
  const buffer = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => buffer.writeUInt32BE(value, index * 4));
  return buffer;
}

/** @param {string} type @param {Buffer} data */
function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  return Buffer.concat([longs(data.length), named, longs(crc32(named))]);
}

/** @param {Buffer} png */
function chunksOf(png) {
  const chunks = [];
  for (let at = 8; at + 12 <= png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString("latin1", at + 4, at + 8);
    chunks.push({ type, data: png.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}
