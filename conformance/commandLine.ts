// What the command line asks of the suite: the public names, and what exists for the command line alone.
import type { SelfTest, SelfTestOptions } from './selfTest.js';

export * from './conform.js';
export { calledInterfaces } from './http/calledInterfaces.js';
export { clientCases } from './http/clientCases.js';
export type { Parties } from './http/Parties.js';
export { partiesOf } from './http/partiesOf.js';
export { servedTestee } from './http/servedTestee.js';
export { serverCases, usualInterfaces } from './http/serverCases.js';
export { startFarSide } from './http/startFarSide.js';
export { startOwnServer } from './http/startOwnServer.js';
export type { StartedServer } from './http/startServer.js';
export { startServer } from './http/startServer.js';
export { unstartedTestee } from './http/unstartedTestee.js';
export type { PaymentNetwork } from './merchant/createNetwork.js';
export { createNetwork } from './merchant/createNetwork.js';
export { merchantCases } from './merchant/merchantCases.js';
export { notifications } from './merchant/notifications.js';
export { receivingTestee } from './merchant/receivingTestee.js';
export { scheduleCases } from './merchant/scheduleCases.js';
export type { StartedMerchant } from './merchant/startMerchant.js';
export { startMerchant } from './merchant/startMerchant.js';
export { startOwnReceiver } from './merchant/startOwnReceiver.js';
export { operations } from './operations.js';
export { comparisonInWords } from './reports/comparisonInWords.js';
export { reporterNames } from './reports/createReporter.js';
export { siteAddress } from './reports/html/siteAddress.js';
export { filterInWords } from './runner/filterInWords.js';
export { requireMatches, requireUntil } from './runner/KnownFailure.js';
export { maskedCommand } from './runner/maskedCommand.js';
export { namesOf } from './runner/namesOf.js';
export { checkedProfile } from './runner/Profile.js';
export { requireAsked } from './runner/requireAsked.js';
export { requireFilter } from './runner/requireFilter.js';
export { updateKnownFailures } from './runner/updateKnownFailures.js';
export type { Detection, SelfTest, SelfTestOptions, Survivor } from './selfTest.js';
export { casesOfInterfaces, servedCases } from './servedCases.js';
export { starterOf } from './starterOf.js';
export { formatVectorFiles, lintVectorFiles, wholeVectors } from './vectorFiles.js';
export { counterexampleGroup } from './vectors/counterexampleGroup.js';
export { formatVectors } from './vectors/format.js';

/** Tests the suite itself; the faulty implementations are loaded for this alone. */
export async function selfTest(options: SelfTestOptions = {}): Promise<SelfTest> {
  const { selfTest: test } = await import('./selfTest.js');
  return test(options);
}
