"use client";

import { type ComponentProps, useState } from "react";
import { deferred } from "@/components/ui/later/deferred";
import { useWall } from "./state/wall-context";
import type { Wall as WallNow } from "./wall";

const Wall = deferred(async () => (await import("./wall")).Wall);

/** The wall, from its first opening on: it then stays, so that the focus finds its way back. */
export function LateWall(props: ComponentProps<typeof WallNow>) {
  const { isOpen } = useWall();
  const [wasOpened, setWasOpened] = useState(isOpen);
  if (isOpen && !wasOpened) setWasOpened(true);
  return wasOpened ? <Wall {...props} /> : null;
}
