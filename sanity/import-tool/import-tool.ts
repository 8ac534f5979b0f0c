import { UploadIcon } from "@sanity/icons/Upload";
import type { Tool } from "sanity";
import { ImportScreen } from "./import-screen.tsx";

/** "Import" in the bar of the studio. */
export const importTool: Tool = {
  name: "import",
  title: "Import",
  icon: UploadIcon,
  component: ImportScreen,
};
