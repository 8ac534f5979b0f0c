/** The id of the one person that the embedded lake knows. */
export const localEditorId = "local-editor";
