import { kernelScript } from "#lib/consent/kernel.generated.ts";
import { kernelConfiguration, type ConsentConfiguration } from "#lib/consent/configuration.ts";

/**
 * The consent kernel (lib/consent/kernel.ts). Stands in `<head>`, so that it decides before anything is painted. Its
 * text never varies, for the sake of one hash in the content-security policy; what varies is in the attribute.
 * React prints a script's text as it is. `data-keep` saves it from the removal of Next's runtime.
 */
export function KernelScript({ configuration }: { readonly configuration: ConsentConfiguration }) {
  return (
    <script data-keep="" data-consent={JSON.stringify(kernelConfiguration(configuration))}>
      {kernelScript}
    </script>
  );
}
