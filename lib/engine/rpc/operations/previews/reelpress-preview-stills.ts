import "server-only";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { outputsOf } from "@/lib/engine/rpc/call/outputs-of";
import { readStillList } from "@/lib/engine/rpc/call/read-still-list";
import { fontFiles } from "@/lib/engine/rpc/production/own-fonts";
import { planPreview } from "@/lib/engine/rpc/production/plan-preview";
import { faults, isFault } from "@/lib/engine/rpc/wire/faults";

/** Draws shots of the planned outputs as small pictures, with their texts as layers of their own. */
export const reelpressPreviewStills: Handler<"ReelpressPreviewStills"> = async (
  request,
  context,
  call,
) => {
  const { PictureWidth } = request;
  const wanted = readStillList(request.Stills);
  if (!wanted) {
    const message = 'name at most 60 shots as "output:shot", each from 0, such as 0:0,0:1,1:0';
    return faults.invalidParameter({ path: "Stills", message });
  }
  // All outputs are planned whichever are asked for, so that the calls of one wall share one plan.
  const outputs = outputsOf(
    request.OutputConfig,
    wanted.map(({ output }) => output),
  );
  const previewed = await planPreview(request, outputs, context, call);
  if (isFault(previewed)) return previewed;
  const { timelines, sources } = previewed;
  const found = wanted.flatMap(({ output, shot }) => {
    const timeline = timelines.find(({ Reelpress }) => Reelpress.Index === output);
    return timeline ? [{ timeline, shot }] : [];
  });
  const fonts = new Map<string, string>();
  for (const timeline of new Set(found.map((one) => one.timeline))) {
    for (const [url, file] of await fontFiles(timeline, context.objects)) fonts.set(url, file);
  }
  const { drawStills, toFailure } = context.abilities;
  const drawn = await drawStills({
    stills: found,
    sources,
    fonts,
    pictureWidth: PictureWidth,
    signal: call.signal,
  }).catch((thrown: unknown) => {
    throw toFailure(thrown);
  });
  const stills = found.flatMap(({ timeline, shot }, index) => {
    const still = drawn.stills[index];
    if (!still) return [];
    return [
      {
        Index: timeline.Reelpress.Index,
        Shot: shot,
        Time: still.seconds,
        ...(still.picture === null ? {} : { Picture: still.picture }),
        Layers: still.layers,
        ...(still.problem === null ? {} : { Problem: still.problem }),
      },
    ];
  });
  const pictures = [...drawn.pictures].map(([key, { bytes, type }]) => [
    key,
    { Type: type, Image: bytes.toString("base64") },
  ]);
  return { Stills: stills, Pictures: Object.fromEntries(pictures) };
};
