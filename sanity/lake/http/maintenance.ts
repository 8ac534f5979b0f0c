import { existsSync } from "node:fs";
import { isAbsolute } from "node:path";
import { isRecord } from "../document.ts";
import { badRequest, requestError, unauthorized } from "../lake-error.ts";
import { backUp } from "../store/back-up.ts";
import { json } from "./answers.ts";
import type { LakeContext, LakeRequest } from "./lake-context.ts";
import { limits } from "./limits.ts";

/**
 * `POST vitrine/backup` with `{"folder": "/absolute/path"}`: not Sanity's, and for whoever has the token itself; the
 * studio's session may not write to the disk.
 */
export async function answerMaintenance(lake: LakeContext, request: LakeRequest): Promise<Response | null> {
  if (request.path[1] !== "backup") return null;
  if (request.access !== "editor" || !request.headers.has("authorization"))
    throw unauthorized("Backups are made with the lake's token");
  if (request.method !== "POST")
    throw requestError(405, "Method Not Allowed", "Backups are asked for by POST");
  const body = await request.json(limits.smallBody);
  const folder = isRecord(body) ? body["folder"] : undefined;
  if (typeof folder !== "string" || !isAbsolute(folder))
    throw badRequest('"folder" must be an absolute path');
  if (existsSync(folder))
    throw requestError(409, "Conflict", `${folder} is there already. Name a new folder.`);
  return json({ folder, ...(await backUp(lake.store.database, lake.assets.absolute(""), folder)) });
}
