/** The rights by which a paper may be kept here; `url` is where the licence is written out. */
export const licences = [
  { id: "cc-by-4.0", label: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
  { id: "cc-by-sa-4.0", label: "CC BY-SA 4.0", url: "https://creativecommons.org/licenses/by-sa/4.0/" },
  { id: "cc-by-nc-4.0", label: "CC BY-NC 4.0", url: "https://creativecommons.org/licenses/by-nc/4.0/" },
  {
    id: "cc-by-nc-sa-4.0",
    label: "CC BY-NC-SA 4.0",
    url: "https://creativecommons.org/licenses/by-nc-sa/4.0/",
  },
  {
    id: "cc-by-nc-nd-4.0",
    label: "CC BY-NC-ND 4.0",
    url: "https://creativecommons.org/licenses/by-nc-nd/4.0/",
  },
  { id: "cc0-1.0", label: "CC0 1.0", url: "https://creativecommons.org/publicdomain/zero/1.0/" },
  { id: "permission", label: "With the publisher’s permission", url: null },
  { id: "authors", label: "The authors’ own copy", url: null },
] as const;

export type LicenceId = (typeof licences)[number]["id"];
