import "server-only";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { signObjectUrl } from "@/lib/engine/objects/signed-url";

/** An address is used within seconds: as long as the drawing may take. */
const timeoutSeconds = 600;

/**
 * How far the drawing of a sample project is: the number of its files, and those that are there, with an
 * address each. It reads the folder, so that it tells the truth after a restart too.
 */
export const reelpressGetSampleProgress: Handler<"ReelpressGetSampleProgress"> = async (
  { Language, Sample },
  context,
  call,
) => {
  const folder = { bucket: context.bucket, key: `samples/${Language}` };
  const { total, drawn } = await context.abilities.drawnSamples(
    context.objects.pathOf(folder),
    Sample,
  );
  const valid = { now: context.now(), timeoutSeconds };
  return {
    Total: total,
    Drawn: drawn.map((name) => {
      const object = { bucket: folder.bucket, key: `${folder.key}/${name}` };
      return {
        Name: name,
        FileUrl: signObjectUrl(call.origin, context.accessKeySecret, object, valid),
      };
    }),
  };
};
