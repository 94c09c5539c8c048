"use client";

import { Film, Square } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { useProxies, useProxyTally } from "./proxies-context";

/** Makes a quick preview of every video that has none, says how many are ready, and stops. */
export function QuickPreviewsButton({ isPlanned }: { isPlanned: boolean }) {
  const t = useTranslations("compose.wall.quick");
  const proxies = useProxies();
  const { ready, open, all } = useProxyTally();
  const [isBeginning, setBeginning] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  if (!proxies || all === 0) return null;
  const begin = async () => {
    setBeginning(true);
    setFailed(!(await proxies.store.begin()));
    setBeginning(false);
  };
  return (
    <>
      <span role="status" className="text-[13px] text-muted tabular-nums">
        {open > 0 ? t("tally", { ready, all }) : hasFailed ? t("unavailable") : null}
      </span>
      {open > 0 ? (
        <Button size="sm" icon={<Square aria-hidden />} onClick={() => void proxies.store.cancel()}>
          {t("stop")}
        </Button>
      ) : ready === all ? null : (
        <Button
          size="sm"
          icon={<Film aria-hidden />}
          pending={isBeginning}
          disabled={!isPlanned}
          onClick={() => void begin()}
        >
          {t("make")}
        </Button>
      )}
    </>
  );
}
