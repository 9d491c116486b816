/**
 * Signing, encrypting and opening messages, the keys that this takes, and the diagnosis of what was
 * refused. For Node.
 *
 * @module tallystick/envelope
 */

export type { DiagnoseOptions } from './diagnose/DiagnoseOptions.js';
export { diagnose } from './diagnose/diagnose.js';
export type { Diagnosis, Finding } from './diagnose/Finding.js';
export type { FindingId } from './diagnose/findings.js';
export type { Eventually } from './envelope/andThen.js';
export { createReplayGuard, type ReplayGuardOptions } from './envelope/createReplayGuard.js';
export { GatewayRefusal } from './envelope/GatewayRefusal.js';
export type { Opened, Received, Sealed, SealedRequest } from './envelope/Http.js';
export { addToKeyRing, type KeyAddition, type KeyFile } from './envelope/keys/addToKeyRing.js';
export type { CertificateFacts, CertificateUse, Validity } from './envelope/keys/CertificateFacts.js';
export {
  type Credential,
  createTestKeys,
  type TestKeyOptions,
  type TestKeys,
  type TestParty,
} from './envelope/keys/createTestKeys.js';
export { currentKey } from './envelope/keys/currentKey.js';
export {
  type ImportOptions,
  importPrivateKey,
  importPublicKey,
  type KeySource,
  type RsaJwk,
} from './envelope/keys/importKey.js';
export { importRemoteKey } from './envelope/keys/importRemoteKey.js';
export type { KeyRing } from './envelope/keys/KeyRing.js';
export { type KeyWarning, keyWarnings } from './envelope/keys/keyWarnings.js';
export type {
  KeyWrapping,
  OwnKey,
  RemoteAnswer,
  RemoteKey,
  RemoteKeyFunctions,
  SignatureHash,
} from './envelope/keys/RemoteKey.js';
export type { PrivateKey, PublicKey, RsaKey } from './envelope/keys/RsaKey.js';
export { type ReadKey, readKey } from './envelope/keys/readKey.js';
export { type KeyRingOptions, readKeyRing } from './envelope/keys/readKeyRing.js';
export { type Pkcs12, type Pkcs12Options, readPkcs12 } from './envelope/keys/readPkcs12.js';
export { type WriteKeysOptions, writeTestKeys } from './envelope/keys/writeTestKeys.js';
export * as lianlian from './envelope/lianlian.js';
export type { ReplayGuard, ReplayWindow } from './envelope/ReplayGuard.js';
export { type ReadCaptureOptions, readCapture } from './envelope/readCapture.js';
export { readCaptureStream } from './envelope/readCaptureStream.js';
export * as unionpay from './envelope/unionpay.js';
export type { JsonObject } from './table/JsonObject.js';
export type { Capture } from './wire/capture/Capture.js';
