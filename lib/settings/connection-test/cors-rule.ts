/**
 * The bucket's rule that lets pages of `origin` send files to it, as the console and `ossutil` take it. Parts go by PUT;
 * their tag is what the page reads of the answer.
 */
export function corsRuleFor(origin: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<CORSConfiguration>
  <CORSRule>
    <AllowedOrigin>${origin.replace(/[<>&]/g, "")}</AllowedOrigin>
    <AllowedMethod>PUT</AllowedMethod>
    <AllowedMethod>GET</AllowedMethod>
    <AllowedMethod>HEAD</AllowedMethod>
    <AllowedHeader>*</AllowedHeader>
    <ExposeHeader>ETag</ExposeHeader>
    <MaxAgeSeconds>600</MaxAgeSeconds>
  </CORSRule>
</CORSConfiguration>
`;
}
