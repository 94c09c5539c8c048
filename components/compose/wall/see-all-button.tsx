"use client";

import { LayoutList } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { FirstHint } from "../hints/first-hint";
import { useWall } from "./state/wall-context";

/** Opens the wall, where all videos of the batch are seen. */
export function SeeAllButton() {
  const t = useTranslations("compose.wall");
  const { wall, mode, open } = useWall();
  if (mode === null) return null;
  return (
    <div className="flex flex-col items-center gap-2">
      <Button data-see-all size="sm" icon={<LayoutList aria-hidden />} onClick={open}>
        {t("seeAll", { count: wall.outputs.length })}
      </Button>
      <FirstHint id="wall" />
    </div>
  );
}
