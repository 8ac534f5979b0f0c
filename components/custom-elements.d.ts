import type { DetailedHTMLProps, HTMLAttributes } from "react";

type CustomElement = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;

declare module "react" {
  namespace JSX {
    // Our islands: each is defined in a *.element.ts and reads its settings from data- attributes.
    interface IntrinsicElements {
      "consent-gate": CustomElement;
      "copy-text": CustomElement;
      "local-time": CustomElement;
      "video-facade": CustomElement;
    }
  }
}
