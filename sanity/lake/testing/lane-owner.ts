// For the tests: a program with a lane for long queries. It prints the process id of the lane and waits to be killed.
import { Dataset } from "../store/dataset.ts";
import { SlowLane } from "../query/slow-lane.ts";

const dataset = new Dataset("production", "");
dataset.load({ _id: "a", _type: "t", _rev: "r", _createdAt: "", _updatedAt: "" });
const lane = new SlowLane(dataset);
await lane.run(
  {
    query: "1",
    params: {},
    perspective: { kind: "raw" },
    sourceMap: false,
    identity: "",
    projectId: "vitrine",
  },
  { milliseconds: 10_000, characters: 1_000, isUrgent: false },
);
process.stdout.write(`${String(lane.pid)}\n`);
process.stdin.resume();
