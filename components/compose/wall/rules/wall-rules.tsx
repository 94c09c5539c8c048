"use client";

import { X } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl";
import { MediaStill } from "@/components/media/item/media-thumb";
import { FileName } from "@/components/ui/name/file-name";
import { IconButton } from "@/components/ui/icon-button";
import type { ShotRule } from "@/lib/model/form/wall-form";
import type { MediaItem } from "@/lib/model/media/media";
import { breaksOpening, shows } from "@/lib/model/wall/breaks-rule";
import { endRule, isInForce, isKept } from "@/lib/model/wall/wall-state";
import type { Place } from "../state/use-wall-plan";
import { useWall } from "../state/wall-context";

/** The shots that always open, and those that are never shown, with the kept videos that differ. */
export function WallRules({
  places,
  itemOf,
}: {
  places: readonly Place[];
  itemOf: (mediaId: string) => MediaItem | undefined;
}) {
  const t = useTranslations("compose.wall.rules");
  const { wall } = useWall();
  const lists = [
    { name: "open", rules: wall.open.filter(isInForce), breaks: breaksOpening },
    { name: "never", rules: wall.never.filter(isInForce), breaks: shows },
  ] as const;
  return (
    <section aria-label={t("title")} className="rounded-xl bg-surface p-4 shadow-card">
      <h2 className="text-sm font-semibold">{t("title")}</h2>
      <p className="text-[13px] text-muted">{t("lead")}</p>
      <div className="mt-3 grid gap-4 sm:grid-cols-2">
        {lists.map(({ name, rules, breaks }) =>
          rules.length === 0 ? null : (
            <div key={name}>
              <h3 className="text-[13px] font-medium">{t(name)}</h3>
              <ul className="mt-1.5 flex flex-col gap-2">
                {rules.map((rule) => (
                  <Rule
                    key={`${rule.mediaId} ${rule.inSeconds}`}
                    list={name}
                    rule={rule}
                    item={itemOf(rule.mediaId)}
                    keptBreaking={places.flatMap(({ draw, strip }, position) =>
                      strip && isKept(wall, draw) && breaks(strip, rule) ? [position + 1] : [],
                    )}
                  />
                ))}
              </ul>
            </div>
          ),
        )}
      </div>
    </section>
  );
}

function Rule({
  list,
  rule,
  item,
  keptBreaking,
}: {
  list: "open" | "never";
  rule: ShotRule;
  item: MediaItem | undefined;
  /** The numbers of the kept videos that break the rule. */
  keptBreaking: number[];
}) {
  const t = useTranslations("compose.wall.rules");
  const format = useFormatter();
  const { wall, change } = useWall();
  const name = item?.title ?? rule.mediaId;
  const length = item?.durationSeconds;
  const share = rule.inSeconds === null || !length ? null : rule.inSeconds / length;
  return (
    <li className="flex items-center gap-3">
      {item ? <MediaStill item={item} share={share} className="w-16 shrink-0" /> : null}
      <div className="min-w-0 flex-1 text-[13px]">
        <FileName name={name} />
        <p className="text-muted tabular-nums">
          {rule.inSeconds === null ? t("whole") : t("at", { seconds: rule.inSeconds.toFixed(1) })}
        </p>
        {keptBreaking.length > 0 ? (
          <p className="text-warn">
            {t("keptBreak", {
              count: keptBreaking.length,
              numbers: format.list(keptBreaking.map(String)),
            })}
          </p>
        ) : null}
      </div>
      <IconButton
        label={t("remove", { name })}
        tooltip={false}
        size="sm"
        onClick={() => change(endRule(wall, list, rule))}
      >
        <X aria-hidden />
      </IconButton>
    </li>
  );
}
