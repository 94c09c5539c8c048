import fc from "fast-check";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { frameRateChoices, lengthModes, targetKinds } from "@/lib/model/form/output-form";
import { platforms } from "@/lib/model/platforms";
import type { Shape } from "./arbitrary-look";
import { type Arb, choice, freshForm, id, keep, tenths } from "./arbitrary-values";

/** Number, format and destination of the files. */
export function output({ kind, mode }: Shape): Arb<ComposeForm["output"]> {
  const none = kind === "groups" && mode === "none";
  const modes = lengthModes.filter(
    (one) =>
      none || (one === "max" && kind !== "mashup" && !(kind === "groups" && mode === "perGroup")),
  );
  const fresh = freshForm.output;
  const lengths = modes.filter((one) => one !== "auto");
  return fc
    .record({
      platform: fc.constantFrom("douyin" as const, "channels" as const, "landscape" as const),
      target: fc.constantFrom(...targetKinds),
      key: id,
    })
    .chain(({ platform, target, key }) =>
      fc.record({
        platform: keep<ComposeForm["output"]["platform"]>(platform),
        width: keep(platforms[platform].width),
        height: keep(platforms[platform].height),
        count: fc.integer({ min: 1, max: 100 }),
        crf: fc.option(fc.integer({ min: 0, max: 51 })),
        fps: fc.option(fc.constantFrom(...frameRateChoices)),
        length: fc.oneof(
          keep(fresh.length),
          ...(lengths.length > 0
            ? [fc.record({ mode: fc.constantFrom(...lengths), seconds: tenths(0.1, 300) })]
            : []),
        ),
        previewOnly: choice,
        target: keep({
          kind: target,
          address: target === "address" ? `oss://my-bucket/${key}_{index}.mp4` : "",
          storage: target === "vod" ? `outin-${key}.oss-cn-shanghai.aliyuncs.com` : "",
          fileName: target === "vod" ? `${key}_{index}.mp4` : "",
        }),
      }),
    );
}
