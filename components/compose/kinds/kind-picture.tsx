import type { ReactNode } from "react";
import type { JobKind } from "@/lib/model/form/kinds/job-kinds";
import style from "./kind-picture.module.css";

/** A small moving picture of what a kind makes. Without motion it is a still of its first moment. */
export function KindPicture({ kind }: { kind: JobKind }) {
  return (
    <svg viewBox="0 0 160 72" aria-hidden className={style.picture}>
      {pictures[kind]}
    </svg>
  );
}

const Frame = ({ x, y = 14, className }: { x: number; y?: number; className?: string }) => (
  <rect x={x} y={y} width="26" height="44" rx="4" className={className} />
);

const Line = ({ y, width, x = 14 }: { y: number; width: number; x?: number }) => (
  <rect x={x} y={y} width={width} height="4" rx="2" className={style.quiet} />
);

/** One frame of each group, picked in order. */
const groups = (
  <>
    {[30, 67, 104].map((x, index) => (
      <g key={x} className={style[`turn${index + 1}` as "turn1"]}>
        <rect x={x - 4} y="8" width="26" height="44" rx="4" className={style.faint} />
        <rect x={x} y="14" width="26" height="44" rx="4" className={style.plain} />
        <Frame x={x} className={style.lit} />
      </g>
    ))}
    <rect x="26" y="63" width="108" height="3" rx="1.5" className={style.faint} />
    <rect x="26" y="63" width="108" height="3" rx="1.5" className={style.fill} />
  </>
);

/** A sentence, and the picture that shows what it says. */
const match = (
  <>
    <Line y={18} width={46} />
    <rect x="14" y="32" width="54" height="8" rx="4" className={style.word} />
    <Line y={50} width={38} />
    <path d="M74 36h14" className={style.thread} />
    {[96, 124].map((x, index) => (
      <g key={x}>
        <Frame x={x} className={style.plain} />
        <circle
          cx={x + 13}
          cy={index === 0 ? 30 : 40}
          r="6"
          className={index === 0 ? style.fillAccent : style.quiet}
        />
      </g>
    ))}
    <Frame x={96} className={style.ring} />
  </>
);

/** A strip of film over which a window moves. */
const film = (
  <>
    <rect x="12" y="18" width="136" height="36" rx="4" className={style.plain} />
    {[18, 34, 50, 66, 82, 98, 114, 130].map((x) => (
      <g key={x}>
        <rect x={x} y="21" width="8" height="4" rx="1" className={style.faint} />
        <rect x={x} y="47" width="8" height="4" rx="1" className={style.faint} />
      </g>
    ))}
    <path d="M22 44l10-10 8 7 12-12 14 15M84 44l9-13 8 8 10-6 12 11" className={style.hills} />
    <rect x="18" y="14" width="40" height="44" rx="4" className={style.window} />
  </>
);

/** A ball that is played over a net. */
const sports = (
  <>
    <rect x="20" y="50" width="120" height="4" rx="2" className={style.quiet} />
    <rect x="79" y="40" width="2" height="12" className={style.quiet} />
    <path d="M34 54v10M126 54v10" className={style.legs} />
    <g className={style.across}>
      <circle cx="0" cy="0" r="5" className={style.bounce} />
    </g>
  </>
);

const heights = [10, 16, 34, 22, 12, 18, 44, 30, 14, 10, 24, 40, 18, 12];

/** The loudest parts of a sound, which light up. */
const mashup = (
  <>
    {heights.map((height, index) => {
      const isPeak = height > 28;
      return (
        <rect
          // The bars have no other identity.
          key={`bar-${String(index)}`}
          x={14 + index * 9.6}
          y={36 - height / 2}
          width="6"
          height={height}
          rx="3"
          className={isPeak ? style.peak : style.quiet}
          style={isPeak ? { animationDelay: `${String(index * 0.18)}s` } : undefined}
        />
      );
    })}
  </>
);

const pictures: Record<JobKind, ReactNode> = { groups, match, film, sports, mashup };
