import { Agent } from "node:http";
import sharp from "sharp";
import { LakeProcess } from "../testing/lake-process.ts";
import { faultsAfterwards } from "./afterwards.ts";
import type { FuzzRequest } from "./fuzz-request.ts";
import { Random } from "../testing/random.ts";
import { anyRequest } from "./requests.ts";
import { faultOf, type FuzzTarget } from "./send.ts";
import { shrink } from "./shrink.ts";

/** Something that the lake should not have done. */
export interface FuzzFault {
  readonly number: number;
  readonly what: string;
  readonly request: FuzzRequest;
  /** Fails again when it is sent alone; else it takes what was sent before it. */
  readonly isAlone: boolean;
  /** The lake's last words. */
  readonly log: readonly string[];
}

export interface FuzzReport {
  readonly sent: number;
  readonly faults: readonly FuzzFault[];
  /** What did not fit together at the end. */
  readonly afterwards: readonly string[];
  /** Bytes of memory: the most that was seen; null where the system does not tell. */
  readonly memory: number | null;
}

/** More than this the lake may not hold, whatever it is asked. */
const mostMemory = 1.5 * 1024 ** 3;
const lookEvery = 100;

/**
 * Sends random requests to a lake of its own, the same for the same seed.
 * @param folder where that lake keeps its content
 * @param mostFaults after so many it stops
 */
export async function fuzz(
  folder: string,
  {
    cases,
    seed,
    mostFaults = 5,
  }: { readonly cases: number; readonly seed: number; readonly mostFaults?: number },
): Promise<FuzzReport> {
  const random = new Random(seed);
  const agent = new Agent({ keepAlive: true });
  let lake = await LakeProcess.start(folder);
  let target = await targetOf(lake, agent);
  const faults: FuzzFault[] = [];
  let [sent, memory] = [0, lake.memory()];
  /** Sends; a lake that died of it is started again. */
  const attempt = async (request: FuzzRequest): Promise<string | null> => {
    const fault = await faultOf(target, request);
    // A process that is dying may have answered yet: its end is known a moment later.
    if (fault !== null) await new Promise((resolve) => setImmediate(resolve));
    if (lake.isAlive) return fault;
    lake = await LakeProcess.start(folder);
    target = await targetOf(lake, agent);
    return `the lake has ended${fault === null ? "" : ` (${fault})`}`;
  };
  try {
    while (sent < cases && faults.length < mostFaults) {
      const request = anyRequest(random);
      const what = await attempt(request);
      sent += 1;
      if (what !== null) {
        const log = lake.log.slice(-3);
        const isAlone = (await attempt(request)) !== null;
        const least = isAlone
          ? await shrink(request, async (each) => (await attempt(each)) !== null)
          : request;
        faults.push({ number: sent, what, request: least, isAlone, log });
      }
      if (sent % lookEvery === 0) memory = Math.max(memory ?? 0, lake.memory() ?? 0);
      if ((memory ?? 0) > mostMemory) {
        const said = `the lake holds ${Math.round((memory ?? 0) / 1024 ** 2)} MB`;
        faults.push({ number: sent, what: said, request, isAlone: false, log: [] });
        break;
      }
    }
    const afterwards = await faultsAfterwards(lake, folder);
    return { sent, faults, afterwards, memory };
  } finally {
    agent.destroy();
    await lake.kill();
  }
}

/** Puts a few documents and a picture there, for the requests to find. */
async function targetOf(lake: LakeProcess, agent: Agent): Promise<FuzzTarget> {
  const transaction = lake.client.transaction();
  for (let n = 0; n < 40; n++)
    transaction.createIfNotExists({
      _id: `f${n}`,
      _type: "fuzz",
      name: `Ada ${n}`,
      n,
      list: [{ _key: "a", n }, 1],
    });
  await transaction.commit({ returnDocuments: false });
  const background = { r: 200, g: 60, b: 0 };
  const png = await sharp({ create: { width: 60, height: 40, channels: 3, background } })
    .png()
    .toBuffer();
  const { url } = await lake.client.assets.upload("image", png);
  return { address: lake.address, token: lake.token, picture: url.split("/").at(-1) ?? "", agent };
}
