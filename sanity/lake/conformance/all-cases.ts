import { versionCases } from "./areas/versions.ts";
import { concurrencyCases } from "./areas/concurrency.ts";
import { listenWireCases } from "./areas/listen-wire.ts";
import { patchRequestCases } from "./areas/patch-requests.ts";
import { transactionCases } from "./areas/transactions.ts";
import { imageAddressCases } from "./areas/image-addresses.ts";
import { actionCases } from "./areas/actions.ts";
import { assetCases } from "./areas/assets.ts";
import { docCases } from "./areas/doc.ts";
import { historyCases } from "./areas/history.ts";
import { listenCases } from "./areas/listen.ts";
import { liveCases } from "./areas/live.ts";
import { mutateCases } from "./areas/mutate.ts";
import { patchCases } from "./areas/patch.ts";
import { perspectiveCases } from "./areas/perspectives.ts";
import { projectCases } from "./areas/projects.ts";
import { queryCases } from "./areas/query.ts";
import { referenceCases } from "./areas/references.ts";
import { releaseCases } from "./areas/releases.ts";
import { sourceMapCases } from "./areas/source-maps.ts";
import type { ConformanceCase } from "./case.ts";
import { groqArrays } from "./groq/arrays.ts";
import { groqDocuments } from "./groq/documents.ts";
import { groqFunctions } from "./groq/functions.ts";
import { groqOperators } from "./groq/operators.ts";
import { groqProjections } from "./groq/projections.ts";
import { groqErrors, groqSearch } from "./groq/search.ts";
import { groqValues } from "./groq/values.ts";

/** Every promise of Sanity's API that is looked at. */
export const allCases: readonly ConformanceCase[] = [
  ...queryCases,
  ...perspectiveCases,
  ...sourceMapCases,
  ...docCases,
  ...mutateCases,
  ...transactionCases,
  ...concurrencyCases,
  ...patchCases,
  ...patchRequestCases,
  ...referenceCases,
  ...actionCases,
  ...versionCases,
  ...releaseCases,
  ...listenCases,
  ...listenWireCases,
  ...liveCases,
  ...historyCases,
  ...assetCases,
  ...imageAddressCases,
  ...projectCases,
  ...groqValues,
  ...groqOperators,
  ...groqFunctions,
  ...groqArrays,
  ...groqProjections,
  ...groqDocuments,
  ...groqSearch,
  ...groqErrors,
];
