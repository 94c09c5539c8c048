import { Compass } from "lucide-react";
import Link from "next/link";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { paths } from "@/lib/base/pure/paths";
import { getTranslator } from "@/lib/i18n/server";

export default async function JobNotFound() {
  const t = await getTranslator("jobs");
  return (
    <EmptyState icon={<Compass aria-hidden />} title={t("unknownTitle")} text={t("unknownText")}>
      <Link href={paths.jobs()} className={buttonClass({ variant: "primary" })}>
        {t("unknownAction")}
      </Link>
      <Link href={paths.compose()} className={buttonClass()}>
        {t("compose")}
      </Link>
    </EmptyState>
  );
}
