"use client";

import { Dialog as Radix } from "radix-ui";
import { useMemo, useRef } from "react";
import { useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { useBackend } from "../form/compose-context";
import { focusField } from "../submit/focus-field";
import { ProxiesProvider } from "./proxies/proxies-context";
import { usePlannedWall } from "./state/use-planned-wall";
import { useWallPlan } from "./state/use-wall-plan";
import { useWall } from "./state/wall-context";
import { StillsProvider } from "./stills/stills-context";
import { type MakeDraws, WallBoard } from "./wall-board";

/**
 * All videos of the batch before they are made, over the whole window. The form stays as it is behind
 * it; Back, Escape and the arrow lead there.
 */
export function Wall({ make, isSending }: { make: MakeDraws; isSending: boolean }) {
  const { isOpen, close } = useWall();
  /** What gets the focus in the form once the wall is closed. */
  const goTo = useRef<string | null>(null);
  const leave = (path: string | null) => {
    goTo.current = path;
    close();
  };
  return (
    <Radix.Root open={isOpen} onOpenChange={(open) => (open ? undefined : close())}>
      <Radix.Portal>
        <Radix.Content
          data-wall
          className="fixed inset-0 z-40 flex flex-col bg-canvas outline-none"
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            const path = goTo.current;
            goTo.current = null;
            // A refused form says what is wrong at its top, and takes the focus there itself.
            if (path === "summary")
              document.querySelector<HTMLElement>("[role=alert][tabindex]")?.focus();
            else if (path !== null) focusField(path);
            else document.querySelector<HTMLElement>("[data-see-all]")?.focus();
          }}
        >
          <Opened make={make} isSending={isSending} onLeave={leave} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** The form does not change while the wall is open, except for the wall itself. */
function Opened({
  make,
  isSending,
  onLeave,
}: {
  make: MakeDraws;
  isSending: boolean;
  onLeave: (path: string | null) => void;
}) {
  const t = useTranslations("compose.wall");
  const { getValues } = useFormContext<ComposeForm>();
  const { can } = useBackend();
  const { wall, mode, previews } = useWall();
  const isDrawn = mode !== "planned";
  const form = useMemo<ComposeForm>(
    () => ({ ...structuredClone(getValues()), wall: isDrawn ? wall : null }),
    [getValues, wall, isDrawn],
  );
  const drawn = useWallPlan(form, wall, mode === "drawn");
  const planned = usePlannedWall(form, wall, previews, mode === "planned");
  const plan = isDrawn ? { ...drawn, previews: [] } : { ...planned, answer: undefined };
  const plans = plan.places.map(({ key }) => key);
  const board = (
    <WallBoard
      form={form}
      plan={plan}
      make={make}
      isSending={isSending}
      onLeave={onLeave}
      label={t("list")}
    />
  );
  return (
    <StillsProvider form={form} plans={plans} isDrawn={isDrawn}>
      {isDrawn && can.proxies ? (
        <ProxiesProvider
          form={form}
          plans={plans}
          isPlanned={plan.places.every(({ strip }) => strip !== null)}
        >
          {board}
        </ProxiesProvider>
      ) : (
        board
      )}
    </StillsProvider>
  );
}
