import { readDblp } from "../import/sources/dblp.ts";
import type { Ask, Items } from "./ask.ts";
import { askRegister } from "./ask-register.ts";
import { encodePath } from "./encode-path.ts";
import { readingXml } from "./reading-xml.ts";
import { registers } from "./registers.ts";

/** The record of a key: `conf/icml/BergR24`. */
export function dblpRecord(key: string, ask: Ask): Items {
  return dblpPage(`/rec/${encodePath(key)}.xml`, key, ask);
}

/** The records of a person, by the id in the address of their page: `12/345`. */
export function dblpByPerson(pid: string, ask: Ask): Items {
  return dblpPage(`/pid/${encodePath(pid)}.xml`, `person ${pid}`, ask);
}

async function* dblpPage(path: string, subject: string, { client, signal }: Ask): Items {
  const xml = await askRegister(registers.dblp, { path, expects: "xml", subject, signal }, client);
  yield* readingXml(registers.dblp, subject, () => readDblp(xml));
}
