import { setTimeout as wait } from "node:timers/promises";
import { streamText } from "../../publications/stream-text.ts";
import { isListFormat, writeList } from "../../publications/list-file.ts";
import { askedNothing } from "../asked.ts";
import { foundWorks } from "../export.ts";
import { openForReading } from "../sqlite/open-index.ts";
import { sqliteIndex } from "../sqlite/sqlite-index.ts";

// A process of its own that sends all works of an index to a reader who takes them slowly, and says what memory that took:
// `export-all.ts <index file> <format>`.

const [file = "", format = ""] = process.argv.slice(2);
if (!isListFormat(format)) throw new Error(`${format} is no form of a list.`);

const works = foundWorks(sqliteIndex(openForReading(file)), askedNothing, "en", new Date());
const body = streamText(writeList(works, format, { locale: "en", origin: "https://institute.example" }));
let bytes = 0;
let pieces = 0;
let before = 0;
let peak = 0;
for await (const piece of body) {
  bytes += piece.byteLength;
  pieces += 1;
  // After a thousand works the program has loaded all it is made of.
  if (pieces === 100) before = process.memoryUsage().rss;
  peak = Math.max(peak, process.memoryUsage().rss);
  if (pieces % 50 === 0) await wait(5);
}
console.log(JSON.stringify({ bytes, pieces, extra: peak - before }));
