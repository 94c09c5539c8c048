import { Compass } from "lucide-react";
import Link from "next/link";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { paths } from "@/lib/base/pure/paths";
import { getTranslator } from "@/lib/i18n/server";

export default async function NotFound() {
  const t = await getTranslator("errors");
  return (
    <EmptyState icon={<Compass />} title={t("notFoundTitle")} text={t("notFoundText")}>
      <Link href={paths.jobs()} className={buttonClass({ variant: "primary" })}>
        {t("notFoundAction")}
      </Link>
    </EmptyState>
  );
}
