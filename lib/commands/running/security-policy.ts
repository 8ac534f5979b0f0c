import { analyticsOrigins, analyticsSettings } from "#lib/analytics/analytics.ts";
import { contentSecurityPolicy } from "#lib/consent/content-security-policy.ts";
import type { SecurityPolicy } from "#lib/edge/response-headers.ts";
import { isEmbedded } from "#lib/site/environment.ts";
import type { Environment } from "#lib/site/environment.ts";
import { videoOrigins } from "#lib/video/video-address.ts";
import { Fault } from "./fault.ts";

/**
 * The content-security policy of each kind of page, for the players, measurements and content host of this site.
 * @throws Fault when the settings of the audience measurement are not complete.
 */
export function securityPolicy(env: Environment): SecurityPolicy {
  const players = videoOrigins(env);
  const projectId = isEmbedded(env) ? null : (env.SANITY_PROJECT_ID ?? null);
  const analytics = measurementOrigins(env);
  return ({ kind, scriptHashes }) => {
    switch (kind) {
      case "public":
      case "runtime":
        return contentSecurityPolicy({ kind, scriptHashes, videoOrigins: players, analytics });
      case "draft":
        return contentSecurityPolicy({ kind, videoOrigins: players, projectId });
      case "studio":
        return contentSecurityPolicy({ kind, projectId });
    }
  };
}

function measurementOrigins(env: Environment): ReturnType<typeof analyticsOrigins> {
  try {
    return analyticsOrigins(analyticsSettings(env));
  } catch (error) {
    throw new Fault(error instanceof Error ? error.message : String(error));
  }
}
