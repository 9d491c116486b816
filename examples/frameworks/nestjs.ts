import 'reflect-metadata';
import {
  type ArgumentsHost,
  Body,
  Catch,
  Controller,
  type DynamicModule,
  type ExceptionFilter,
  HttpCode,
  Inject,
  Logger,
  Module,
  type PipeTransform,
  Post,
  Req,
  Res,
  UnsupportedMediaTypeException,
} from '@nestjs/common';
import { APP_FILTER, NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Request, Response } from 'express';
import { type Message, TallystickError } from 'tallystick';
import { type KeyRing, unionpay } from 'tallystick/envelope';
import { type MobileNumberVerificationRequest, mobileNumberVerification } from 'tallystick/unionpay';
import { problemOf } from './problemOf.js';

const { request, response } = mobileNumberVerification;
const success = { msgResponse: { responseCode: '00', responseMsg: 'Success' } };
const requestPath = '/v1/mobile-number-verification';
const KEYS = Symbol('keys');

/** Turns the raw body into the typed message. */
class MessagePipe<Plain> implements PipeTransform<unknown, Plain> {
  readonly #message: Message<Plain>;

  constructor(message: Message<Plain>) {
    this.#message = message;
  }

  transform(body: unknown): Plain {
    return this.#message.decode(bytesOf(body), { party: 'merchant' });
  }
}

/** One route for messages that our own systems send, and one for messages that are signed and encrypted. */
@Controller()
class Verifications {
  readonly #keys: KeyRing;

  constructor(@Inject(KEYS) keys: KeyRing) {
    this.#keys = keys;
  }

  @Post('/verifications')
  @HttpCode(200)
  verify(@Body(new MessagePipe(request)) message: MobileNumberVerificationRequest) {
    return { orderID: message.orderID };
  }

  @Post(requestPath)
  @HttpCode(200)
  async open(@Req() { headers, body }: Request, @Res() outgoing: Response) {
    const keys = this.#keys;
    const expected = { keys, appId: '39990029', requestPath };
    const { value } = await unionpay.open(request, { headers, body: bytesOf(body) }, expected);
    console.info('verified and decrypted', value.orderID);
    const sealed = await unionpay.seal(response, success, { keys, appId: '00010344' });
    outgoing.set(sealed.headers).send(Buffer.from(sealed.body));
  }
}

/** Answers with problem details; faults that are not the sender's are logged and become 500. */
@Catch(TallystickError)
class ProblemFilter implements ExceptionFilter<TallystickError> {
  catch(error: TallystickError, host: ArgumentsHost): void {
    const outgoing = host.switchToHttp().getResponse<Response>();
    const problem = problemOf(error);
    if (problem === undefined) {
      Logger.error(error);
      outgoing.sendStatus(500);
    } else outgoing.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  }
}

@Module({})
class ServiceModule {
  static with(keys: KeyRing): DynamicModule {
    return {
      module: ServiceModule,
      controllers: [Verifications],
      providers: [
        { provide: KEYS, useValue: keys },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}

export async function createService(keys: KeyRing): Promise<NestExpressApplication> {
  const service = await NestFactory.create<NestExpressApplication>(ServiceModule.with(keys), {
    bodyParser: false,
    logger: ['error', 'warn'],
  });
  // The bytes as they came: a signature holds over nothing else, and the codec reads stricter than JSON.parse.
  service.useBodyParser('raw', { type: 'application/json', limit: '64kb' });
  return service;
}

/** Where the type is another one, the parser leaves no bytes. */
function bytesOf(body: unknown): Uint8Array {
  if (!Buffer.isBuffer(body)) throw new UnsupportedMediaTypeException();
  return body;
}
