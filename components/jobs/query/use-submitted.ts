"use client";

import { useQuery } from "@tanstack/react-query";
import { fetchSubmitted, jobKeys } from "./fetch-job";

/** The form and the request of a job. They never change, so they are fetched once. */
export function useSubmitted(jobId: string | null) {
  return useQuery({
    queryKey: jobKeys.submitted(jobId ?? ""),
    queryFn: ({ signal }) => fetchSubmitted(jobId ?? "", signal),
    enabled: jobId !== null,
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: "always",
  });
}
