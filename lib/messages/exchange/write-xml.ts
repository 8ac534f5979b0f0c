const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** A text as it stands between tags. A carriage return would be read as a line feed (XML 1.0, 2.11). */
export function xmlText(text: string): string {
  return text.replace(/[&<>\r]/gu, (character) => references[character] ?? character);
}

/** A text as it stands in an attribute, quotes included. Plain white space would be read as spaces (XML 1.0, 3.3.3). */
export function xmlAttribute(text: string): string {
  return `"${text.replace(/[&<>"\t\n\r]/gu, (character) => references[character] ?? character)}"`;
}
