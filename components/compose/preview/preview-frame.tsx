"use client";

import { Clapperboard, CircleAlert, LoaderCircle } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useErrorSentence } from "@/components/errors/use-error-words";
import { Button } from "@/components/ui/button";
import { deferred } from "@/components/ui/later/deferred";
import type { PreviewAnswer } from "@/lib/model/preview";
import { useWall } from "../wall/state/wall-context";
import { usePreview } from "./preview-context";
import { SafeOverlay } from "./safe-overlay";
import { useOverlay } from "./use-overlay";

/** Comes once there is a frame: it sets texts as they are typed. */
const LivePreview = deferred(async () => (await import("./live/live-preview")).LivePreview);

/** The picture in a box of constant height, so that no shape of video moves the page. */
export function PreviewFrame({ arranges }: { arranges: boolean }) {
  const t = useTranslations("compose.preview");
  const { form, frame, isBusy, variant } = usePreview();
  const { width, height } = form.output;
  const [platform] = useOverlay();
  const ratio = width > 0 && height > 0 ? width / height : 9 / 16;
  return (
    <div className="grid h-[min(43dvh,30rem)] place-items-center [container-type:size]">
      <div
        className="relative overflow-hidden rounded-[1.25rem] bg-black shadow-float ring-4 ring-black dark:ring-line"
        style={{
          aspectRatio: String(ratio),
          width: `min(100cqw - 8px, (100cqh - 8px) * ${ratio})`,
        }}
      >
        {frame ? (
          <img
            src={frame.url}
            alt={t("frame", { number: String(frame.variant + 1), seconds: frame.seconds })}
            className="absolute inset-0 size-full object-contain"
            data-variant={variant}
          />
        ) : null}
        {frame ? <LivePreview shown={frame} arranges={arranges} /> : null}
        {platform && frame ? (
          <SafeOverlay platform={platform} width={width} height={height} />
        ) : null}
        <FrameWords />
        {isBusy ? (
          <span className="absolute top-2.5 right-2.5 grid size-7 place-items-center rounded-full bg-black/60 text-white">
            <LoaderCircle aria-hidden className="size-4 animate-spin" />
          </span>
        ) : null}
        <span role="status" className="sr-only">
          {isBusy ? t("loading") : ""}
        </span>
      </div>
    </div>
  );
}

/** Says what is missing: instead of the picture, or on a veil over an old picture. */
function FrameWords() {
  const t = useTranslations("compose.preview");
  const common = useTranslations("common");
  const sentence = useErrorSentence();
  const { answer, frame, isBusy, hasFailed, retry } = usePreview();
  const { mode } = useWall();
  if (hasFailed && !isBusy) {
    return (
      <Words icon={<CircleAlert aria-hidden />} text={t("failed")}>
        <Button size="sm" className="mt-3" onClick={retry}>
          {common("retry")}
        </Button>
      </Words>
    );
  }
  const text = wordsOf(answer, t, { sentence, canPlan: mode !== null });
  if (text) return <Words icon={<Clapperboard aria-hidden />} text={text} />;
  return frame ? null : <Words icon={<Clapperboard aria-hidden />} text={t("thinking")} />;
}

function wordsOf(
  answer: PreviewAnswer | undefined,
  t: ReturnType<typeof useTranslations<"compose.preview">>,
  /** `canPlan`: whether a job of the backend can plan the videos. */
  { sentence, canPlan }: { sentence: ReturnType<typeof useErrorSentence>; canPlan: boolean },
): string | null {
  switch (answer?.state) {
    case "empty":
      return t("empty");
    case "invalid":
      return t("invalid");
    case "refused":
      return sentence(answer);
    case "unavailable":
      return t(canPlan ? "planned" : "unavailable");
    case "planned":
    case undefined:
      return null;
  }
}

function Words({ icon, text, children }: { icon: ReactNode; text: string; children?: ReactNode }) {
  return (
    <div className="absolute inset-0 grid place-items-center bg-black/75 p-5 text-center text-white">
      <div>
        <span className="mx-auto mb-3 grid size-10 place-items-center rounded-full bg-white/12 [&_svg]:size-5">
          {icon}
        </span>
        <p className="line-clamp-6 text-sm text-white/85">{text}</p>
        {children}
      </div>
    </div>
  );
}
