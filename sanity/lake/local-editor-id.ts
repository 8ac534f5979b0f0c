/** The id of the one person that the embedded lake knows. */
export const localEditorId = "local-editor";

/**
 * The id under which other open studios are present. The lake knows no accounts: it sees that somebody else is there, not
 * who; and the Studio leaves out of the list of those present whoever has one's own id.
 */
export const anotherEditorId = "another-editor";
