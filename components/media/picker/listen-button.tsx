"use client";

import { Pause, Play } from "lucide-react";
import { useTranslations } from "use-intl";

/** A button over the still of music: plays the music before it is chosen. */
export function ListenButton({
  title,
  isPlaying,
  onToggle,
}: {
  title: string;
  isPlaying: boolean;
  onToggle: () => void;
}) {
  const t = useTranslations("media");
  const Icon = isPlaying ? Pause : Play;
  return (
    <button
      type="button"
      aria-label={t(isPlaying ? "listenStop" : "listen", { title })}
      aria-pressed={isPlaying}
      onClick={onToggle}
      className="absolute top-1.5 right-1.5 grid size-9 place-items-center rounded-full bg-black/60 text-white transition-colors hover:bg-black/80 pointer-coarse:size-11"
    >
      <Icon aria-hidden className="size-4" fill="currentColor" />
    </button>
  );
}
