"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import { KindPicture } from "./kind-picture";
import { paths } from "@/lib/base/pure/paths";
import { starterIds, starters } from "@/lib/model/form/kinds/starters";

/** The presets that come with the program; each opens a fresh form that is set up for one purpose. */
export function StarterList() {
  const t = useTranslations("presets.starters");
  const kinds = useTranslations("compose.kinds");
  return (
    <section className="mt-10" aria-labelledby="starters">
      <h2 id="starters" className="text-base font-semibold">
        {t("title")}
      </h2>
      <p className="mt-1 text-[13px] text-muted">{t("lead")}</p>
      <ul className="mt-4 grid items-stretch gap-4 sm:grid-cols-[repeat(auto-fill,minmax(240px,1fr))]">
        {starterIds.map((id) => (
          <li key={id} className="min-w-0">
            <Link
              href={paths.compose({ starter: id })}
              className="group flex h-full flex-col overflow-hidden rounded-xl bg-surface shadow-card hover:shadow-float"
            >
              <span className="block bg-sunken text-muted">
                <KindPicture kind={starters[id].kind} />
              </span>
              <span className="block px-4 pt-3 pb-4">
                <span className="block text-xs text-faint">
                  {kinds(`${starters[id].kind}.title`)}
                </span>
                <span className="mt-0.5 block text-sm font-semibold group-hover:text-accent">
                  {t(`${id}.name`)}
                </span>
                <span className="mt-1 block text-[13px] text-muted">{t(`${id}.text`)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
