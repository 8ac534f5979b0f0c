const words =
  /(?<!\p{L})(?:institut|university|universit[éàä]|universidad|collaboration|consortium|team|group(?:e)?|lab(?:s|oratory|oratories|oratoire)?|cent(?:er|re)|committee|comité|association|society|société|foundation|fondation|academy|académie|agency|agence|council|conseil|department|département|ministry|ministère|commission|project|projet|initiative|network|réseau|school|école|college|collège|research|recherche|inc|ltd|gmbh|corporation|company|organi[sz]ation|government|gouvernement|task force|working group|authors)(?:e|s|es)?(?!\p{L})/iu;

/** Whether a name says itself that it is an organisation's: `Mila - Quebec AI Institute`, `ATLAS Collaboration`. */
export function namesOrganization(name: string): boolean {
  return words.test(name);
}

/** Whether a name that a source keeps whole is an organisation's: it says so, or it is one word (`OpenAI`). */
export function isGroupInBraces(name: string): boolean {
  return namesOrganization(name) || !/\s/.test(name);
}
