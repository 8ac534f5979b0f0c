import { maskOf, serviceOf, services as everyService, type Service, type ServiceId } from "./registry.ts";
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

/** What editors can decide about it, in siteSettings: to ask everyone again, and to pause the measurement. */
export type EditorsChoice = { readonly policyRevision: number; readonly analyticsPaused: boolean };

/**
 * The services in use. Only the environment can add one, because each also opens the content-security policy; content
 * can only raise `policyRevision`, which asks everyone again, and take the measurement away.
 */
export function consentConfiguration(
  environment: ConsentEnvironment,
  { policyRevision, analyticsPaused }: EditorsChoice,
): ConsentConfiguration {
  const media = environment.VIDEO_PROVIDERS.filter(
    (provider) => provider !== "peertube" || environment.PEERTUBE_HOSTS.length > 0,
  );
  const ids: readonly ServiceId[] =
    environment.ANALYTICS === "none" || analyticsPaused ? media : [environment.ANALYTICS, ...media];
  return {
    services: ids.map((id) => ({ ...serviceOf(id), hosts: hostsOf(id, environment) })),
    revision: ledgerRevision + Math.max(0, Math.trunc(policyRevision)),
  };
}

/**
 * What the kernel reads from its script element's `data-consent`: `a` all bits asked, `p` revision, `s` names to delete
 * per bit, also of services that are no longer in use.
 */
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
    s: everyService.flatMap(({ bit, stores }) => (stores === null ? [] : [[bit, stores] as const])),
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
