"use client";

import clsx from "clsx";
import { Circle, Pause, Play, Square } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { formatLength } from "@/components/media/item/format-media";
import { Button } from "@/components/ui/button";
import type { RecorderState, useRecorder } from "./use-recorder";

/** Peaks above this are distorted, and a whole recording below that is hard to understand. */
const [loudest, quietest] = [0.98, 0.08];

/** The buttons of a recorder, its level, and what it has recorded. */
export function RecorderPanel({
  recorder: { state, start, stop, pause, resume },
}: {
  recorder: ReturnType<typeof useRecorder>;
}) {
  const t = useTranslations("compose.voice.recording");
  const isOn = state.doing === "recording" || state.doing === "paused";
  return (
    <div className="mt-4 flex min-h-24 flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        {isOn ? (
          <>
            <Button variant="primary" icon={<Square aria-hidden />} onClick={stop}>
              {t("stop")}
            </Button>
            {state.doing === "recording" ? (
              <Button icon={<Pause aria-hidden />} onClick={pause}>
                {t("pause")}
              </Button>
            ) : (
              <Button icon={<Play aria-hidden />} onClick={resume}>
                {t("resume")}
              </Button>
            )}
            <span className="text-sm tabular-nums">{formatLength(state.seconds)}</span>
            <Level level={state.level} />
          </>
        ) : (
          <Button
            data-first-focus
            icon={<Circle aria-hidden className="fill-bad text-bad" />}
            disabled={state.doing === "asking" || state.doing === "reading"}
            onClick={() => void start()}
          >
            {t(state.doing === "done" ? "again" : "start")}
          </Button>
        )}
      </div>
      {state.doing === "done" ? (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- the script above is its text
        <audio controls aria-label={t("current")} src={state.recorded.url} className="w-full" />
      ) : null}
      <Told state={state} />
    </div>
  );
}

/** How loud the microphone is now; red where it is distorted. */
function Level({ level }: { level: number }) {
  const t = useTranslations("compose.voice.recording");
  const share = Math.min(1, level);
  return (
    <span
      role="meter"
      aria-label={t("level")}
      aria-valuenow={Math.round(100 * share)}
      aria-valuemin={0}
      aria-valuemax={100}
      className="h-2 min-w-24 flex-1 overflow-hidden rounded-full bg-sunken"
    >
      <span
        className={clsx("block h-full transition-[width]", level > loudest ? "bg-bad" : "bg-good")}
        style={{ width: `${100 * Math.sqrt(share)}%` }}
      />
    </span>
  );
}

function Told({ state }: { state: RecorderState }) {
  const t = useTranslations("compose.voice.recording");
  const say = (words: ReactNode, tone: string) => (
    <p role="status" className={clsx("text-[13px]", tone)}>
      {words}
    </p>
  );
  switch (state.doing) {
    case "asking":
    case "reading":
      return say(t(state.doing), "text-muted");
    case "refused":
      return say(t(state.why), "text-bad");
    case "done":
      if (state.recorded.peak > loudest) return say(t("loud"), "text-warn");
      return state.recorded.peak < quietest ? say(t("quiet"), "text-warn") : null;
    default:
      return null;
  }
}
