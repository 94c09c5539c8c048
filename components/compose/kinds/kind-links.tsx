"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import { KindPicture } from "./kind-picture";
import { paths } from "@/lib/base/pure/paths";
import { jobKinds } from "@/lib/model/form/kinds/job-kinds";

/** The five kinds of video; each opens the composer with a fresh form of its kind. */
export function KindLinks() {
  const t = useTranslations("compose.kinds");
  return (
    <section className="mt-10" aria-labelledby="home-kinds">
      <h2 id="home-kinds" className="text-base font-semibold">
        {t("question")}
      </h2>
      <ul className="mt-4 grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-5">
        {jobKinds.map((kind) => (
          <li key={kind} className="min-w-0">
            <Link
              href={paths.compose({ kind })}
              className="group flex h-full flex-col overflow-hidden rounded-xl bg-surface shadow-card hover:shadow-float"
            >
              <span className="block bg-sunken text-muted">
                <KindPicture kind={kind} />
              </span>
              <span className="block px-4 pt-3 pb-4">
                <span className="block text-sm font-semibold group-hover:text-accent">
                  {t(`${kind}.title`)}
                </span>
                <span className="mt-1 block text-[13px] text-muted max-sm:hidden">
                  {t(`${kind}.text`)}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
