"use client";

import { Redo2, Undo2 } from "lucide-react";
import { useTranslations } from "use-intl";
import { IconButton } from "@/components/ui/icon-button";
import type { FormHistoryControls } from "./use-form-history";

/** One change back, one forth. The buttons keep the focus, so that several steps are several presses. */
export function HistoryButtons({ history }: { history: FormHistoryControls }) {
  const t = useTranslations("compose.history");
  return (
    <div className="flex items-center">
      <IconButton
        label={t("undo")}
        aria-keyshortcuts="Control+Z Meta+Z"
        aria-disabled={!history.canUndo}
        className="aria-disabled:opacity-40"
        onClick={history.undo}
      >
        <Undo2 aria-hidden />
      </IconButton>
      <IconButton
        label={t("redo")}
        aria-keyshortcuts="Control+Shift+Z Meta+Shift+Z Control+Y"
        aria-disabled={!history.canRedo}
        className="aria-disabled:opacity-40"
        onClick={history.redo}
      >
        <Redo2 aria-hidden />
      </IconButton>
    </div>
  );
}
