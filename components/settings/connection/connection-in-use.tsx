import { Cloud, Cpu } from "lucide-react";
import { useTranslations } from "use-intl";
import type { ConnectionView } from "@/lib/model/settings/connection";

/** The connection in use, independent of the form's values. */
export function ConnectionInUse({ connection }: { connection: ConnectionView }) {
  const t = useTranslations("settings.connection");
  const { backend, region, bucket, storageLocation: location } = connection.active;
  const { endpoint, keys, subscription } = connection.active;
  const isCloud = backend === "cloud";
  const Icon = isCloud ? Cloud : Cpu;
  return (
    <div className="flex gap-3 rounded-lg bg-sunken px-4 py-3 text-sm">
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-accent" />
      <div className="min-w-0">
        <p className="text-[13px] text-muted">{t("now")}</p>
        <p className="font-medium break-words">
          {!isCloud
            ? t("backendEmbedded")
            : location
              ? t("nowVod", { region, location })
              : t("nowCloud", { region, bucket })}
        </p>
        {isCloud ? (
          <p className="text-[13px] break-words text-faint">
            {endpoint}
            {keys ? `, ${t(`nowKeys.${keys}`)}` : ""}
            {subscription ? ` · ${t(`subscriptions.${subscription}`)}` : ""}
          </p>
        ) : null}
      </div>
    </div>
  );
}
