/**
 * JSON that can stand inside of a `<script>`: no text in it can end the script or begin a comment (HTML §4.12.1.3), since
 * no `<` is left. It reads back as the same data.
 */
export function jsonForScript(data: object): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}
