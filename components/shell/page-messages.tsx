import type { ReactNode } from "react";
import { pageMessages } from "@/lib/i18n/page-messages";
import { loadPreferences, messagesAt } from "@/lib/i18n/server";
import { MessagesProvider } from "./messages-provider";

/** Sends a page's components the texts that they can show, beside those of the frame, and no others. `of` is the page's route. */
export async function PageMessages({
  of,
  children,
}: {
  of: keyof typeof pageMessages;
  children: ReactNode;
}) {
  const { locale } = await loadPreferences();
  return (
    <MessagesProvider messages={messagesAt(locale, pageMessages[of])}>{children}</MessagesProvider>
  );
}
