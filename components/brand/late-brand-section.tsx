"use client";

import { deferred } from "@/components/ui/later/deferred";
import { Skeleton } from "@/components/ui/skeleton";

/** The brand kits, whose code comes after the page. */
export const LateBrandSection = deferred(
  async () => (await import("./brand-section")).BrandSection,
  <Skeleton className="h-48" />,
);
