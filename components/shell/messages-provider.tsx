"use client";

import { type ReactNode, useMemo } from "react";
import { IntlProvider, type Messages, useLocale, useMessages } from "use-intl";

/** Gives the components inside more texts than those around them have; language and time zone stay. */
export function MessagesProvider({
  messages,
  children,
}: {
  messages: Partial<Messages>;
  children: ReactNode;
}) {
  const locale = useLocale();
  const around = useMessages();
  const all = useMemo(() => ({ ...around, ...messages }), [around, messages]);
  return (
    <IntlProvider locale={locale} messages={all}>
      {children}
    </IntlProvider>
  );
}
