"use client";

import { LayoutList } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { canDress } from "@/lib/model/form/kinds/job-kinds";
import { useBackend } from "../form/compose-context";
import { canMake } from "../kinds/can-make";
import { useKind } from "../kinds/steps";
import { useWall } from "./state/wall-context";

/**
 * Opens the wall, where all videos of the batch are seen. Highlights of a match have none, because their
 * request cannot say which draws are made; nor has a backend that plans nothing before a job.
 */
export function SeeAllButton() {
  const t = useTranslations("compose.wall");
  const { wall, open } = useWall();
  const { can } = useBackend();
  const kind = useKind();
  if (!can.preview || !canMake(can, kind) || !canDress(kind)) return null;
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
