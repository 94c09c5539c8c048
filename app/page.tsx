import { Clapperboard } from "lucide-react";
import Link from "next/link";
import { buttonClass } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { paths } from "@/lib/base/paths";
import { getTranslator } from "@/lib/i18n/server";

/** Front door. */
export default async function HomePage() {
  const t = await getTranslator("home");
  return (
    <PageHeader title={t("title")} lead={t("lead")}>
      <Link href={paths.compose()} className={buttonClass({ variant: "primary" })}>
        <Clapperboard aria-hidden />
        {t("compose")}
      </Link>
    </PageHeader>
  );
}
