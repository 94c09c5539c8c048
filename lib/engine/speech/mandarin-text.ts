import { withoutInvisible } from "@/lib/engine/letters/visible-text";

const digits = "零一二三四五六七八九";

/**
 * A text as the Mandarin voice reads it well: full-width and circled letters and digits as plain ones, years digit
 * by digit, percent and yuan as words (the voice says "percent" in English and drops the yuan sign).
 * Characters that make no sound are left out.
 */
export function toPlainMandarin(text: string): string {
  return withoutInvisible(text)
    .replace(/[\u2460-\u24ff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff05\uff0e]/g, (char) =>
      char.normalize("NFKC"),
    )
    .replace(/(?<!\d)(\d{4})(?=\s*年)/g, (year) =>
      year.replace(/\d/g, (d) => digits[Number(d)] ?? d),
    )
    .replace(/([\d.,]*\d)\s*[%％]/g, "百分之$1")
    .replace(/[¥￥]\s*(\d[\d.,]*\d|\d)/g, "$1元")
    .replace(/[\p{Extended_Pictographic}\p{Cc}\p{Cf}\p{Cs}\p{Co}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}
