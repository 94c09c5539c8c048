/** `"zhiru, zhilun"` → both ids; one of them is drawn per output. Source: IMS docs, `Voice` (3.3). */
export function readVoiceList(voice: string | undefined): string[] {
  return (voice ?? "")
    .split(/[,，]/)
    .map((id) => id.trim())
    .filter((id) => id !== "");
}
