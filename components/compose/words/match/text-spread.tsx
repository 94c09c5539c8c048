"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import type { TextSpread } from "@/lib/model/form/texts/paired-texts";

type Of<Kind extends TextSpread["kind"]> = Extract<TextSpread, { kind: Kind }>;

/** As many pairs stand there at once: a batch has up to fifty. */
const firstPairs = 6;

const listClass = "mt-3 flex flex-col gap-1.5 text-[13px]";
const rowClass = "flex flex-wrap items-baseline gap-x-3 rounded-md bg-sunken px-3 py-1.5";

/** "Title 1 with script 1: 3 videos". */
export function PairSpread({ form, pairs }: { form: ComposeForm; pairs: Of<"pairs">["pairs"] }) {
  const t = useTranslations("compose.textMatch");
  const [isAll, setAll] = useState(false);
  const shown = isAll ? pairs : pairs.slice(0, firstPairs);
  return (
    <>
      <ul aria-label={t("spread")} className={listClass}>
        {shown.map(({ row, videos }) => (
          <li key={row} className={rowClass}>
            <span className="font-medium tabular-nums">
              {t("pair", { number: String(row + 1), count: videos })}
            </span>
            <span className="min-w-0 flex-1 truncate text-muted">{form.titles[row]}</span>
          </li>
        ))}
      </ul>
      {pairs.length === 0 ? <p className="mt-3 text-[13px] text-muted">{t("noPair")}</p> : null}
      {pairs.length > firstPairs ? (
        <Button variant="ghost" size="sm" className="mt-1 -ml-2" onClick={() => setAll(!isAll)}>
          {isAll ? t("fewer") : t("all", { count: String(pairs.length) })}
        </Button>
      ) : null}
    </>
  );
}

/** "Chinese: 2 titles, 3 scripts, 5 to 6 videos". */
export function LanguageSpread({ languages }: { languages: Of<"languages">["languages"] }) {
  const t = useTranslations("compose.textMatch");
  return (
    <ul aria-label={t("spread")} className={listClass}>
      {languages.map(({ language, titles, scripts, least, most }) => (
        <li key={language} className={rowClass}>
          <span className="font-medium">{t(`languages.${language}`)}</span>
          <span className="text-muted tabular-nums">
            {scripts > 0 ? t("titlesAndScripts", { titles, scripts }) : t("titles", { titles })}
          </span>
          <span className="tabular-nums">
            {least === most
              ? t("videos", { count: most })
              : t("videosRange", { least: String(least), most: String(most) })}
          </span>
          {titles === 0 && most > 0 ? (
            <span className="basis-full text-warn">{t("noTitle")}</span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
