import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";
import { fileURLToPath } from "node:url";
import { negotiatedHeaders, permanentRedirects, redirects, rewrites } from "./lib/i18n/next-routes.ts";

const config: NextConfig = {
  cacheComponents: true,
  partialPrefetching: true,
  poweredByHeader: false,
  // The edge (or a CDN) keeps compressed bytes and computes ETags once; doing both again per request costs most of a response.
  compress: false,
  generateEtags: false,
  reactStrictMode: true,
  // The studio runs in the browser: it learns at build time which content lake is the institute's.
  env: {
    NEXT_PUBLIC_SANITY_PROJECT_ID: process.env["SANITY_PROJECT_ID"] ?? "",
    NEXT_PUBLIC_SANITY_DATASET: process.env["SANITY_DATASET"] ?? "",
  },
  cacheHandler: fileURLToPath(new URL("./lib/edge/page-cache.cjs", import.meta.url)),
  ...(process.env["NEXT_DIST_DIR"] === undefined ? {} : { distDir: process.env["NEXT_DIST_DIR"] }),
  // Types are checked by `npm test` with the same compiler; twice would only be slower.
  typescript: { ignoreBuildErrors: true },
  // `/_next/image` stays shut: pictures come from /media, already cut to size.
  images: { loader: "custom", loaderFile: "./lib/site/no-image-loader.ts" },
  // A font imported with `?address` is the address the style sheet has for it, so that it can be preloaded.
  turbopack: { rules: { "*.woff2": { condition: { query: "?address" }, type: "asset" } } },
  experimental: { globalNotFound: true, agentUpgrade: false, mcpServer: false },
  redirects: async () => [...redirects(), ...permanentRedirects()],
  rewrites: async () => rewrites(),
  headers: async () => negotiatedHeaders(),
};

export default createNextIntlPlugin({ requestConfig: "./lib/i18n/request.ts" })(config);
