// For the tests: a program with a lane for long queries. It prints the process id of the lane, keeps it busy and waits to
// be killed.
import { Dataset } from "../store/dataset.ts";
import { SlowLane } from "../query/slow-lane.ts";

const dataset = new Dataset("production", "");
for (let n = 0; n < 700; n += 1)
  dataset.load({ _id: `d${n}`, _type: "t", _rev: "r", _createdAt: "", _updatedAt: "", n });
const lane = new SlowLane(dataset);
const ask = (query: string): Promise<string> =>
  lane.run(
    {
      query,
      params: {},
      perspective: { kind: "raw" },
      sourceMap: false,
      identity: "",
      projectId: "vitrine",
    },
    { milliseconds: 600_000, characters: 1_000, isUrgent: false },
  );
await ask("1");
process.stdout.write(`${String(lane.pid)}\n`);
await ask("*[count(*[count(*[n != ^.n && n != ^.^.n]) > 5000]) > 5000]");
