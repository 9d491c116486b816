import type { Message } from '../codec/createMessage.js';
import { once } from '../codec/once.js';
import { TallystickError } from '../codec/TallystickError.js';
import type { Violation } from '../codec/Violation.js';
import { codesOfSuccess, networkEnvelopes } from '../http/networkEnvelope.js';
import { samples } from '../samples/samples.js';
import { isObject, type JsonObject } from '../table/JsonObject.js';
import { decidingCodes } from '../table/presence/decidingCodes.js';
import type { Behaviour, Judgement } from './behaviour/Behaviour.js';
import { behaviours, NO_ORDER } from './behaviour/behaviours.js';
import type { Members } from './behaviour/ledger.js';
import { askedCode } from './behaviour/outcomes.js';
import { PROOF_LENGTHS, PROOFS } from './behaviour/proofs.js';
import { composeAbout } from './composeAbout.js';
import { diceFor } from './diceFor.js';
import type { Incoming, KeptExchange } from './exchangeLog.js';
import type { DueFault, FaultSituation } from './faults/FaultKind.js';
import type { Verdict } from './GatewayExchange.js';
import { type Outgoing, textAnswer } from './Outgoing.js';
import { provenCause } from './provenCause.js';
import { resultQueryOf } from './resultQueryOf.js';
import { alikeOf, type OfferedService, serviceFor } from './services.js';
import type { Sealing } from './sides/NetworkSide.js';
import { networkSides } from './sides/networkSides.js';
import type { WorldState } from './WorldState.js';

/** What was made of a request, as far as it came. */
interface Opened {
  readonly value: JsonObject;
  readonly judgement: Judgement;
  readonly verdict: Verdict;
  readonly violations: readonly Violation[];
}

/** Answers a request of a member in a world, and keeps the exchange. */
export async function answerRequest(world: WorldState, incoming: Incoming): Promise<Outgoing> {
  const { method, path, body, repeats } = incoming;
  const at = world.clock.now();
  const base = {
    ...({ at, direction: 'in', method, target: path, incoming, violations: [], varied: [] } as const),
    ...(repeats !== undefined && { repeats }),
  };
  const candidates = world.servicesAt(path);
  const service = serviceFor(body, candidates, (value) => productOf(world, value));
  if (service === undefined || method !== 'POST') {
    const outgoing = service ? otherMethod() : nothingAt(world);
    world.exchanges.add({ ...base, status: outgoing.status, verdict: 'unknown', outgoing });
    return outgoing;
  }
  const { network, name } = service;
  const side = networkSides[network];
  const opened = await openRequest(world, service, incoming);
  const fault = world.faults.due(name, opened.value);
  const situation = situationOf(world, service);
  const alike = alikeOf(service, candidates, productOf(world, opened.value));
  const about = {
    ...{ ...base, network, interface: name },
    ...(alike.length > 0 && { alike }),
    ...(fault && { injected: fault.kind.name }),
  };
  const request = { message: service.request, value: opened.value };

  const instead = fault?.kind.instead?.(fault.parameters, situation);
  if (instead !== undefined) {
    world.exchanges.add({
      ...about,
      status: statusOf(instead),
      verdict: 'declined',
      request,
      outgoing: instead,
    });
    return instead;
  }
  const elsewhere = queriedElsewhere(world, candidates, opened);
  const judgement =
    fault?.kind.judge?.(fault.parameters) ?? elsewhere?.judgement ?? judge(world, service, opened);
  const { code } = judgement;
  const { successes, proof } = rulesOf(service);
  const isSuccess = successes.includes(code) || proof.codes.includes(code);
  const verdict = isSuccess ? 'answered' : opened.verdict === 'answered' ? 'declined' : opened.verdict;
  const unsigned = side.unsigned(code);
  const answer = unsigned
    ? { outgoing: unsigned, varied: [], value: undefined }
    : await signedAnswer(world, service, opened.value, { judgement, isSuccess, fault, situation, path });
  const outgoing =
    (await fault?.kind.outgoing?.(answer.outgoing, fault.parameters, situation)) ?? answer.outgoing;
  if (judgement.notice) await world.notices.tell(service, judgement.notice);
  const reason = elsewhere?.reason ?? lengthFault(side.success, opened) ?? side.timeFault(opened.value, at);
  world.last.set(name, answer.outgoing);
  const exchange: KeptExchange = {
    ...about,
    status: statusOf(outgoing),
    verdict,
    code,
    violations: opened.violations,
    ...(reason !== undefined && { reason }),
    varied: answer.varied,
    request,
    ...(service.response && answer.value && { response: { message: service.response, value: answer.value } }),
    outgoing,
  };
  const isRefused = exchange.verdict === 'refused';
  const cause = once(() => provenCause(world.options, exchange) ?? '');
  world.exchanges.add({ ...exchange, ...(isRefused && { cause }) });
  return outgoing;
}

/** What is said of a code that was asked for and that no code of the network is as long as. */
function lengthFault(success: string, { value, verdict }: Opened): string | undefined {
  const asked = verdict === 'answered' ? askedCode(value) : undefined;
  if (asked === undefined || asked.length === success.length) return undefined;
  return `The request asks for a code of ${asked.length} characters; those of the network have ${success.length}.`;
}

function otherMethod(): Outgoing {
  const { headers, ...answer } = textAnswer(405, 'text/plain', 'The networks take POST.\n');
  return { ...answer, headers: [...headers, ['Allow', 'POST']] };
}

function nothingAt({ offered }: WorldState): Outgoing {
  const paths = offered.map(
    ({ name, path }) => `  ${path ?? `/v1/${name.toLowerCase().replaceAll('_', '-')}`}  ${name}`,
  );
  return textAnswer(
    404,
    'text/plain',
    `No interface is at this path. The name of one may end any path:\n${paths.join('\n')}\n`,
  );
}

/** A reset connection has no status. */
function statusOf({ status, wire }: Outgoing): number {
  return wire?.resetAfter === undefined ? status : 0;
}

async function openRequest(
  { options, clock, guard }: WorldState,
  { network, request: message }: OfferedService,
  { headers, body, path }: Incoming,
): Promise<Opened> {
  const { keys, expectedAppId } = options;
  try {
    const settings = {
      keys,
      expectedAppId,
      accept: ['SHA256withRSA', 'RSA'],
      replayGuard: guard,
      clock: clock.now,
    } as const;
    const { value } = await networkEnvelopes[network].open(
      message,
      { headers, body },
      path,
      undefined,
      settings,
    );
    return { value: value as JsonObject, judgement: { code: '' }, verdict: 'answered', violations: [] };
  } catch (error) {
    if (!(error instanceof TallystickError)) throw error;
    const { verdict, ...judgement } = networkSides[network].unopened(error);
    return { value: asFarAsRead(message, body), judgement, verdict, violations: error.violations };
  }
}

/** The texts of a body that was not accepted, for the members that come back. */
function asFarAsRead({ table }: Message, body: Uint8Array): JsonObject {
  try {
    const value: unknown = JSON.parse(Buffer.from(body).toString());
    const names = table.rows.map(({ identifier }) => identifier);
    return isObject(value)
      ? Object.fromEntries(Object.entries(value).filter(([name]) => names.includes(name)))
      : {};
  } catch {
    return {};
  }
}

/** The product of the order that a request names. */
function productOf({ ledger }: WorldState, value: JsonObject): string | undefined {
  const asked = textsOf(value);
  const member = networkSides.lianlian.memberOf(asked);
  return ledger.order(member, asked.no_order, asked.oid_paybill)?.product;
}

/** At a path that queries of several products share, an order of another product is not found. */
function queriedElsewhere(
  world: WorldState,
  candidates: readonly OfferedService[],
  { value, verdict }: Opened,
): { readonly judgement: Judgement; readonly reason: string } | undefined {
  const products = new Set(candidates.map(({ product }) => product));
  if (verdict !== 'answered' || products.size < 2) return undefined;
  const product = productOf(world, value);
  if (product === undefined || products.has(product)) return undefined;
  const there = `The order is of the product ${product}; at this path are the queries of ${[...products].join(', ')}.`;
  const query = resultQueryOf(world.offered, product);
  return {
    judgement: NO_ORDER,
    reason: query?.path === undefined ? there : `${there} Query it by ${query.name} at ${query.path}.`,
  };
}

function judge({ clock, ledger, dice }: WorldState, service: OfferedService, opened: Opened): Judgement {
  if (opened.verdict !== 'answered') return opened.judgement;
  const side = networkSides[service.network];
  const { proof, successes, behaviour } = rulesOf(service);
  const code = askedCode(opened.value) ?? side.success;
  const [success, usual = code] = successes as [string, string?];
  const isPending = proof.codes.includes(code);
  if (code !== success && !isPending) return { code };
  const asked = textsOf(opened.value);
  return behaviour.act({
    ...{ service, asked, ledger, dice, now: clock.now(), member: side.memberOf(asked) },
    ...{ success, pending: code === success ? usual : code, proof },
  });
}

/** What follows from the tables of an interface. */
interface ServiceRules {
  readonly proof: ReturnType<typeof proofOf>;
  readonly successes: readonly string[];
  readonly behaviour: Behaviour;
}

const rules = new WeakMap<OfferedService, ServiceRules>();

/** They are found out once. */
function rulesOf(service: OfferedService): ServiceRules {
  const known = rules.get(service);
  if (known !== undefined) return known;
  const [asked, answered] = [identifiersOf(service.request), identifiersOf(service.response)];
  const behaviour = behaviours.find(({ fits }) => fits(asked, answered)) as Behaviour;
  const made = { proof: proofOf(service), successes: successesOf(service), behaviour };
  rules.set(service, made);
  return made;
}

/** The row that brings something to a second step, and the only codes with which it is present. */
function proofOf({ network, response }: OfferedService) {
  const rows = response?.table.rows.filter(({ identifier }) => PROOFS.includes(identifier)) ?? [];
  const codes = decidingCodes(rows, networkEnvelopes[network].codeAt);
  const usual = response ? codesOfSuccess(response) : [];
  const isUsual = codes.length === 0 || codes.some((code) => usual.includes(code));
  return { length: PROOF_LENGTHS[rows[0]?.identifier ?? ''] ?? 0, codes, isUsual };
}

/** The codes of its answers that do not report a failure; the last is that of a step which another follows. */
function successesOf({ network, response }: OfferedService): readonly string[] {
  const { success } = networkSides[network];
  return response ? codesOfSuccess(response) : [success];
}

function textsOf(value: JsonObject): Members {
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function identifiersOf(message: Message | undefined): ReadonlySet<string> {
  return new Set(message?.table.rows.map(({ identifier }) => identifier));
}

function situationOf({ clock, last, exchanges }: WorldState, service: OfferedService): FaultSituation {
  return {
    service,
    sleep: (milliseconds) => clock.sleep(milliseconds),
    last: last.get(service.name),
    answerIn: (id) => answerOf(exchanges.kept(id)),
    otherRequest: () =>
      samples(service.request, { seed: clock.now() % 0x8000_0000 }).next().value as JsonObject,
  };
}

/** What was answered to a call; a notice has no answer of ours. */
function answerOf(exchange: KeptExchange | undefined): Outgoing | undefined {
  return exchange?.direction === 'in' ? exchange.outgoing : undefined;
}

/** An answer on its way to being signed. */
interface Answering {
  readonly judgement: Judgement;
  readonly isSuccess: boolean;
  readonly fault: DueFault | undefined;
  readonly situation: FaultSituation;
  readonly path: string;
}

async function signedAnswer(
  { options, clock, dice, ledger }: WorldState,
  { network, response }: OfferedService,
  value: JsonObject,
  { judgement, isSuccess, fault, situation, path }: Answering,
): Promise<{
  readonly outgoing: Outgoing;
  readonly varied: readonly string[];
  readonly value: JsonObject | undefined;
}> {
  if (response === undefined) return { outgoing: pageFor(judgement), varied: [], value: undefined };
  const side = networkSides[network];
  const { code, detail, known = {}, about } = judgement;
  const request = fault?.kind.request?.(value, fault.parameters, situation) ?? value;
  const outcome = side.outcome(code, detail);
  const { keys, appId, steady, seed } = options;
  const drawn = about === undefined ? dice : diceFor(about, seed);
  const composition = { message: response, isSuccess, known, outcome, request, dice: drawn };
  const members = composeAbout(ledger, composition);
  const signType = typeof value.sign_type === 'string' ? value.sign_type : undefined;
  const sealing: Sealing = { keys, appId, path, clock: clock.now, signType, dice: steady ? undefined : dice };
  const { headers, body, varied } = await side.seal(
    response,
    members,
    (await fault?.kind.sealing?.(sealing, fault.parameters)) ?? sealing,
  );
  return { outgoing: { status: 200, headers, body }, varied, value: members };
}

/** What a browser sees that was sent with a form. */
function pageFor({ code, known }: Judgement): Outgoing {
  const text =
    known === undefined ? `The network declines with ${code}.\n` : `The payment is ${known.result_pay}.\n`;
  return textAnswer(known === undefined ? 400 : 200, 'text/html', text);
}
