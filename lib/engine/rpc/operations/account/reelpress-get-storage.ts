import { outputBytes } from "@/lib/engine/queue/library/output-bytes";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";

/** Returns what takes the space of the data folder, and the free space of its disk. */
export const reelpressGetStorage: Handler<"ReelpressGetStorage"> = async (_request, context) => {
  const { shares, freeBytes } = await context.measureDisk();
  return {
    Shares: shares.map(({ name, bytes }) => ({ Name: name, Bytes: bytes })),
    UsedBytes: shares.reduce((sum, { bytes }) => sum + bytes, 0),
    FreeBytes: freeBytes,
    OutputBytes: await outputBytes(context.db),
  };
};
