import { maskOf, serviceOf, type Service, type ServiceId } from "./registry.ts";
import { ledgerRevision } from "./revision.generated.ts";

/** The part of the environment (lib/site/environment.ts) that says which optional services this site has. */
export type ConsentEnvironment = {
  readonly ANALYTICS: "none" | "matomo" | "plausible" | "ga4";
  readonly MATOMO_URL?: string | undefined;
  readonly PLAUSIBLE_URL?: string | undefined;
  readonly VIDEO_PROVIDERS: readonly ("youtube" | "vimeo" | "peertube")[];
  readonly PEERTUBE_HOSTS: readonly string[];
};

/** A service in use here, and the host that receives its data when the institute chose that host itself. */
export type EnabledService = Service & { readonly hosts: readonly string[] };

/** What the banner, the settings and the kernel need to know. */
export type ConsentConfiguration = {
  readonly services: readonly EnabledService[];
  /** Answers given to an older revision are asked again. Only ever grows. */
  readonly revision: number;
};

/**
 * The services the environment enables. Only the environment can add one, because each also opens the
 * content-security policy; content can only raise `policyRevision` (siteSettings), which asks everyone again.
 */
export function consentConfiguration(
  environment: ConsentEnvironment,
  policyRevision = 0,
): ConsentConfiguration {
  const media = environment.VIDEO_PROVIDERS.filter(
    (provider) => provider !== "peertube" || environment.PEERTUBE_HOSTS.length > 0,
  );
  const ids: readonly ServiceId[] =
    environment.ANALYTICS === "none" ? media : [environment.ANALYTICS, ...media];
  return {
    services: ids.map((id) => ({ ...serviceOf(id), hosts: hostsOf(id, environment) })),
    revision: ledgerRevision + Math.max(0, Math.trunc(policyRevision)),
  };
}

/** What the kernel reads from its script element's `data-consent`: `a` all bits asked, `p` revision, `s` names to delete per bit. */
export type KernelConfiguration = {
  readonly a: number;
  readonly p: number;
  readonly s: readonly (readonly [bit: number, names: string])[];
};

/** The configuration in the few letters the kernel understands. */
export function kernelConfiguration({ services, revision }: ConsentConfiguration): KernelConfiguration {
  return {
    a: maskOf(services.map((service) => service.id)),
    p: revision,
    s: services.flatMap((service) =>
      service.stores === null ? [] : [[service.bit, service.stores] as const],
    ),
  };
}

function hostsOf(id: ServiceId, environment: ConsentEnvironment): readonly string[] {
  switch (id) {
    case "matomo":
      return hostOf(environment.MATOMO_URL);
    case "plausible":
      return hostOf(environment.PLAUSIBLE_URL);
    case "peertube":
      return environment.PEERTUBE_HOSTS;
    case "ga4":
    case "youtube":
    case "vimeo":
      return [];
  }
}

function hostOf(address: string | undefined): readonly string[] {
  const host = address === undefined ? undefined : URL.parse(address)?.host;
  return host === undefined ? [] : [host];
}
