import { analyticsOrigins, analyticsSettings } from "#lib/analytics/analytics.ts";
import { contentSecurityPolicy } from "#lib/consent/content-security-policy.ts";
import type { SecurityPolicy } from "#lib/edge/response-headers.ts";
import { isEmbedded } from "#lib/site/environment.ts";
import type { Environment } from "#lib/site/environment.ts";
import { videoOrigins } from "#lib/video/video-address.ts";

/** The content-security policy of each kind of page, for the players, measurements and content host of this site. */
export function securityPolicy(env: Environment): SecurityPolicy {
  const players = videoOrigins(env);
  const projectId = isEmbedded(env) ? null : (env.SANITY_PROJECT_ID ?? null);
  const analytics = analyticsOrigins(analyticsSettings(env));
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
