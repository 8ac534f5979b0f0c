/**
 * Whether this names a server of preprints rather than a venue: `arXiv.org`, `CoRR`, `arXiv preprint arXiv:2101.00001`,
 * `bioRxiv`, `Research Square`.
 */
export function isPreprintServer(venue: string | null | undefined): boolean {
  return servers.test(venue?.replace(/\s+/g, " ").trim() ?? "");
}

const servers = new RegExp(
  `^(?:preprint\\W+)?(?:${[
    "arxiv",
    "corr$",
    "corr[,\\s]+abs",
    "computing research repository",
    "(?:bio|med|chem|psy|tech|earth)a?rxiv",
    "openreview$",
    "ssrn",
    "hal\\b",
    "research square",
    "preprints\\.org",
    "osf preprints",
  ].join("|")})`,
  "i",
);
