import { tell } from "./fault.ts";

/** Runs a command and answers its exit code: 0 when it is done, 1 when it said why not. */
export async function report(command: (say: (line: string) => void) => Promise<void> | void): Promise<0 | 1> {
  try {
    await command((line) => console.log(line));
    return 0;
  } catch (error) {
    // A plain Error is one of ours and says what to do; anything else is a surprise, told with where it came from.
    console.error(error instanceof Error && error.name === "Error" ? error.message : tell(error));
    return 1;
  }
}
