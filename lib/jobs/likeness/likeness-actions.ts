"use server";

import { z } from "zod";
import { defineAction } from "@/lib/base/action";
import type { Result } from "@/lib/base/pure/errors";
import { ImsError } from "@/lib/ims/errors/ims-error";
import { followJob } from "../polling/follow";
import { loadMadeVideos } from "./load-made-videos";
import type { MadeVideo } from "./made-video";

/** What takes longer is not waited for. */
const longestMs = 30_000;

/** How the ready videos of a job were planned, and how they look. */
export const loadMadeVideosAction = defineAction(
  "loadMadeVideos",
  z.object({ jobId: z.string().min(1).max(200) }),
  async ({ jobId }): Promise<Result<MadeVideo[], "gone" | "unreachable">> => {
    try {
      const followed = await followJob(jobId);
      if (!followed) return { ok: false, reason: "gone" };
      const videos = await loadMadeVideos(followed.snapshot, AbortSignal.timeout(longestMs));
      return { ok: true, value: videos };
    } catch (error) {
      if (error instanceof ImsError) return { ok: false, reason: "unreachable" };
      throw error;
    }
  },
);
