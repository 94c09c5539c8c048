"use client";

import { LayoutList } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { useWall } from "./state/wall-context";

/** Opens the wall, where all videos of the batch are seen. */
export function SeeAllButton() {
  const t = useTranslations("compose.wall");
  const { wall, mode, open } = useWall();
  if (mode === null) return null;
  return (
    <Button
      data-see-all
      size="sm"
      className="self-center"
      icon={<LayoutList aria-hidden />}
      onClick={open}
    >
      {t("seeAll", { count: wall.outputs.length })}
    </Button>
  );
}
