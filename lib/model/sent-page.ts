const pagePrefix = "sent-";

/** The prefix in a job's address while the job id is not known. Job ids of IMS are hexadecimal. */
export const sentPageId = (clientToken: string): string => `${pagePrefix}${clientToken}`;

/** The client token of such an address; null when it is a job's own. */
export function tokenOfSentPage(pageId: string): string | null {
  return pageId.startsWith(pagePrefix) ? pageId.slice(pagePrefix.length) : null;
}
