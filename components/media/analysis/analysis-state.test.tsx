import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { IntlProvider } from "use-intl";
import { en } from "@/lib/i18n/messages/en";
import { zh } from "@/lib/i18n/messages/zh";
import type { AnalysisPass } from "@/lib/model/media/analysis";
import { AnalysisState } from "./analysis-state";

const names = ["looks", "words", "descriptions"] as const;
const languages = [{ locale: "en" }, { locale: "zh" }] as const;

function shown(
  pass: AnalysisPass | null,
  name: (typeof names)[number],
  { locale }: (typeof languages)[number] = { locale: "en" },
) {
  // Messages have the type of the English ones.
  const messages = (locale === "zh" ? zh : en) as typeof en;
  return renderToStaticMarkup(
    <IntlProvider locale={locale} messages={messages} timeZone="UTC" onError={refuse}>
      <AnalysisState pass={pass} name={name} />
    </IntlProvider>,
  ).replaceAll(/<[^>]+>/g, "");
}
function refuse(error: Error): never {
  throw error;
}
const pass = (
  state: AnalysisPass["state"],
  problem: AnalysisPass["problem"] = null,
  progress = 0,
): AnalysisPass => ({ state, problem, progress });

describe("how far the analysis of a file is", () => {
  it.each(names)("says nothing of a pass that is over or not made: %s", (name) => {
    expect([shown(pass("done", null, 1), name), shown(null, name)]).toEqual(["", ""]);
  });

  it.each(languages)("has other words for each state, in $locale", (language) => {
    const states = [
      pass("waiting"),
      pass("waiting", null, 0.4),
      pass("analysing", null, 0.4),
      pass("failed", "file"),
      pass("failed", "machine"),
    ];
    const words = names.flatMap((name) => states.map((state) => shown(state, name, language)));
    expect(new Set(words).size).toBe(words.length);
    for (const text of words) expect(/\p{Script=Han}/u.test(text)).toBe(language.locale === "zh");
    const provider = (["refused", "unreachable"] as const).map((problem) =>
      shown(pass("waiting", problem), "descriptions", language),
    );
    expect(new Set([...provider, ...words]).size).toBe(words.length + 2);
  });

  it("says how far an analysis is that was pushed aside, and what a person can do about a failure", () => {
    expect(shown(pass("waiting", null, 0.42), "words")).toContain("42%");
    expect(shown(pass("failed", "file"), "looks")).toContain("You can still use it");
    expect(shown(pass("failed", "machine"), "looks")).toContain("Try again");
    expect(shown(pass("waiting", "refused"), "descriptions")).toContain("Settings");
  });
});
