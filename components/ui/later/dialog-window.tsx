"use client";

import clsx from "clsx";
import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { IconButton } from "../icon-button";
import { useReturnFocus } from "../use-return-focus";

/**
 * The open modal window of `Dialog` and `Drawer`: focus stays inside, Escape closes, and focus returns to
 * where it was. What bears `data-first-focus` gets the focus first, otherwise the button that closes. `look`
 * gives its classes.
 */
export function DialogWindow({
  onClose,
  title,
  description,
  footer,
  look,
  children,
}: {
  onClose: () => void;
  title: string;
  description?: string | undefined;
  footer?: ReactNode;
  look: { frame: string; header: string; body: string };
  children: ReactNode;
}) {
  const t = useTranslations("common");
  const focus = useReturnFocus();
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
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
          className={clsx("fixed z-40 flex flex-col bg-raised shadow-float", look.frame)}
        >
          <header className={clsx("flex justify-between gap-4 px-5", look.header)}>
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
          <div className={clsx("min-h-0 flex-1 overflow-y-auto", look.body)}>{children}</div>
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
