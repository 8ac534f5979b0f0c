import { orcidWorks, readOrcidWorks } from "../import/sources/orcid.ts";
import type { OrcidEntry } from "../import/sources/orcid.ts";
import { framed } from "./ask.ts";
import type { Ask } from "./ask.ts";
import { askForJson } from "./ask-register.ts";
import { registers } from "./registers.ts";

/** The list of works that somebody keeps at ORCID, each with where to ask for it properly. */
export async function orcidList(orcid: string, { client, signal }: Ask): Promise<readonly OrcidEntry[]> {
  const answer = await askForJson(
    registers.orcid,
    { path: `/v3.0/${orcid}/works`, subject: orcid, signal },
    client,
  );
  return readOrcidWorks(framed(orcidWorks, answer, registers.orcid, orcid).group);
}
