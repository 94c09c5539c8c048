const frames = [
  { rotate: -9, x: 4, y: 26 },
  { rotate: -4, x: 40, y: 13, video: "/sample/video-3.webp" },
  { rotate: 1, x: 80, y: 4, video: "/sample/video-2.webp" },
  { rotate: 6, x: 122, y: 8, video: "/sample/video-1.webp" },
] as const;

/** Videos of the sample project, fanned out: one form, many videos. Decoration. */
export function PressPicture() {
  return (
    <svg viewBox="-28 -6 282 200" aria-hidden="true" className="h-auto w-full max-w-80">
      <clipPath id="press-frame">
        <rect width="92" height="164" rx="12" />
      </clipPath>
      {frames.map(({ rotate, x, y, ...frame }) => (
        <g key={x} transform={`translate(${x} ${y}) rotate(${rotate} 46 82)`}>
          <rect width="92" height="164" rx="12" fill="var(--surface)" />
          <rect width="92" height="164" rx="12" fill="var(--accent)" opacity="0.25" />
          {"video" in frame ? (
            <image
              href={frame.video}
              width="92"
              height="164"
              preserveAspectRatio="xMidYMid slice"
              clipPath="url(#press-frame)"
            />
          ) : null}
          <rect
            width="92"
            height="164"
            rx="12"
            fill="none"
            stroke="var(--surface)"
            strokeWidth="2"
          />
        </g>
      ))}
      <g transform="translate(122 8) rotate(6 46 82)">
        <circle cx="46" cy="84" r="17" fill="var(--accent)" />
        <path d="M41 75.5v17l14-8.5z" fill="var(--on-accent)" />
      </g>
    </svg>
  );
}
