/** What each step of the connection test found, and how it is mended. */
export const settingsFindings = {
  notReached: { what: "Not tested: fix the steps before it first.", mend: "" },
  keysFound: { what: "Keys were found; the ID ends in {ending}.", mend: "" },
  keysMissing: {
    what: "No keys were found.",
    mend: "Enter them here, or set up a profile file or a RAM role on this computer.",
  },
  addressAnswers: { what: "{endpoint} answers ({milliseconds, number} ms).", mend: "" },
  addressUnknown: {
    what: "{endpoint} was not found, or the DNS server cannot be reached.",
    mend: "Check the region ({region}) for typos: IMS is not offered in every region. If it is right, check this computer's internet connection.",
  },
  addressClosed: {
    what: "{endpoint} refuses the connection.",
    mend: "A firewall or proxy may be in the way. Allow this computer to reach it on port 443.",
  },
  addressSilent: {
    what: "{endpoint} does not answer.",
    mend: "A VPC address answers only inside its VPC. Otherwise a firewall may be blocking the connection.",
  },
  addressCertificate: {
    what: "The certificate of {endpoint} is not trusted.",
    mend: "A proxy may be inspecting the traffic. Ask your IT for its certificate (NODE_EXTRA_CA_CERTS) or an exception.",
  },
  addressStranger: {
    what: "Something other than IMS answers at this address.",
    mend: "A proxy or sign-in page may be in the way. Check the API address.",
  },
  clockRight: { what: "The clock of this computer is right.", mend: "" },
  clockDrifts: {
    what: "This computer's clock is {minutes, number} min {direction, select, ahead {fast} other {slow}}.",
    mend: "It works for now; beyond 15 minutes it will not. Turn on automatic time.",
  },
  clockWrong: {
    what: "This computer's clock is off by more than 15 minutes, so every call is refused.",
    mend: "Set the clock of the computer that runs Reelpress, best by turning on setting the time by the network.",
  },
  clockUntold: {
    what: "The reply does not include the time.",
    mend: "A proxy may be in the way. If a later step mentions the clock, check it.",
  },
  accountKnown: { what: "The keys are valid.", mend: "" },
  keyUnknown: {
    what: "Alibaba Cloud does not know this AccessKey ID.",
    mend: "Compare it with RAM → Users → AccessKey. It may have been deleted, or belong to the other site (China, international).",
  },
  keyInactive: {
    what: "This AccessKey is disabled.",
    mend: "Enable it in RAM → Users → AccessKey, or make a new one.",
  },
  secretWrong: {
    what: "The secret does not belong to this AccessKey ID.",
    mend: "Enter both again. A secret is shown only once: if it is lost, make a new AccessKey.",
  },
  tokenExpired: {
    what: "The temporary keys have expired.",
    mend: "Temporary keys in the environment are not renewed. Use the credential chain (IMS_CREDENTIALS=chain), or the keys of a RAM user.",
  },
  accountHeld: {
    what: "Alibaba Cloud has restricted this account.",
    mend: "Sign in to the console and complete the verification.",
  },
  serviceOpen: { what: "IMS is open for this account.", mend: "" },
  serviceClosed: {
    what: "Intelligent Media Services is not activated for this account.",
    mend: "Activate it at ims.console.aliyun.com, and choose a subscription that includes batch production.",
  },
  serviceSuspended: {
    what: "The service is suspended; usually a bill is overdue.",
    mend: "Check Expenses in the Alibaba Cloud console. Service resumes a few minutes after payment.",
  },
  serviceElsewhere: {
    what: "IMS does not answer at this address.",
    mend: "Check the region and the API address: IMS is not offered in every region.",
  },
  serviceThrottled: {
    what: "The keys are right, but the account is being asked too often.",
    mend: "Wait a minute and test again. Reelpress itself slows down when that happens; other programs may use the same account.",
  },
  serviceTrouble: {
    what: "IMS has a problem at the moment.",
    mend: "Wait a few minutes and test again.",
  },
  serviceUnclear: {
    what: "IMS refused for a reason Reelpress does not know.",
    mend: "Below is Alibaba Cloud's own message; its support can trace the request ID.",
  },
  rightsEnough: {
    what: "The keys may list jobs and files. The first job shows whether they may also submit.",
    mend: "",
  },
  rightsMissing: {
    what: "The RAM user lacks a permission Reelpress needs ({operation}).",
    mend: "In RAM → Policies, create a custom policy from the text below and grant it to the user. It allows only what Reelpress does.",
  },
  bucketRight: { what: "The bucket {bucket} is there, in {wanted}.", mend: "" },
  bucketElsewhere: {
    what: "The bucket {bucket} is in {region}, not in {wanted}.",
    mend: "IMS works with buckets of its own region only. Set the region to {region}, or choose a bucket in {wanted}.",
  },
  bucketMissing: {
    what: "There is no bucket {bucket}.",
    mend: "Make it in the OSS console, in the region {wanted}, or check the name.",
  },
  bucketForeign: {
    what: "The bucket {bucket} belongs to another account.",
    mend: "Bucket names are unique worldwide. Choose one of your own account.",
  },
  bucketPublic: {
    what: "Anyone on the internet can write to the bucket {bucket}.",
    mend: "Set its access to private in the OSS console. Reelpress needs no public access.",
  },
  bucketUntold: {
    what: "The keys have no permission to look up where bucket {bucket} is.",
    mend: "Grant the RAM user the policy below, so that Reelpress can tell a wrong region from a missing right.",
  },
  bucketTrouble: {
    what: "The bucket {bucket} could not be checked.",
    mend: "Check the keys and whether this computer reaches OSS.",
  },
  writingWorks: { what: "Files can be written to {bucket} and deleted again.", mend: "" },
  writingDenied: {
    what: "The keys have no permission to write to {bucket}.",
    mend: "Grant the RAM user the policy below.",
  },
  writingTrouble: {
    what: "Writing into {bucket} failed.",
    mend: "Below is OSS's own message.",
  },
  browserAllowed: { what: "Browsers may send files from {origin} to the bucket.", mend: "" },
  browserMissing: {
    what: "Browsers cannot upload from {origin} to the bucket.",
    mend: "In the OSS console, open {bucket} → Data security → CORS, and create a rule from the text below.",
  },
  browserVod: { what: "VOD storage accepts uploads from every browser.", mend: "" },
  vodRight: { what: "The storage location {location} is in {wanted}.", mend: "" },
  vodElsewhere: {
    what: "The storage location {location} is in {region}, not in {wanted}.",
    mend: "IMS works with storage of its own region only. Set the region to {region}, or choose a storage location in {wanted}.",
  },
  vodNoUploads: {
    what: "Videos can go to {location}, but uploads into VOD storage are not offered in {region}.",
    mend: "Uploads are offered in {regions}. Choose an OSS bucket here, or a storage location in one of those regions.",
  },
  vodRefused: {
    what: "IMS did not provide a place for a file in {location}.",
    mend: "Check that the storage location belongs to this account and is enabled in the VOD console under Storage. Below is Alibaba Cloud's own message.",
  },
  browserUntold: {
    what: "The keys have no permission to read the bucket's CORS rules.",
    mend: "If uploads from the browser fail, make a rule of the text below.",
  },
} as const;
