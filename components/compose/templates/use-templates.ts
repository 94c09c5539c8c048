"use client";

import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { fetchJson } from "@/components/errors/fetch-json";
import { paths } from "@/lib/base/pure/paths";
import type { TemplateView } from "@/lib/model/form/template";

const shapes = {
  page: async () => (await import("@/lib/model/form/template")).templatePageSchema,
  byId: async () => (await import("@/lib/model/form/template")).templatesByIdSchema,
  usage: async () => (await import("@/lib/model/form/template")).templateUsageSchema,
};

/** The first key of every query about templates, so that all of them can be invalidated at once. */
export const templateKey = "templates";

const queryOf = (fields: Record<string, string>) => new URLSearchParams(fields).toString();

/** The account's templates, newest first, page by page. */
export function useTemplatePages(search: string) {
  const query = useInfiniteQuery({
    queryKey: [templateKey, "pages", search],
    queryFn: ({ pageParam, signal }) =>
      fetchJson(
        `${paths.api.templates()}?${queryOf({ search, page: String(pageParam) })}`,
        shapes.page,
        signal,
      ),
    initialPageParam: 1,
    getNextPageParam: (page) => page.nextPage,
    placeholderData: keepPreviousData,
    retry: 1,
  });
  const items = useMemo(() => query.data?.pages.flatMap((page) => page.items), [query.data]);
  return { ...query, items, total: query.data?.pages[0]?.total ?? null };
}

const none: readonly TemplateView[] = [];

/** Templates by their ids; `isKnown` once it is certain which of them exist. */
export function useTemplatesById(templateIds: readonly string[]) {
  const ids = useMemo(
    () => [...new Set(templateIds.map((id) => id.trim()).filter((id) => id !== ""))],
    [templateIds],
  );
  const query = useQuery({
    queryKey: [templateKey, "ids", ids],
    queryFn: ({ signal }) =>
      fetchJson(`${paths.api.templates()}?${queryOf({ ids: ids.join(",") })}`, shapes.byId, signal),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    retry: 1,
  });
  const isKnown = ids.length === 0 || (query.isSuccess && !query.isPlaceholderData);
  return {
    ids,
    items: ids.length > 0 ? (query.data?.items ?? none) : none,
    missing: ids.length > 0 ? (query.data?.missing ?? []) : [],
    isKnown,
    isError: query.isError,
    error: query.error,
    refetch: query.refetch,
  };
}

/** Names of the presets that use a template; requested again each time. */
export function useTemplateUsage(templateId: string) {
  return useQuery({
    queryKey: [templateKey, "usage", templateId],
    queryFn: ({ signal }) =>
      fetchJson(
        `${paths.api.templateUsage()}?${queryOf({ id: templateId })}`,
        shapes.usage,
        signal,
      ),
    staleTime: 0,
  });
}
