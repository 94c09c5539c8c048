"use client";

import { useQuery } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { fetchBin, mediaKey } from "../query/fetch-media";
import { deferred } from "@/components/ui/later/deferred";

const BinDialog = deferred(async () => (await import("./bin-dialog")).BinDialog);

/** The way to deleted media, while there are any. */
export function BinButton() {
  const t = useTranslations("mediaBin");
  const [open, setOpen] = useState(false);
  const { data } = useQuery({
    queryKey: [mediaKey, "bin"],
    queryFn: ({ signal }) => fetchBin(signal),
  });
  if (!open && (!data || data.length === 0)) return null;
  return (
    <>
      <Button variant="ghost" icon={<Trash2 aria-hidden />} onClick={() => setOpen(true)}>
        {t("open", { count: data?.length ?? 0 })}
      </Button>
      {open ? <BinDialog media={data ?? []} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
