/** The name of a shipped font in its own letters, drawn by `npm run style-pictures`. */
export const fontPicture = (id: string): string =>
  `/fonts/${id.toLowerCase().replaceAll(" ", "-")}.svg`;
