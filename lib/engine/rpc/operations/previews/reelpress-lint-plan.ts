import "server-only";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { fontFiles } from "@/lib/engine/rpc/production/own-fonts";
import { planPreview } from "@/lib/engine/rpc/production/plan-preview";
import { faults, isFault } from "@/lib/engine/rpc/wire/faults";
import type { LintItem } from "@/lib/ims/schema/answers/lint";
import { lintItems, type LintSubject } from "@/lib/ims/schema/lint/lint-items";
import { lintPlatforms } from "@/lib/ims/schema/lint/platform-zones";

/** Without what only the rules need. */
const itemOf = ({
  Role,
  Level,
  Text,
  From,
  To,
  Box,
  FontSize,
  Lines,
  Contrast,
}: LintSubject): LintItem => ({ Role, Level, Text, From, To, Box, FontSize, Lines, Contrast });

/**
 * The boxes of the texts and stickers of one variant as the renderer draws them, and what is wrong with them
 * on a phone. Nothing is refused because of a finding.
 */
export const reelpressLintPlan: Handler<"ReelpressLintPlan"> = async (request, context, call) => {
  const { Index, Platforms = [...lintPlatforms] } = request;
  const { measureTexts, toFailure } = context.abilities;
  const previewed = await planPreview(request, [Index], context, call);
  if (isFault(previewed)) return previewed;
  const [timeline] = previewed.timelines;
  if (!timeline) return faults.invalidParameter({ path: "Index", message: "no such variant" });
  const { Width, Height } = timeline.Reelpress;
  const { subjects, moments } = await context.previews.texts(
    JSON.stringify([previewed.key, Index]),
    async (signal) =>
      measureTexts({
        timeline,
        sources: previewed.sources,
        fonts: await fontFiles(timeline, context.objects),
        signal,
      }).catch((thrown: unknown) => {
        throw toFailure(thrown);
      }),
    call.signal,
  );
  const frame = { width: Width, height: Height };
  const { findings, withoutZones } = lintItems(subjects, frame, Platforms);
  return {
    Index,
    Width,
    Height,
    Moments: moments,
    Items: subjects.map(itemOf),
    Findings: findings,
    WithoutZones: withoutZones,
  };
};
