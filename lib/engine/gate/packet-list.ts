/** The packets of a file as `framecrc` of ffmpeg lists them, in the order they are stored. */
export type PacketList = { video: readonly Packet[]; audio: readonly Packet[] };

/** Times in seconds. */
export type Packet = {
  at: number;
  lengthSeconds: number;
  bytes: number;
  /** Adler-32 of the content. */
  sum: string;
  isKey: boolean;
};

/**
 * Makes packets from before muxing comparable with packets that are read back from the file, by
 * removing the headers that the container stores separately.
 */
export const packetFilter = "filter_units=remove_types=6-8";

/** Reads `stream, dts, pts, duration, size, sum[, F=flags]`; video is stream 0, sound stream 1. */
export function readPacketList(text: string): PacketList {
  const bases = new Map<string, number>();
  const lists: { video: Packet[]; audio: Packet[] } = { video: [], audio: [] };
  for (const line of text.split("\n")) {
    const base = /^#tb (\d): (\d+)\/(\d+)/.exec(line);
    if (base) bases.set(base[1] ?? "", Number(base[2]) / Number(base[3]));
    if (line === "" || line.startsWith("#")) continue;
    const [stream = "", , pts = "", length = "", bytes = "", sum = "", ...more] = line
      .split(",")
      .map((cell) => cell.trim());
    const second = bases.get(stream) ?? Number.NaN;
    (stream === "0" ? lists.video : lists.audio).push({
      at: Number(pts) * second,
      lengthSeconds: Number(length) * second,
      bytes: Number(bytes),
      sum,
      isKey: !more.some((flag) => flag.startsWith("F=")),
    });
  }
  return lists;
}
