/** The callback URLs that a job's `UserData` names. */
export type NotifyAddresses = { produced: string | null; registered: string | null };

const isWebAddress = (value: unknown): value is string =>
  typeof value === "string" && /^https?:\/\//i.test(value);

/** Reads stored `UserData`. Message queues of the cloud are ignored; a submit refuses them. */
export function notifyAddresses(userData: string | null): NotifyAddresses {
  let value: unknown;
  try {
    value = JSON.parse(userData ?? "null");
  } catch {
    value = null;
  }
  const { NotifyAddress, RegisterMediaNotifyAddress } = (
    typeof value === "object" && value !== null ? value : {}
  ) as Record<string, unknown>;
  return {
    produced: isWebAddress(NotifyAddress) ? NotifyAddress : null,
    registered: isWebAddress(RegisterMediaNotifyAddress) ? RegisterMediaNotifyAddress : null,
  };
}
