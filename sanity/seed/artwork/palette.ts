/** The site's own colours as sRGB, since pictures cannot follow the reader's theme. */
export const palette = {
  ink: "#1b2130",
  paper: "#faf8f3",
  sand: "#eae5d8",
  rule: "#c9c4b6",
  vermilion: "#b1331b",
  ember: "#e08a66",
  spruce: "#14564c",
  moss: "#8fb3a4",
  indigo: "#27407f",
  mist: "#a9b6d0",
} as const;
