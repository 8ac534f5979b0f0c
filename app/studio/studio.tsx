"use client";

import { NextStudio } from "next-sanity/studio/client-component";
import { SANITY_VERSION } from "sanity";
import { keepStudioLocal } from "#sanity/lake/browser.ts";
import config from "#sanity/sanity.config.ts";
import { embeddedApiHost, studioIsEmbedded } from "#sanity/studio-environment.ts";

// Before the studio starts: with the embedded lake it asks nothing of sanity.io.
if (studioIsEmbedded) keepStudioLocal(SANITY_VERSION, embeddedApiHost());

/** The configuration holds functions, which cannot pass from server to client: so it is read here, in the browser. */
export function Studio() {
  return <NextStudio config={config} />;
}
