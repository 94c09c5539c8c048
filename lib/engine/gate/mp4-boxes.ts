import "server-only";
import { open, stat } from "node:fs/promises";

/** The top-level boxes of an mp4 file, in order; `whole` is false when the last box is cut off. */
export type Mp4Boxes = { names: string[]; whole: boolean };

/** Source: ISO/IEC 14496-12, 4.2: size and name, and a size of 64 bits when the first says 1. */
export async function readMp4Boxes(file: string): Promise<Mp4Boxes> {
  const { size } = await stat(file);
  const handle = await open(file, "r");
  try {
    const names: string[] = [];
    let at = 0;
    while (at + 8 <= size) {
      const head = Buffer.alloc(16);
      await handle.read(head, 0, 16, at);
      const short = head.readUInt32BE(0);
      const length =
        short === 1 ? Number(head.readBigUInt64BE(8)) : short === 0 ? size - at : short;
      if (length < 8) return { names, whole: false };
      names.push(head.toString("latin1", 4, 8));
      at += length;
    }
    return { names, whole: at === size };
  } finally {
    await handle.close();
  }
}
