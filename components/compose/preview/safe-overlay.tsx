"use client";

import { useTranslations } from "use-intl";
import { type Zone, zonesOver } from "@/lib/ims/schema/lint/platform-zones";
import { platformNames } from "@/lib/compose/preview/to-phone-findings";
import type { PhonePlatform } from "@/lib/model/phone-finding";

/**
 * The interface of a platform as simple shapes over a video of a size: its top bar, buttons and the caption
 * of the post. It fills the box that is its nearest positioned ancestor, and takes no clicks. For shapes of
 * video whose zones are not known it says that.
 */
export function SafeOverlay({
  platform,
  width,
  height,
}: {
  platform: PhonePlatform;
  width: number;
  height: number;
}) {
  const t = useTranslations("compose.phone");
  const zones = zonesOver(platformNames[platform], { width, height });
  if (!zones) {
    return (
      <p className="pointer-events-none absolute inset-x-3 bottom-3 rounded-md bg-black/70 px-2.5 py-1.5 text-center text-xs text-white">
        {t("noZones")}
      </p>
    );
  }
  return (
    <div className="pointer-events-none absolute inset-0" data-overlay={platform}>
      <svg
        viewBox="0 0 90 160"
        preserveAspectRatio="none"
        aria-hidden
        className="absolute inset-0 size-full"
      >
        {zones.map((zone) => (
          <ZoneShape key={`${zone.part}-${zone.left}-${zone.top}`} zone={zone} />
        ))}
        {zones.map((zone) => (
          <ZoneDrawing key={`${zone.part}-${zone.left}-${zone.top}`} zone={zone} />
        ))}
      </svg>
      <span className="sr-only">{t("overlay", { platform: t(`platform.${platform}`) })}</span>
    </div>
  );
}

const boxOf = ({ left, top, right, bottom }: Zone) => ({
  x: left * 90,
  y: top * 160,
  width: (right - left) * 90,
  height: (bottom - top) * 160,
});

const colours = {
  Top: "#2f6bff",
  Buttons: "#ff5a36",
  Caption: "#ff5a36",
  Edge: "#2f6bff",
} as const;

function ZoneShape({ zone }: { zone: Zone }) {
  return <rect {...boxOf(zone)} fill={colours[zone.part]} fillOpacity={0.22} />;
}

/** What stands in a zone, drawn by hand: a search field and tabs, round buttons, a face and lines of text. */
function ZoneDrawing({ zone }: { zone: Zone }) {
  const { x, y, width, height } = boxOf(zone);
  const white = { fill: "#fff", fillOpacity: 0.85 };
  switch (zone.part) {
    case "Edge":
      return null;
    case "Top":
      return (
        <g {...white}>
          <rect x={x + width * 0.28} y={y + height * 0.6} width={14} height={2.4} rx={1.2} />
          <rect x={x + width * 0.54} y={y + height * 0.6} width={14} height={2.4} rx={1.2} />
          <circle cx={x + width * 0.91} cy={y + height * 0.65} r={2} />
        </g>
      );
    case "Buttons":
      return <g {...white}>{width > height ? <Row zone={zone} /> : <Column zone={zone} />}</g>;
    case "Caption":
      return (
        <g {...white}>
          <circle cx={x + 9} cy={y + Math.min(9, height * 0.3)} r={3.4} />
          <rect
            x={x + 15}
            y={y + Math.min(9, height * 0.3) - 1.4}
            width={24}
            height={2.8}
            rx={1.4}
          />
          <rect x={x + 6} y={y + Math.min(16, height * 0.62)} width={58} height={2.2} rx={1.1} />
          <rect x={x + 6} y={y + Math.min(20.5, height * 0.85)} width={40} height={2.2} rx={1.1} />
        </g>
      );
  }
}

/** As many buttons as fit, one under the other. */
function Column({ zone }: { zone: Zone }) {
  const { x, y, width, height } = boxOf(zone);
  const count = Math.max(1, Math.floor(height / 11));
  return Array.from({ length: count }, (_, index) => (
    <circle key={index} cx={x + width / 2} cy={y + (height / count) * (index + 0.5)} r={3.2} />
  ));
}

function Row({ zone }: { zone: Zone }) {
  const { x, y, width, height } = boxOf(zone);
  return [0.55, 0.69, 0.83, 0.94].map((share) => (
    <circle key={share} cx={x + width * share} cy={y + height / 2} r={2.8} />
  ));
}
