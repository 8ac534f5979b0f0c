import { defineType } from "@sanity/types";

/** The address of a video as it was pasted. A type of its own, so that the studio can give it its own input. */
export const videoAddress = defineType({ name: "videoAddress", title: "Address of a video", type: "url" });
