import { z } from "zod";

/** What a reader made of a folder's files, as its process writes it: one line of JSON. */
export const measured = z.object({
  entries: z.number(),
  /** What it could not read and said so: `file:line reason`. */
  faults: z.array(z.string()),
  /** Seconds of the processor for reading alone, and the most memory the process ever held, in MB. */
  cpuSeconds: z.number(),
  peakMegabytes: z.number(),
});

export type Measured = z.infer<typeof measured>;
