"use client";

import clsx from "clsx";
import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { IconButton } from "./icon-button";
import { useReturnFocus } from "./use-return-focus";

const widths = { sm: "sm:max-w-md", md: "sm:max-w-xl", lg: "sm:max-w-4xl" } as const;

/**
 * A modal window: focus stays inside, Escape closes, focus returns. On a narrow screen it is a
 * sheet from below. `footer` holds the actions. What bears `data-first-focus` gets the focus when it opens, otherwise
 * the button that closes it.
 */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  width = "md",
  footer,
  children,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: string;
  width?: keyof typeof widths;
  footer?: ReactNode;
  children: ReactNode;
}) {
  const t = useTranslations("common");
  const focus = useReturnFocus();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-black/45" />
        <Radix.Content
          {...focus}
          onOpenAutoFocus={(event) => {
            focus.onOpenAutoFocus();
            const first = firstFocusIn(event.currentTarget);
            if (!first) return;
            event.preventDefault();
            first.focus();
          }}
          {...(description ? {} : { "aria-describedby": undefined })}
          className={clsx(
            "fixed inset-x-0 bottom-0 z-40 flex max-h-[92dvh] animate-[reel-rise_160ms_ease-out] flex-col rounded-t-xl bg-raised shadow-float sm:top-1/2 sm:bottom-auto sm:left-1/2 sm:w-[calc(100%-2rem)] sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-xl",
            widths[width],
          )}
        >
          <header className="flex items-start justify-between gap-4 px-5 pt-4 pb-3">
            <div className="min-w-0">
              <Radix.Title className="text-base font-semibold">{title}</Radix.Title>
              {description ? (
                <Radix.Description className="mt-1 text-sm text-muted">
                  {description}
                </Radix.Description>
              ) : null}
            </div>
            <Radix.Close asChild>
              <IconButton label={t("close")} tooltip={false} size="sm">
                <X aria-hidden />
              </IconButton>
            </Radix.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 pb-5">{children}</div>
          {footer ? (
            <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">
              {footer}
            </footer>
          ) : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function firstFocusIn(content: EventTarget | null): HTMLElement | null {
  return content instanceof HTMLElement
    ? content.querySelector<HTMLElement>("[data-first-focus]")
    : null;
}
