"use client";

import { History } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { lookOf } from "@/lib/model/wall/look-of";
import { acceptLooks, changedLooks } from "@/lib/model/wall/wall-state";
import type { Place } from "./state/use-wall-plan";
import { useWall } from "./state/wall-context";

/** Says which kept videos look otherwise than when they were kept, because the form was changed. */
export function ChangedNote({ places }: { places: readonly Place[] }) {
  const t = useTranslations("compose.wall.changed");
  const format = useFormatter();
  const { wall, change } = useWall();
  const looks = new Map(
    places.flatMap(({ draw, strip }) => (strip ? [[draw, lookOf(strip)] as const] : [])),
  );
  const changed = changedLooks(wall, looks);
  if (changed.length === 0) return null;
  const numbers = changed
    .map((draw) => wall.outputs.indexOf(draw) + 1)
    .toSorted((one, other) => one - other);
  return (
    <p
      role="status"
      className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg bg-warn-soft px-4 py-2.5 text-sm text-warn"
    >
      <History aria-hidden className="size-4 shrink-0" />
      <span className="min-w-0 flex-1">
        {t("text")}{" "}
        {t("different", { count: numbers.length, numbers: format.list(numbers.map(String)) })}
      </span>
      <Button size="sm" onClick={() => change(acceptLooks(wall, looks))}>
        {t("accept")}
      </Button>
    </p>
  );
}
