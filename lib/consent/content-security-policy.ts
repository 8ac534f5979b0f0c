/** Which page the policy is for, and what that page may use besides our own origin. */
export type PolicyRequest =
  | {
      /** A page for readers, without Next's runtime; `runtime` is the same page when it is kept (PUBLIC_RUNTIME=keep). */
      readonly kind: "public" | "runtime";
      /** Hashes (`sha256-…`) of the inline scripts of the page: the kernel's, and in `runtime` Next's own. */
      readonly scriptHashes: readonly string[];
      /** Origins of the enabled video players (lib/video/video-address.ts). */
      readonly videoOrigins: readonly string[];
      /** What the configured audience measurement needs (lib/analytics/origins.ts). */
      readonly analytics: AnalyticsOrigins;
    }
  | {
      /** A page with drafts, for the studio's preview: rendered per request with Next's runtime and Sanity's overlays. */
      readonly kind: "draft";
      readonly videoOrigins: readonly string[];
      /** The hosted project; `null` for the embedded lake. */
      readonly projectId: string | null;
    }
  | { readonly kind: "studio"; readonly projectId: string | null };

/** Origins a measurement script and its beacons use. Empty lists when there is none. */
export type AnalyticsOrigins = { readonly scripts: readonly string[]; readonly beacons: readonly string[] };

type Directives = Readonly<Record<string, readonly string[]>>;

/**
 * The value of a Content-Security-Policy header (CSP 3) for one kind of page. Public pages get no `unsafe-inline`
 * anywhere: scripts are files of ours or named by hash, `style` attributes do not work, and markup cannot be made
 * from strings (Trusted Types). Everything may be framed by ourselves only, which the studio's preview needs.
 */
export function contentSecurityPolicy(request: PolicyRequest): string {
  const directives = directivesOf(request);
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(" "))
    .join("; ");
}

const self = "'self'";
const none = "'none'";

function directivesOf(request: PolicyRequest): Directives {
  switch (request.kind) {
    case "public":
      return {
        ...readerDirectives(request.scriptHashes, request.videoOrigins, request.analytics),
        // Google's script makes markup from strings; with it on, this protection has to go.
        ...(request.analytics.scripts.length === 0 && {
          "require-trusted-types-for": ["'script'"],
          "trusted-types": [none],
        }),
      };
    case "runtime":
      return readerDirectives(request.scriptHashes, request.videoOrigins, request.analytics);
    case "draft":
      return {
        ...readerDirectives([], request.videoOrigins, {
          scripts: [],
          beacons: sanityConnections(request.projectId),
        }),
        // Next streams inline scripts that are different each time, and Sanity's overlays style themselves.
        "script-src": [self, "'unsafe-inline'"],
        "style-src": [self, "'unsafe-inline'"],
        "img-src": [self, "data:", "blob:", ...sanityPictures(request.projectId)],
      };
    case "studio":
      return {
        "default-src": [none],
        "script-src": [
          self,
          "'unsafe-inline'",
          ...(request.projectId === null ? [] : ["https://core.sanity-cdn.com"]),
        ],
        "style-src": [self, "'unsafe-inline'"],
        "img-src": [self, "data:", "blob:", ...sanityPictures(request.projectId)],
        "font-src": [
          self,
          "data:",
          ...(request.projectId === null ? [] : ["https://studio-static.sanity.io"]),
        ],
        "media-src": [self, "blob:", ...sanityPictures(request.projectId)],
        "connect-src": [self, ...sanityConnections(request.projectId)],
        "frame-src": [self],
        "worker-src": [self, "blob:"],
        "manifest-src": [self],
        "form-action": [self],
        "base-uri": [none],
        "frame-ancestors": [self],
      };
  }
}

function readerDirectives(
  scriptHashes: readonly string[],
  videoOrigins: readonly string[],
  analytics: AnalyticsOrigins,
): Directives {
  return {
    "default-src": [none],
    "script-src": [self, ...scriptHashes.map((hash) => `'${hash}'`), ...analytics.scripts],
    "style-src": [self],
    "img-src": [self, "data:"],
    "font-src": [self],
    "media-src": [self],
    "connect-src": [self, ...analytics.beacons],
    "frame-src": videoOrigins.length === 0 ? [none] : videoOrigins,
    "manifest-src": [self],
    "form-action": [self],
    "base-uri": [none],
    "frame-ancestors": [self],
  };
}

function sanityConnections(projectId: string | null): readonly string[] {
  if (projectId === null) return [];
  const api = `${projectId}.api.sanity.io`;
  return [
    `https://${api}`,
    `wss://${api}`,
    `https://${projectId}.apicdn.sanity.io`,
    "https://api.sanity.io",
    "https://cdn.sanity.io",
  ];
}

function sanityPictures(projectId: string | null): readonly string[] {
  return projectId === null ? [] : ["https://cdn.sanity.io"];
}
