"use client";

import { Clapperboard } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { MediaItem } from "@/lib/model/media/media";
import { keepChosen } from "../chosen-media";

/** Opens the composer with files of the library: in the batch that this tab had open, or in a new one. */
export function UseInBatchButton({ items }: { items: readonly MediaItem[] }) {
  const t = useTranslations("media");
  const router = useRouter();
  return (
    <Button
      size="sm"
      variant="primary"
      icon={<Clapperboard aria-hidden />}
      disabled={items.length === 0}
      onClick={() => router.push(keepChosen(items))}
    >
      {t("useInBatch")}
    </Button>
  );
}
