const frames = [
  { rotate: -9, x: 4, y: 26, tone: "0.16" },
  { rotate: -4, x: 40, y: 13, tone: "0.34" },
  { rotate: 1, x: 80, y: 4, tone: "0.62" },
  { rotate: 6, x: 122, y: 8, tone: "1" },
] as const;

/** Four upright frames fanned out: one form, many clips. Decoration. */
export function PressPicture() {
  return (
    <svg viewBox="-28 -6 282 200" aria-hidden="true" className="h-auto w-full max-w-80">
      {frames.map(({ rotate, x, y, tone }, index) => (
        <g key={x} transform={`translate(${x} ${y}) rotate(${rotate} 46 82)`}>
          <rect width="92" height="164" rx="12" fill="var(--surface)" />
          <rect width="92" height="164" rx="12" fill="var(--accent)" opacity={tone} />
          {index === frames.length - 1 ? (
            <>
              <rect x="16" y="20" width="60" height="7" rx="3.5" fill="var(--on-accent)" />
              <rect
                x="25"
                y="33"
                width="42"
                height="5"
                rx="2.5"
                fill="var(--on-accent)"
                opacity="0.6"
              />
              <circle cx="46" cy="84" r="17" fill="var(--on-accent)" />
              <path d="M41 75.5v17l14-8.5z" fill="var(--accent)" />
              <rect
                x="18"
                y="134"
                width="56"
                height="6"
                rx="3"
                fill="var(--on-accent)"
                opacity="0.85"
              />
            </>
          ) : null}
        </g>
      ))}
    </svg>
  );
}
