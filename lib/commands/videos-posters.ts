import { parseArgs } from "node:util";
import { connect } from "#lib/content/lake-connection.ts";
import { environment } from "#lib/site/environment.ts";
import { fillPosters } from "#lib/video/fill-posters.ts";
import { Fault } from "./running/fault.ts";
import { report } from "./running/report.ts";

const usage = `npm run videos:posters -- [--dry-run]

Fetches the picture that YouTube, Vimeo or a PeerTube site (PEERTUBE_HOSTS) shows for each video that has none here, and
stores it with the content, so that readers get it from this site and nobody else learns of them.

--dry-run  says which videos have no poster, and asks nobody`;

process.exitCode = await report(async (say) => {
  const { values } = parseArgs({
    options: { "dry-run": { type: "boolean", default: false }, help: { type: "boolean" } },
  });
  if (values.help) return say(usage);
  const env = environment();
  const { client, where, close } = await connect(env, process.env["SANITY_API_WRITE_TOKEN"]);
  try {
    say(`In ${where}:`);
    const isDryRun = values["dry-run"];
    const { filled, problems } = await fillPosters(client, {
      peertubeHosts: env.PEERTUBE_HOSTS,
      isDryRun,
      say: (line) => say(`  ${line}`),
    });
    say(`${filled} ${isDryRun ? "would be fetched" : "stored"}, ${problems.length} not.`);
    if (problems.length > 0)
      throw new Fault(
        "Some posters could not be fetched; the pages draw a plain one meanwhile. Run it again later, or upload a picture in the studio.",
      );
  } finally {
    await close();
  }
});
