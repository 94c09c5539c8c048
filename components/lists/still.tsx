import type { ReactNode } from "react";
import { paths } from "@/lib/base/pure/paths";

/** The still of an entry, whole and never cropped; without one, its sign. */
export function Still({ mediaId, sign }: { mediaId: string | null; sign: ReactNode }) {
  return (
    <span className="relative grid h-11 w-12 shrink-0 place-items-center overflow-hidden rounded-md bg-sunken text-faint sm:w-20 [&_svg]:size-4 [&_svg]:opacity-60">
      {mediaId ? (
        <img
          src={paths.api.mediaCover(mediaId)}
          alt=""
          loading="lazy"
          decoding="async"
          className="absolute inset-0 size-full object-contain"
        />
      ) : (
        sign
      )}
    </span>
  );
}
