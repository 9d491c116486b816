import type { Case } from '../Case.js';
import { crashCases } from './crashCases.js';
import { receiverCases } from './receiverCases.js';
import { type ScheduleOptions, scheduleCases } from './scheduleCases.js';

/** Every case of a merchant: single notices, crashes, and the schedules of payments. */
export function merchantCases(options: Omit<ScheduleOptions, 'schedule'>): readonly Case[] {
  return [...receiverCases(options), ...crashCases(options), ...scheduleCases(options)];
}
