"use client";

import { useFormatter } from "use-intl";

/** Writes a share of 1 as a percentage with two decimals. */
export function useShare(): (share: number) => string {
  const format = useFormatter();
  return (share) =>
    format.number(share, {
      style: "percent",
      minimumFractionDigits: 2,
      maximumFractionDigits: 2,
    });
}
