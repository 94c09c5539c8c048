"use client";

import { Cloud } from "lucide-react";
import { useTranslations } from "use-intl";
import type { UploadPlace } from "@/lib/model/media";

/** How material gets in when clips are made by the cloud. */
export function CloudUploadNote({ place }: { place: UploadPlace }) {
  const t = useTranslations("media");
  return (
    <section className="mb-6 flex gap-3 rounded-xl bg-accent-soft px-4 py-3">
      <Cloud aria-hidden className="mt-0.5 size-5 shrink-0 text-accent" />
      <div>
        <h2 className="text-sm font-semibold">{t("cloudTitle")}</h2>
        <p className="mt-0.5 max-w-3xl text-sm text-muted">
          {t("cloudText", { bucket: place.bucket, region: place.region })}
        </p>
      </div>
    </section>
  );
}
