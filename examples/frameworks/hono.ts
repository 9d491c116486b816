import type { StandardSchemaV1 } from '@standard-schema/spec';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { validator } from 'hono/validator';
import { type KeyRing, unionpay } from 'tallystick/envelope';
import { mobileNumberVerification } from 'tallystick/unionpay';
import { problemOf } from './problemOf.js';

const { request, response } = mobileNumberVerification;
const success = { msgResponse: { responseCode: '00', responseMsg: 'Success' } };
const requestPath = '/v1/mobile-number-verification';

/** One route for messages that our own systems send, and one for messages that are signed and encrypted. */
export function createService(keys: KeyRing): Hono {
  const service = new Hono();
  service.use(bodyLimit({ maxSize: 64 * 1024 }));
  service.use((context, next) => {
    const [type = ''] = (context.req.header('content-type') ?? '').split(';');
    return type.trim().toLowerCase() === 'application/json'
      ? next()
      : Promise.resolve(context.text('Unsupported Media Type', 415));
  });

  service.post('/verifications', async (context) => {
    // The bytes as they came: the codec reads stricter than JSON.parse.
    const message = request.decode(await bytesOf(context.req), { party: 'merchant' });
    return context.json({ orderID: message.orderID });
  });

  service.post(requestPath, async ({ req }) => {
    const received = { headers: req.raw.headers, body: await bytesOf(req) };
    const expected = { keys, appId: '39990029', requestPath };
    const { value } = await unionpay.open(request, received, expected);
    console.info('verified and decrypted', value.orderID);
    const sealed = await unionpay.seal(response, success, { keys, appId: '00010344' });
    return new Response(Buffer.from(sealed.body), { headers: sealed.headers });
  });

  service.post('/standard-schema', validator('json', standard(request)), (context) =>
    context.json({ orderID: context.req.valid('json').orderID }),
  );

  service.onError((error, context) => {
    const problem = problemOf(error);
    if (problem !== undefined) return refusal(problem.status, problem);
    if (error instanceof HTTPException) return error.getResponse();
    console.error(error);
    return context.text('Internal Server Error', 500);
  });
  return service;
}

/**
 * Makes a validator of anything that speaks Standard Schema: message objects, Zod, Valibot, ArkType.
 * Issues of others may hold what was sent, even in their text; of those it tells the path alone.
 */
export function standard<Schema extends StandardSchemaV1>(schema: Schema) {
  return async (body: unknown): Promise<StandardSchemaV1.InferOutput<Schema> | Response> => {
    const { validate, vendor } = schema['~standard'];
    const result = await validate(body);
    if (result.issues === undefined) return result.value as StandardSchemaV1.InferOutput<Schema>;
    const errors = result.issues.map(({ path = [], message }) => ({
      path: path.map((step) => (typeof step === 'object' ? step.key : step)),
      ...(vendor === 'tallystick' ? { message } : {}),
    }));
    return refusal(400, { title: 'The message breaks its table.', status: 400, errors });
  };
}

function refusal(status: number, problem: object): Response {
  const headers = { 'content-type': 'application/problem+json' };
  return new Response(JSON.stringify(problem), { status, headers });
}

async function bytesOf(req: { arrayBuffer(): Promise<ArrayBuffer> }): Promise<Uint8Array> {
  return new Uint8Array(await req.arrayBuffer());
}
