"use client";

import { deferred } from "@/components/ui/later/deferred";
import { Skeleton } from "@/components/ui/skeleton";

const room = <Skeleton className="h-96" />;

/** The sections of the settings, each with its form and the rules of the form: none is in the first load. */
export const ConnectionSection = deferred(
  async () => (await import("./connection/connection-section")).ConnectionSection,
  room,
);
export const PricesSection = deferred(
  async () => (await import("./prices/prices-section")).PricesSection,
  room,
);
export const StorageSection = deferred(
  async () => (await import("./storage/storage-section")).StorageSection,
  room,
);
export const VisionSection = deferred(
  async () => (await import("./vision/vision-section")).VisionSection,
  room,
);
export const WordListsSection = deferred(
  async () => (await import("./words/word-lists-section")).WordListsSection,
  room,
);
export const CallbackSection = deferred(
  async () => (await import("./callback-section")).CallbackSection,
  room,
);
