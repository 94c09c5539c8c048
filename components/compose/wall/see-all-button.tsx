"use client";

import { LayoutList } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { FirstHint } from "../hints/first-hint";
import { useWall } from "./state/wall-context";

/** Opens the wall, where all videos of the batch are seen: the step before making them. */
export function SeeAllButton() {
  const t = useTranslations("compose.wall");
  const { wall, mode, open } = useWall();
  if (mode === null) return null;
  return (
    <Button
      data-see-all
      className="h-11 max-sm:px-3"
      icon={<LayoutList aria-hidden />}
      onClick={open}
    >
      <span className="max-sm:sr-only">{t("seeAll", { count: wall.outputs.length })}</span>
    </Button>
  );
}

/** What the wall is for, once; where there is none, why. */
export function SeeAllHint() {
  const t = useTranslations("compose.wall");
  const { mode, whyNone } = useWall();
  if (whyNone) return <p className="text-[13px] text-muted">{t(`noWall.${whyNone}`)}</p>;
  return mode === null ? null : <FirstHint id="wall" />;
}
