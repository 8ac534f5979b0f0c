import type { ReactNode } from "react";
import type { EnabledService } from "#lib/consent/configuration.ts";

type Props = {
  readonly service: EnabledService;
  /** Shown while the service is allowed. Addresses of others go in `data-src`, never `src`: only the gate may load them. */
  readonly children: ReactNode;
  /** Shown otherwise, and without JavaScript. */
  readonly otherwise: ReactNode;
};

/** Something that comes from a service only while the reader allows it (consent-gate.element.ts). */
export function WhenAllowed({ service, children, otherwise }: Props) {
  return (
    <consent-gate data-bit={service.bit}>
      <div data-when="allowed" hidden>
        {children}
      </div>
      <div data-when="refused">{otherwise}</div>
    </consent-gate>
  );
}
