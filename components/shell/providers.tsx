"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";
import { IntlProvider, type Messages } from "use-intl";
import { Toaster } from "@/components/ui/toast";
import { PartMissing } from "@/components/ui/later/part-missing";
import { Tooltips } from "@/components/ui/tooltips";
import { type Locale, timeZoneCookie } from "@/lib/i18n/locale";
import { useStyleNonce } from "./use-style-nonce";
import { writeCookie } from "./write-cookie";

/** Sends the time zone to the server once, so that both sides format the same times. */
function useTimeZoneCookie(known: string) {
  const router = useRouter();
  useEffect(() => {
    const actual = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (actual === known || document.cookie.includes(`${timeZoneCookie}=`)) return;
    writeCookie(timeZoneCookie, actual);
    router.refresh();
  }, [known, router]);
}

/** The contexts of all client components: texts, queries, tooltips, toasts. */
export function Providers({
  locale,
  messages,
  timeZone,
  toastLabel,
  children,
}: {
  locale: Locale;
  /** The texts of the frame; each page brings its own. */
  messages: Partial<Messages>;
  timeZone: string;
  toastLabel: string;
  children: ReactNode;
}) {
  useTimeZoneCookie(timeZone);
  useStyleNonce();
  const [queries] = useState(
    () =>
      new QueryClient({
        defaultOptions: { queries: { staleTime: 2_000, retry: 2, refetchOnWindowFocus: true } },
      }),
  );
  return (
    <IntlProvider locale={locale} messages={messages} timeZone={timeZone}>
      <QueryClientProvider client={queries}>
        {children}
        <Toaster label={toastLabel} />
        <Tooltips />
        <PartMissing />
      </QueryClientProvider>
    </IntlProvider>
  );
}
