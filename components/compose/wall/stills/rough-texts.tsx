import type { RoughText, StripShot } from "@/lib/model/wall/wall-answer";

/** Texts over the library's picture of a shot, about where the video will show them. */
export function RoughTexts({ texts, shot }: { texts: readonly RoughText[]; shot: StripShot }) {
  const middle = (shot.fromSeconds + shot.untilSeconds) / 2;
  const shown = texts.filter(
    ({ fromSeconds, untilSeconds }) => fromSeconds <= middle && middle < untilSeconds,
  );
  if (shown.length === 0) return null;
  return (
    <span aria-hidden className="absolute inset-0 block [container-type:inline-size]">
      {shown.map(({ text, top, size, color }) => (
        <span
          key={`${top} ${text}`}
          style={{ top: `${top * 100}%`, fontSize: `${size * 100}cqw`, color }}
          className="absolute inset-x-[6%] block text-center leading-tight font-semibold whitespace-pre-line [text-shadow:0_0_3px_#000,0_0_2px_#000]"
        >
          {text}
        </span>
      ))}
    </span>
  );
}
