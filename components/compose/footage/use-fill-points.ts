import { useFormContext, useWatch } from "react-hook-form";
import { leavesGap } from "@/lib/ims/schema/config/crop";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import type { MediaItem } from "@/lib/model/media/media";
import { useBackend } from "../form/compose-context";

export type FillPoint = { x: number; y: number };

/** The points around which single clips fill the frame. */
export function useFillPoints() {
  const { can } = useBackend();
  const { control, getValues, setValue } = useFormContext<ComposeForm>();
  const [points, width, height] = useWatch({
    control,
    name: ["look.focus", "output.width", "output.height"],
  });
  const frame = { width: width ?? 0, height: height ?? 0 };
  return {
    frame,
    pointOf: (mediaId: string): FillPoint | null =>
      points.find((point) => point.mediaId === mediaId) ?? null,
    /** Whether a clip has another shape than the frame, so that it can fill it by losing its edges. */
    fits(item: MediaItem | undefined): boolean {
      if (!can.crops || item?.state !== "ready" || !item.hasCover) return false;
      const { kind, width: across, height: down } = item;
      if (kind === "audio" || frame.width <= 0 || frame.height <= 0) return false;
      return leavesGap({ width: across ?? 0, height: down ?? 0 }, frame);
    },
    set(mediaId: string, point: FillPoint | null): void {
      const others = getValues("look.focus").filter((each) => each.mediaId !== mediaId);
      const next = point ? [...others, { mediaId, ...point }] : others;
      setValue("look.focus", next, { shouldDirty: true, shouldValidate: true });
    },
  };
}
