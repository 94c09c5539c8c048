/**
 * The font in a WOFF file; other files as they are. Its tables are compressed one by one. Source: W3C WOFF 1.0.
 * @param inflate undoes zlib's compression
 */
export async function unpackWoff(
  bytes: Uint8Array,
  inflate: (packed: Uint8Array) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const packed = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (packed.getUint32(0) !== 0x774f4646) return bytes;
  const count = packed.getUint16(12);
  const font = new Uint8Array(packed.getUint32(16));
  const data = new DataView(font.buffer);
  data.setUint32(0, packed.getUint32(4));
  data.setUint16(4, count);
  let end = 12 + count * 16;
  for (let index = 0; index < count; index += 1) {
    const entry = 44 + index * 20;
    const [tag, offset, size, length, sum] = [0, 4, 8, 12, 16].map((at) =>
      packed.getUint32(entry + at),
    ) as [number, number, number, number, number];
    const stored = bytes.subarray(offset, offset + size);
    font.set(size < length ? await inflate(stored) : stored, end);
    [tag, sum, end, length].forEach((value, at) => {
      data.setUint32(12 + index * 16 + at * 4, value);
    });
    end += Math.ceil(length / 4) * 4;
  }
  return font;
}
