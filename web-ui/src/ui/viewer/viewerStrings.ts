/** What the viewer says. */
export const viewerStrings = {
  images: "Images",
  none: "This case has no images.",
  noImage: "No image",
  slice: "Slice",
  series: "series",
  image: "image",
  of: "of",
  view: "View",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  fit: "Fit",
  fitMeans: "Show the whole image (0)",
  invert: "Invert",
  invertMeans: "Exchange black and white (I)",
  tryAgain: "Try again",
  loading: (what: string) => `Loading ${what}`,
  failed: (what: string) => `${capital(what)} could not be loaded.`,
};

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
