/** IMS documents no default; this is x264's own. */
export const defaultCrf = 23;
