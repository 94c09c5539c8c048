"use client";

import type { ReactNode } from "react";
import { IntlProvider, type Messages, useLocale } from "use-intl";

/** Gives the components inside other texts than those around them; language and time zone stay. */
export function MessagesProvider({
  messages,
  children,
}: {
  messages: Partial<Messages>;
  children: ReactNode;
}) {
  const locale = useLocale();
  return (
    <IntlProvider locale={locale} messages={messages}>
      {children}
    </IntlProvider>
  );
}
