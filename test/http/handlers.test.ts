import { createTestKeys } from 'tallystick/envelope';
import { createReceiver, type Handler, type HandlerContext, type ReceiverOptions } from 'tallystick/http';
import { type MpayNotificationNotification, mpayNotification } from 'tallystick/lianlian';
import { type ChannelLoginInfoRequest, channelLoginInfo } from 'tallystick/unionpay';
import { expect, expectTypeOf, it } from 'vitest';

const keys = (await createTestKeys()).member.ring;
const settings = { network: 'unionpay', appId: '00010344', keys } as const;
const { request, response } = channelLoginInfo;
const { notification } = mpayNotification;
/** What is known only at run time, such as what the environment says. */
const path: string = '/from-the-environment';
const declined = { responseCode: '05', responseMsg: 'Declined' };

// What `tsc` says of this file is the test; that each is made shows that the options are what the receiver takes.
it('gives each handler the value of its own message', () => {
  const receive = createReceiver({
    ...settings,
    handlers: {
      '/login': {
        request,
        response,
        key(value) {
          expectTypeOf(value).toEqualTypeOf<ChannelLoginInfoRequest>();
          return value.msgID;
        },
        handle(value, context) {
          expectTypeOf(value).toEqualTypeOf<ChannelLoginInfoRequest>();
          expectTypeOf(context).toEqualTypeOf<HandlerContext>();
          const { msgID, channelCode, industryCode } = value;
          return { msgID, channelCode, industryCode, msgResponse: declined };
        },
      },
      '/later': {
        request,
        response,
        once: false,
        handle: async ({ msgID, channelCode, industryCode }) => {
          expectTypeOf(msgID).toEqualTypeOf<string>();
          return { msgID, channelCode, industryCode, msgResponse: declined };
        },
      },
    },
  });
  const acknowledge = createReceiver({
    network: 'lianlian',
    keys,
    handlers: {
      '/notify': {
        request: notification,
        handle: (value) => expectTypeOf(value).toEqualTypeOf<MpayNotificationNotification>(),
      },
    },
  });
  expect([receive, acknowledge]).toEqual([expect.any(Function), expect.any(Function)]);
});

it('refuses an answer that lacks a member', () => {
  const handlers = [
    createReceiver({
      ...settings,
      handlers: {
        '/login': {
          request,
          response,
          handle: ({ msgID, channelCode, industryCode }) =>
            // @ts-expect-error responseMsg is mandatory
            ({ msgID, channelCode, industryCode, msgResponse: { responseCode: '05' } }),
        },
      },
    }),
    createReceiver({
      ...settings,
      // @ts-expect-error msgID, channelCode and industryCode are mandatory, also of what comes later
      handlers: { '/login': { request, response, handle: async () => ({ msgResponse: declined }) } },
    }),
    // @ts-expect-error there is no answer
    createReceiver({ ...settings, handlers: { '/login': { request, response, handle: () => {} } } }),
    createReceiver({
      ...settings,
      // @ts-expect-error also at a path that is known at run time
      handlers: { [path]: { request, response, handle: () => ({ msgResponse: declined }) } },
    }),
  ];
  expect(handlers).toHaveLength(4);
});

it('refuses a member that the message has not, and an option that a handler has not', () => {
  const read = createReceiver({
    network: 'lianlian',
    keys,
    // @ts-expect-error the message has no paid
    handlers: { '/notify': { request: notification, handle: ({ paid }) => paid } },
  });
  expect(read).toEqual(expect.any(Function));
  const misspelt = () =>
    createReceiver({
      network: 'lianlian',
      keys,
      // @ts-expect-error it is called once
      handlers: { '/notify': { request: notification, handle: () => {}, onec: false } },
    });
  expect(misspelt).toThrow(/onec/);
});

it('takes handlers and options that were made before, and paths that are known at run time', () => {
  const any: ReceiverOptions['handlers'] = {
    '/notify': { request: notification, handle: ({ whatever }) => whatever },
  };
  const one: Handler<MpayNotificationNotification> = { request: notification, handle: () => {} };
  const options: ReceiverOptions = { network: 'lianlian', keys, handlers: any };
  const receivers = [
    createReceiver(options),
    createReceiver({ ...options, handlers: { '/one': one, [path]: one } }),
    createReceiver({
      ...options,
      handlers: {
        '/notify': { request: notification, handle: ({ no_order }) => no_order },
        [path]: { request: notification, handle: ({ whatever }) => whatever },
      },
    }),
  ];
  expect(receivers).toHaveLength(3);
});
