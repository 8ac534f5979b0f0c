import { moveCommand } from "./running/move-command.ts";
import { report } from "./running/report.ts";

process.exitCode = await report((say) => moveCommand("push", say));
