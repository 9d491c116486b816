import 'reflect-metadata';
import { All, Controller, type DynamicModule, Inject, Module, Req, Res } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Request as Incoming, Response as Outgoing } from 'express';
import { requestOf } from './requestOf.js';

type Receive = (request: Request) => Promise<Response>;
const RECEIVE = Symbol('receive');

@Controller()
class Notices {
  readonly #receive: Receive;

  constructor(@Inject(RECEIVE) receive: Receive) {
    this.#receive = receive;
  }

  @All('notify')
  async notify(@Req() incoming: Incoming, @Res() outgoing: Outgoing): Promise<void> {
    const answer = await this.#receive(requestOf(incoming));
    outgoing.status(answer.status).set(Object.fromEntries(answer.headers));
    // Of a body that was too long, the rest would keep the connection open.
    if (!incoming.complete) outgoing.set('Connection', 'close');
    outgoing.send(Buffer.from(await answer.arrayBuffer()));
  }
}

@Module({})
class NoticesModule {
  static with(receive: Receive): DynamicModule {
    return {
      module: NoticesModule,
      controllers: [Notices],
      providers: [{ provide: RECEIVE, useValue: receive }],
    };
  }
}

/** Mounts a receiver. Other routes keep their parsers, and `rawBody` keeps the bytes that were signed. */
export function createService(receive: Receive): Promise<NestExpressApplication> {
  return NestFactory.create<NestExpressApplication>(NoticesModule.with(receive), {
    rawBody: true,
    logger: ['error', 'warn'],
  });
}
