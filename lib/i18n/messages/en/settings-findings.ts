/** What each step of the connection test found, and how it is mended. */
export const settingsFindings = {
  notReached: { what: "Not tested: something before it has to be put right first.", mend: "" },
  keysFound: { what: "Keys were found; the ID ends in {ending}.", mend: "" },
  keysMissing: {
    what: "No keys were found.",
    mend: "Enter them here, or give this computer a profile file or a RAM role.",
  },
  addressAnswers: { what: "{endpoint} answers ({milliseconds, number} ms).", mend: "" },
  addressUnknown: {
    what: "There is no {endpoint}, or the name server cannot be reached.",
    mend: "Check the region ({region}) for a typing error: IMS is not offered in every region. If it is right, check this computer's connection to the internet.",
  },
  addressClosed: {
    what: "{endpoint} does not take the connection.",
    mend: "A firewall or proxy may stand between. This computer must be allowed to reach it on port 443.",
  },
  addressSilent: {
    what: "{endpoint} does not answer.",
    mend: "A VPC address answers only inside its VPC. Else a firewall may be swallowing the connection.",
  },
  addressCertificate: {
    what: "{endpoint} shows a certificate that is not trusted.",
    mend: "A proxy may be reading along. Ask your IT for its certificate (NODE_EXTRA_CA_CERTS), or for a way around it.",
  },
  addressStranger: {
    what: "Something answers there that is not IMS.",
    mend: "A proxy or a login page may stand between. Check the API address.",
  },
  clockRight: { what: "The clock of this computer is right.", mend: "" },
  clockDrifts: {
    what: "This computer's clock is {minutes, number} min {direction, select, ahead {fast} other {slow}}.",
    mend: "It still works; at 15 minutes it will not. Turn on setting the time by the network.",
  },
  clockWrong: {
    what: "This computer's clock is more than 15 minutes wrong; every call is refused.",
    mend: "Set the clock of the computer that runs Reelpress, best by turning on setting the time by the network.",
  },
  clockUntold: {
    what: "The answer does not tell the time.",
    mend: "A proxy may stand between. If a later step speaks of the clock, check it.",
  },
  accountKnown: { what: "Alibaba Cloud knows the keys.", mend: "" },
  keyUnknown: {
    what: "Alibaba Cloud does not know this AccessKey ID.",
    mend: "Compare it with RAM → Users → AccessKey. It may have been deleted, or belong to the other site (China, international).",
  },
  keyInactive: {
    what: "This AccessKey is switched off.",
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
    what: "Alibaba Cloud holds this account back.",
    mend: "Sign in to the console: it asks for a verification there.",
  },
  serviceOpen: { what: "IMS is open for this account.", mend: "" },
  serviceClosed: {
    what: "Intelligent Media Services is not opened in this account.",
    mend: "Open it at ims.console.aliyun.com, and choose a subscription that has batch production.",
  },
  serviceSuspended: {
    what: "The service is suspended; usually a bill is overdue.",
    mend: "Look at Expenses in the Alibaba Cloud console. After payment it takes a few minutes.",
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
    what: "IMS has trouble itself at the moment.",
    mend: "Wait a few minutes and test again.",
  },
  serviceUnclear: {
    what: "IMS refused, for a reason that Reelpress does not know.",
    mend: "The words below are Alibaba Cloud's own; their support understands the request id.",
  },
  rightsEnough: {
    what: "The keys may list jobs and media. Whether they may also submit shows at the first job.",
    mend: "",
  },
  rightsMissing: {
    what: "The RAM user may not do what Reelpress needs ({operation}).",
    mend: "In RAM → Policies, make a custom policy of the text below, and grant it to the user. It allows what Reelpress does and nothing more.",
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
    what: "Everybody on the internet may write into the bucket {bucket}.",
    mend: "Set its access to private in the OSS console. Reelpress needs no public access.",
  },
  bucketUntold: {
    what: "The keys may not ask where the bucket {bucket} is.",
    mend: "Grant the RAM user the policy below, so that Reelpress can tell a wrong region from a missing right.",
  },
  bucketTrouble: {
    what: "The bucket {bucket} could not be asked.",
    mend: "Check the keys and whether this computer reaches OSS.",
  },
  writingWorks: { what: "A file can be put into {bucket} and taken out again.", mend: "" },
  writingDenied: {
    what: "The keys may not write into {bucket}.",
    mend: "Grant the RAM user the policy below.",
  },
  writingTrouble: {
    what: "Writing into {bucket} failed.",
    mend: "The words below are OSS's own.",
  },
  browserAllowed: { what: "Browsers may send files from {origin} to the bucket.", mend: "" },
  browserMissing: {
    what: "Browsers may not send files from {origin} to the bucket.",
    mend: "In the OSS console, open {bucket} → Data security → CORS, and make a rule of the text below.",
  },
  browserVod: { what: "VOD storage takes files from every browser.", mend: "" },
  vodRight: { what: "The storage location {location} is in {wanted}.", mend: "" },
  vodElsewhere: {
    what: "The storage location {location} is in {region}, not in {wanted}.",
    mend: "IMS works with storage of its own region only. Set the region to {region}, or choose a storage location in {wanted}.",
  },
  vodNoUploads: {
    what: "Clips can go to {location}, but uploads into VOD storage are not offered in {region}.",
    mend: "Uploads are offered in {regions}. Choose an OSS bucket here, or a storage location in one of those regions.",
  },
  vodRefused: {
    what: "IMS gave no place in {location} for a file.",
    mend: "Check that the storage location belongs to this account and is enabled in the VOD console under Storage. The words below are Alibaba Cloud's own.",
  },
  browserUntold: {
    what: "The keys may not read the bucket's CORS rules.",
    mend: "If uploads from the browser fail, make a rule of the text below.",
  },
} as const;
