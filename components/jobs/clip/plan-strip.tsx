import clsx from "clsx";
import { tileWithin } from "@/components/media/analysis/tile-within";
import { tileStyle } from "@/components/media/item/sprite-tile";
import { paths } from "@/lib/base/pure/paths";
import type { JobRow } from "@/lib/model/job";

type Shot = JobRow["strip"][number];

/** The shots of a plan side by side, each by a frame that lies within it: what would be made, and no video yet. */
export function PlanStrip({ shots, className }: { shots: readonly Shot[]; className?: string }) {
  return (
    <span
      aria-hidden
      className={clsx(
        "flex gap-px overflow-hidden bg-surface outline outline-dashed outline-strong/60",
        className,
      )}
    >
      {shots.map((shot, index) => (
        <Frame key={`${index} ${shot.mediaId}`} shot={shot} />
      ))}
    </span>
  );
}

function Frame({ shot: { mediaId, inSeconds, outSeconds, sprite } }: { shot: Shot }) {
  const tile = sprite ? tileWithin(sprite, inSeconds, outSeconds) : null;
  return (
    <span className="relative min-w-0 flex-1 overflow-hidden bg-sunken">
      {sprite && tile !== null ? (
        <span
          className="absolute inset-y-0 left-1/2 h-full min-w-0 -translate-x-1/2"
          style={tileStyle(sprite, paths.api.mediaSprite(mediaId), tile)}
        />
      ) : (
        <img
          src={paths.api.mediaCover(mediaId)}
          alt=""
          loading="lazy"
          decoding="async"
          className="absolute inset-0 size-full object-cover"
        />
      )}
    </span>
  );
}
