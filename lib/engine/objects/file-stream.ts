import "server-only";
import { open } from "node:fs/promises";

const chunkBytes = 256 * 1024;

/**
 * Bytes `start` to `end` (inclusive) of a file, read on demand. `Readable.toWeb` is not used: as the
 * body of a Response it raises uncaught errors on Node 20 when clients disconnect.
 */
export function fileStream(
  file: string,
  start: number,
  end: number,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let handle: Awaited<ReturnType<typeof open>> | undefined;
  let position = start;
  const close = async () => {
    const open = handle;
    handle = undefined;
    await open?.close();
  };
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        try {
          handle ??= await open(file, "r");
          const wanted = Math.min(chunkBytes, end - position + 1);
          const { bytesRead, buffer } = await handle.read(
            new Uint8Array(wanted),
            0,
            wanted,
            position,
          );
          position += bytesRead;
          if (bytesRead > 0) controller.enqueue(buffer.subarray(0, bytesRead));
          if (bytesRead === 0 || position > end) {
            await close();
            controller.close();
          }
        } catch (error) {
          await close();
          controller.error(error);
        }
      },
      cancel: close,
    },
    { highWaterMark: 0 },
  );
}
