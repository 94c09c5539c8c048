"use client";

import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import type { TextWithHits } from "@/lib/model/words/texts-with-hits";
import type { Responsibility } from "@/lib/model/words/word-override";
import { deferred } from "@/components/ui/later/deferred";

const ResponsibilityDialog = deferred(
  async () => (await import("./responsibility-dialog")).ResponsibilityDialog,
);

type Asked = { texts: readonly TextWithHits[]; go: (said: Responsibility) => void };

/**
 * Asks who answers for listed words, where texts are not changed on the page itself.
 * @returns `ask`, which goes on with the answer, and the dialog to be shown
 */
export function useResponsibility(): {
  ask: (texts: readonly TextWithHits[], go: (said: Responsibility) => void) => void;
  dialog: ReactNode;
} {
  const t = useTranslations("wordLists");
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  return {
    ask: (texts, go) => setAsked({ texts, go }),
    dialog: asked ? (
      <ResponsibilityDialog
        texts={asked.texts}
        nameOf={() => null}
        back={t("doNotMake")}
        onBack={close}
        onClose={close}
        onConfirm={(said) => {
          close();
          asked.go(said);
        }}
      />
    ) : null,
  };
}
