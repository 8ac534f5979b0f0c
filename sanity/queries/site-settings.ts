import { defineQuery } from "groq";
import { slugFields } from "./fragments.ts";

/** The one document of settings, or `null` in an empty lake. */
export const siteSettingsQuery = defineQuery(`
  *[_type == "siteSettings" && _id == "siteSettings"][0]{
    name,
    tagline,
    description,
    ror,
    address,
    email,
    timeZone,
    socialLinks[]{_key, label, url},
    "footerPages": footerPages[]->{_id, _type, title, "slugs": {${slugFields}}},
    policyRevision,
    analyticsPaused
  }
`);
